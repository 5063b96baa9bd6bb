import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../infrastructure/database/database.ts';
import { Endpoint, endpoint } from './endpoint.ts';
import { Problem } from './problem.ts';

const live = endpoint({
  method: 'GET',
  path: '/health/live',
  summary: 'The process answers',
  tag: 'health',
  access: 'public',
  answers: { 200: z.object({ status: z.literal('ok') }) },
});

const ready = endpoint({
  method: 'GET',
  path: '/health/ready',
  summary: 'The process and its database answer',
  tag: 'health',
  access: 'public',
  answers: { 200: z.object({ status: z.literal('ok') }) },
});

/** For load balancers and containers. */
@Controller()
export class HealthController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(live)
  live() {
    return { status: 'ok' };
  }

  @Endpoint(ready)
  async ready() {
    if (!(await this.#database.isAlive())) throw new Problem(503, 'not-ready');
    return { status: 'ok' };
  }
}
