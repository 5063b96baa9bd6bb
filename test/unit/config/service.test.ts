import { describe, expect, it } from '@jest/globals';
import { isLoopback, readServiceSettings } from '../../../config/service.ts';

const EXTERNAL = {
  DATABASE_URL: 'postgresql://application:a@db.example.no/vaktsirkel',
  MIGRATION_DATABASE_URL: 'postgresql://owner:b@db.example.no/vaktsirkel',
};
const REAL = {
  ...EXTERNAL,
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://vakt.example.no',
  SMTP_URL: 'smtp://mail.example.no:587',
  MAIL_FROM: 'vakt@example.no',
  GROUNDS_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  LOGIN_PEPPER: Buffer.alloc(32, 2).toString('base64'),
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  const read = readServiceSettings(environment);
  return read.ok ? [] : read.problems;
}

describe('settings of the service', () => {
  it('are a demo on loopback when nothing is set', () => {
    const read = readServiceSettings({});
    expect(read).toMatchObject({
      ok: true,
      settings: {
        host: '127.0.0.1',
        port: 3000,
        demo: true,
        publicUrl: 'http://127.0.0.1:3000',
        works: true,
      },
    });
  });

  it('are no demo on an external database unless it is asked for', () => {
    expect(readServiceSettings(REAL)).toMatchObject({ ok: true, settings: { demo: false, host: '0.0.0.0' } });
    expect(readServiceSettings({ ...EXTERNAL, DEMO: '1' })).toMatchObject({
      ok: true,
      settings: { demo: true },
    });
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'vakt.example.no'])('refuse the demo on %s', (host) => {
    expect(problemsOf({ HOST: host })).toEqual([
      expect.stringContaining(`HOST ${host} is reachable from elsewhere`),
    ]);
    expect(problemsOf({ ...REAL, HOST: host, DEMO: '1' })).toHaveLength(1);
  });

  it('name everything that real use lacks, one line each', () => {
    expect(problemsOf(EXTERNAL)).toEqual([
      expect.stringMatching(/^SMTP_URL and MAIL_FROM are missing/),
      expect.stringMatching(/^PUBLIC_URL is missing/),
      expect.stringMatching(/^GROUNDS_KEYS is missing/),
      expect.stringMatching(/^LOGIN_PEPPER is missing/),
    ]);
  });

  it.each([
    [{ PORT: 'many' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [{ DEMO: 'yes' }, 'DEMO must be 1 or 0'],
    [{ SOLVE_SECONDS: 'soon' }, 'SOLVE_SECONDS must be a whole number of seconds from 0 to 3600'],
    [{ PUBLIC_URL: 'vakt' }, 'PUBLIC_URL must look like https://vakt.example.no'],
    [{ LOGIN_PEPPER: 'short' }, 'LOGIN_PEPPER must be at least 32 bytes in base64'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal, error, warn, info, debug or silent'],
  ])('say what is wrong: %o', (wrong, sentence) => {
    expect(problemsOf(wrong)).toEqual([sentence]);
  });

  it('never repeat a secret', () => {
    const problems = problemsOf({ ...REAL, LOGIN_PEPPER: 'hemmelig', GROUNDS_KEYS: 'k1:hemmelig' });
    expect(problems.length).toBe(2);
    expect(problems.join(' ')).not.toContain('hemmelig');
  });
});

describe('loopback', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', '127.example.no', ''])('is not %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
