import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BUILT_CLIENT, startTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let script: string;

beforeAll(async () => {
  service = await startTestService({ works: false, client: BUILT_CLIENT });
  const names = await readdir(join(BUILT_CLIENT, 'assets'));
  script = names.find((name) => /^index-.*\.js$/.test(name)) ?? '';
});

afterAll(async () => {
  await service.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}${path}`, { headers });

describe('the client beside the API', () => {
  it.each(['/', '/min/onsker?periode=x', '/plan/x/tavle'])('opens on %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<div id="root">');
  });

  it('allows nothing from elsewhere and nothing written into the page', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await (await get('/')).text()).not.toMatch(
      /<script(?![^>]*\ssrc="\/)|<style|\sstyle=|https?:\/\//,
    );
  });

  it('keeps hashed files for good and packs them', async () => {
    const answer = await get(`/assets/${script}`, { 'accept-encoding': 'br' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect((await get('/service-worker.js')).headers.get('cache-control')).toBe('no-cache');
  });

  it('answers 304 for what the browser has', async () => {
    const tag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': tag })).status).toBe(304);
  });

  it('packs what the API answers, but nothing with a secret in it', async () => {
    const encoding = async (path: string) =>
      (await get(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding');
    expect(await encoding('/api/openapi.json')).toBe('gzip');
    expect(await encoding('/api/login/demo')).toBeNull();
    expect(await encoding('/api/me')).toBeNull();
  });

  it('leaves the API to the API, and knows what is gone', async () => {
    const unknown = await get('/api/nothing');
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    expect((await get('/assets/index-gone.js')).status).toBe(404);
    expect((await fetch(`${service.url}/min/onsker`, { method: 'POST' })).status).toBe(404);
    expect((await get('/api/docs')).headers.get('content-security-policy')).toContain("'unsafe-inline'");
  });
});
