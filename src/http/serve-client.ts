import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';

/** A year: what carries a hash of its content in its name never changes. */
const HASHED = 'public, max-age=31536000, immutable';
/** Asked for again each time, and answered with 304 when it is the same. */
const FRESH = 'no-cache';
const READING = new Set(['GET', 'HEAD']);

/**
 * Serves the built client beside the API: files as they are (packed ones where the browser takes them), and
 * its page for every other path outside the API, so that deep links open.
 *
 * @param folder what `npm run build` made
 * @param api the path that stays the API's, e.g. `/api`
 */
export function serveClient(app: NestExpressApplication, folder: string, api: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    // A hashed file that is gone is gone, and not the page.
    ignores: ['^/assets/'],
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? HASHED : FRESH);
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { path } = request;
    const isApi = path === api || path.startsWith(`${api}/`);
    if (isApi || !READING.has(request.method)) next();
    else files(request, response, next);
  });
}
