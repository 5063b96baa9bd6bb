import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { BUILT_CLIENT } from '../integration/support/test-service.ts';

/** What the worker did, in order. */
let did: unknown[][];
let windows: { url: string; focus: () => void }[];
let tell: (event: string, members: Record<string, unknown>) => Promise<void>;

/** The built worker in a browser that shows notices: a Chromium without a screen shows none. */
beforeEach(async () => {
  did = [];
  windows = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const self = {
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    registration: { showNotification: (...shown: unknown[]) => did.push(['show', ...shown]) },
    clients: {
      matchAll: () => Promise.resolve(windows),
      openWindow: (path: string) => did.push(['open', path]),
    },
  };
  const script = await readFile(join(BUILT_CLIENT, 'service-worker.js'), 'utf8');
  runInNewContext(script, { self, URL });
  tell = async (name, members) => {
    const waited: unknown[] = [];
    listeners.get(name)?.({ ...members, waitUntil: (work: unknown) => waited.push(work) });
    await Promise.all(waited);
  };
});

const push = (text: string) => tell('push', { data: { text: () => text } });
const touch = (data: unknown) =>
  tell('notificationclick', { notification: { data, close: () => did.push(['close']) } });
const at = (url: string) => ({ url, focus: () => did.push(['focus', url]) });

describe('the service worker', () => {
  it('shows what is pushed, with the tag that makes a repetition take the place of the first', async () => {
    await push('{"title":"Vaktsirkel","body":"Du har fått en vakt","path":"/min/vakter","tag":"a1"}');
    const shown = { body: 'Du har fått en vakt', tag: 'a1', icon: '/icon-192.png', data: '/min/vakter' };
    expect(did).toEqual([['show', 'Vaktsirkel', shown]]);
  });

  it('opens the page that a notice leads to, or shows the window that has it', async () => {
    windows = [at('https://vakt.example.no/min/onsker')];
    await touch('/min/vakter');
    windows.push(at('https://vakt.example.no/min/vakter?distrikt=1'));
    await touch('/min/vakter');
    await touch('//example.com/');
    expect(did).toEqual([
      ['close'],
      ['open', '/min/vakter'],
      ['close'],
      ['focus', 'https://vakt.example.no/min/vakter?distrikt=1'],
      ['close'],
      ['open', '/min/varsler'],
    ]);
  });
});
