import { describe, expect, it } from '@jest/globals';
import { readDatabaseSettings, roleOf } from '../../../config/database.ts';

const APPLICATION = 'postgresql://app:s3cret@db.example.no:5432/vakt';
const OWNER = 'postgresql://owner:0ther@db.example.no:5432/vakt';

function problems(environment: Record<string, string>): string[] {
  const result = readDatabaseSettings(environment);
  return result.ok ? [] : result.problems;
}

describe('database settings', () => {
  it('ask for the embedded server when there is no address', () => {
    const embedded = { kind: 'embedded', directory: '.data/postgres', poolSize: 10 };
    expect(readDatabaseSettings({})).toEqual({ ok: true, settings: embedded });
    expect(readDatabaseSettings({ DATABASE_URL: ' ', MIGRATION_DATABASE_URL: '' })).toEqual({
      ok: true,
      settings: embedded,
    });
    expect(readDatabaseSettings({ DATABASE_DIRECTORY: '/data', DATABASE_POOL_SIZE: '20' })).toEqual({
      ok: true,
      settings: { kind: 'embedded', directory: '/data', poolSize: 20 },
    });
  });

  it('take two roles on one database', () => {
    expect(readDatabaseSettings({ DATABASE_URL: APPLICATION, MIGRATION_DATABASE_URL: OWNER })).toEqual({
      ok: true,
      settings: { kind: 'external', url: APPLICATION, migrationUrl: OWNER, poolSize: 10 },
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'one address alone',
      { DATABASE_URL: APPLICATION },
      ['MIGRATION_DATABASE_URL is missing: the address of the role that owns the tables'],
    ],
    [
      'the other address alone',
      { MIGRATION_DATABASE_URL: OWNER },
      ['DATABASE_URL is missing: the address of the role that the service works as'],
    ],
    [
      'one role for both',
      { DATABASE_URL: OWNER, MIGRATION_DATABASE_URL: OWNER },
      ['DATABASE_URL must name another role than MIGRATION_DATABASE_URL: the service owns no table'],
    ],
    [
      'two databases',
      { DATABASE_URL: APPLICATION, MIGRATION_DATABASE_URL: `${OWNER}2` },
      ['MIGRATION_DATABASE_URL must name the same database as DATABASE_URL'],
    ],
    [
      'a directory beside addresses',
      { DATABASE_URL: APPLICATION, MIGRATION_DATABASE_URL: OWNER, DATABASE_DIRECTORY: '/data' },
      ['DATABASE_DIRECTORY is for the embedded server only: remove it, or both addresses'],
    ],
    [
      'several things at once',
      { DATABASE_URL: 'mysql://a:b@c/d', MIGRATION_DATABASE_URL: 'nonsense', DATABASE_POOL_SIZE: 'many' },
      [
        'DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
        'MIGRATION_DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
        'DATABASE_POOL_SIZE must be a whole number from 2 to 100',
      ],
    ],
    [
      'too many connections',
      { DATABASE_POOL_SIZE: '101' },
      ['DATABASE_POOL_SIZE must be a whole number from 2 to 100'],
    ],
    [
      'half a connection',
      { DATABASE_POOL_SIZE: '2.5' },
      ['DATABASE_POOL_SIZE must be a whole number from 2 to 100'],
    ],
    [
      'an address without a role or a database',
      {
        DATABASE_URL: 'postgresql://db.example.no/vakt',
        MIGRATION_DATABASE_URL: 'postgres://owner@db.example.no/',
      },
      [
        'DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
        'MIGRATION_DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
      ],
    ],
  ])('refuse %s in plain lines', (_, environment, expected) => {
    expect(problems(environment)).toEqual(expected);
  });

  it('never repeat a password', () => {
    const said = problems({
      DATABASE_URL: OWNER,
      MIGRATION_DATABASE_URL: `${OWNER}x`,
      DATABASE_DIRECTORY: '/d',
    });
    expect(said.length).toBeGreaterThan(0);
    expect(said.join()).not.toContain('0ther');
  });

  it('read the role out of an address', () => {
    expect(roleOf('postgresql://vakt%40eier:x@h/d')).toBe('vakt@eier');
  });
});
