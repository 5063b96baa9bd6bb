import type { DynamicModule, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { serveOpenApi } from './openapi.ts';

const KEEP_ALIVE_MS = 75_000;
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
  { logger, version, secure = false }: { logger: LoggerService | false; version: string; secure?: boolean },
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.disable('x-powered-by');
  app.use(
    helmet({
      // On loopback there is no TLS to upgrade to.
      contentSecurityPolicy: { directives: { upgradeInsecureRequests: secure ? [] : null } },
      strictTransportSecurity: secure,
    }),
  );
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('raw', { limit: FILE_LIMIT, type: FILE_TYPES });
  app.use(requestLog(logger));
  app.use((_request: Request, response: Response, next: NextFunction) => {
    // Answers hold personal data: no cache keeps them.
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  // Longer than the minute that proxies keep a connection: who reuses one must not find it closed.
  const server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  serveOpenApi(app, version);
  return app;
}

/** One line per request: no query and no ids, which may tell of persons. */
function requestLog(logger: LoggerService | false) {
  return (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? '(unknown)';
      const ms = Math.round(performance.now() - began);
      if (logger) logger.log(`${request.method} ${route} ${response.statusCode} ${ms} ms`, 'Request');
    });
    next();
  };
}
