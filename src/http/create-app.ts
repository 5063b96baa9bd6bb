import type { DynamicModule, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { serveOpenApi } from './openapi.ts';

/** Largest JSON body; files have routes and limits of their own. */
const BODY_LIMIT = '1mb';
/** Files: 2 MB packed, and a little for what carries them. */
const FILE_LIMIT = '2200kb';
export const FILE_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];

/** The HTTP application around a module, not yet listening. */
export async function createApp(
  module: DynamicModule,
  { logger, version }: { logger: LoggerService | false; version: string },
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.disable('x-powered-by');
  app.use(helmet({ crossOriginResourcePolicy: { policy: 'same-origin' } }));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('raw', { limit: FILE_LIMIT, type: FILE_TYPES });
  // Answers hold personal data: no cache keeps them.
  app.use((_: unknown, response: { setHeader: (name: string, value: string) => void }, next: () => void) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  serveOpenApi(app, version);
  return app;
}
