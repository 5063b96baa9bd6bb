import type { DynamicModule, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { API_DOCS, serveOpenApi } from './openapi.ts';
import { packAnswers } from './pack-answers.ts';
import { serveClient } from './serve-client.ts';

/** Everything of the API lies under it; the rest of the paths are the client's. */
export const API_PREFIX = 'api';
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

/** How the application is put together. */
export interface AppOptions {
  logger: LoggerService | false;
  version: string;
  /** Reached over TLS. */
  secure?: boolean;
  /** Folder of the built client; without it there is the API alone. */
  client?: string;
}

/** Nothing from elsewhere, and no code or style within a page. */
const STRICT = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
/** The page that browses the API styles itself. */
const OF_DOCS = { ...STRICT, styleSrc: ["'self'", "'unsafe-inline'"] };

/** The HTTP application around a module, not yet listening. */
export async function createApp(
  module: DynamicModule,
  { logger, version, secure = false, client }: AppOptions,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  app.disable('x-powered-by');
  // On loopback there is no TLS to upgrade to.
  const headers = (directives: typeof STRICT) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: secure ? { ...directives, upgradeInsecureRequests: [] } : directives,
      },
      strictTransportSecurity: secure,
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
    });
  const [strict, ofDocs] = [headers(STRICT), headers(OF_DOCS)];
  app.use((request: Request, response: Response, next: NextFunction) => {
    (request.path.startsWith(`/${API_DOCS}`) ? ofDocs : strict)(request, response, next);
  });
  packAnswers(app);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('raw', { limit: FILE_LIMIT, type: FILE_TYPES });
  app.use(requestLog(logger));
  app.use((_request: Request, response: Response, next: NextFunction) => {
    // Answers hold personal data: no cache keeps them.
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  if (client !== undefined) serveClient(app, client, `/${API_PREFIX}`);
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
