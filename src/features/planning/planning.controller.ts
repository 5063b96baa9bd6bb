import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound } from '../../http/problem.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import { Database, rows } from '../../infrastructure/database/database.ts';
import { measureName } from '../../messages/measure-name.ts';
import { recordEvent } from '../audit/index.ts';
import { buildInThread } from './build-in-thread.ts';
import type { CapacityLine } from './capacity-lines.ts';
import * as api from './planning.endpoints.ts';
import { readPlanningInput } from './read-planning-input.ts';
import { type StoredProblem, StoredProblems } from './stored-problems.ts';
import { issuesOf, noticesOf, summaryOf } from './told-problem.ts';

/** Builds of one district in a quarter of an hour: each is a second of work. */
const BUILDS = 120;

/** Roster problems: building them, and what they say before they are solved. */
@Controller()
export class PlanningController {
  readonly #database: Database;
  readonly #problems: StoredProblems;
  readonly #limits: RateLimits;

  constructor(database: Database, problems: StoredProblems, limits: RateLimits) {
    this.#database = database;
    this.#problems = problems;
    this.#limits = limits;
  }

  @Endpoint(api.buildProblem)
  async build(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.buildProblem>) {
    await this.#limits.hit('problem-build', actor.district, BUILDS, 15);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const stored = await this.#problems.build(runner, actor.district, params.period, actor.account);
      if (!stored) throw notFound();
      await recordEvent(runner, actor.district, actor, {
        action: 'problem.build',
        subject: `problem/${stored.id}`,
        payload: { period: params.period, settingsVersion: stored.settingsVersion },
      });
      return { ...summaryOf(stored), ...(await told(runner, actor, stored)) };
    });
  }

  @Endpoint(api.readProblem)
  async read(
    @Acting() { district }: Actor,
    @Input() { params, query }: InputOf<typeof api.readProblem>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const stored = await this.#stored(district, params.problem);
    if (query.format === 'summary') return summaryOf(stored);
    response.setHeader('Content-Disposition', `attachment; filename="problem-${stored.id}.json"`);
    return stored.problem;
  }

  @Endpoint(api.readPreCheck)
  preCheck(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readPreCheck>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const stored = await this.#problems.load(runner, actor.district, params.problem);
      if (!stored) throw notFound();
      return told(runner, actor, stored);
    });
  }

  @Endpoint(api.readTargets)
  async targets(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readTargets>) {
    const { problem } = await this.#stored(actor.district, params.problem);
    const all = [...actor.roles].some((role) => role !== 'doctor' && role !== 'decisionMaker');
    return {
      measures: problem.measures.map(({ id }) => ({ id, name: measureName(actor.locale, id) })),
      items: problem.doctors
        .filter(({ id }) => all || id === actor.doctor)
        .map(({ id, name, targets }) => ({ doctor: id, name, targets })),
    };
  }

  @Endpoint(api.readCapacity)
  async capacity(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readCapacity>) {
    const { capacity } = await this.#stored(actor.district, params.problem);
    return toldCapacity(actor, capacity);
  }

  @Endpoint(api.readPeriodCapacity)
  async periodCapacity(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readPeriodCapacity>) {
    await this.#limits.hit('problem-build', actor.district, BUILDS, 15);
    const read = await this.#database.inDistrict(actor.district, (runner) =>
      readPlanningInput(runner, actor.district, params.period),
    );
    if (!read) throw notFound();
    return toldCapacity(actor, (await buildInThread(read.input)).capacity);
  }

  async #stored(district: string, id: string): Promise<StoredProblem> {
    const stored = await this.#database.inDistrict(district, (runner) =>
      this.#problems.load(runner, district, id),
    );
    if (!stored) throw notFound();
    return stored;
  }
}

function toldCapacity({ locale }: Actor, lines: readonly CapacityLine[]) {
  return {
    items: lines.map(({ category, ...figures }) => ({
      category,
      name: category === null ? null : measureName(locale, category),
      ...figures,
    })),
  };
}

/** What the build noticed and the pre-check found, in the reader's language. */
async function told(runner: QueryRunner, { locale }: Actor, stored: StoredProblem) {
  const ids = stored.notices.map(({ doctor }) => doctor);
  const found = await rows<{ id: string; name: string }>(
    runner,
    'SELECT id, name FROM doctor WHERE id::text = ANY ($1::text[])',
    [ids],
  );
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return { notices: noticesOf(locale, stored.notices, names), issues: issuesOf(locale, stored) };
}
