import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { Request, Response } from 'express';

/** A packed answer whose length told of a secret in it could be used to guess the secret: these hold one. */
const WITH_TOKEN = /^\/api\/(?:me|login)(?:\/|$)/;

/** Packs what the API answers in JSON: half a year of shifts is a tenth then, and phones wait less. */
export function packAnswers(app: NestExpressApplication): void {
  app.use(
    compression({
      filter: (request: Request, response: Response) =>
        !WITH_TOKEN.test(request.path) && String(response.getHeader('Content-Type')).includes('json'),
    }),
  );
}
