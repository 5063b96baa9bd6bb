import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { RULE_CODES } from '../../../src/domain/problem/roster-problem.ts';
import { problemJsonSchema } from '../../../src/infrastructure/files/problem-json-schema.ts';
import { problemSchema } from '../../../src/infrastructure/files/problem-schema.ts';
import { rosterSchema } from '../../../src/infrastructure/files/roster-schema.ts';
import { documentedExample } from './documented-example.ts';

const REGENERATE = 'the format has changed; run: npm run build && node scripts/write-schema.mjs';

function publishedSchema(): Parameters<typeof z.fromJSONSchema>[0] {
  return JSON.parse(readFileSync('docs/roster-problem.schema.json', 'utf8')) as Parameters<
    typeof z.fromJSONSchema
  >[0];
}

describe('the published format', () => {
  it('is the schema that problem files are read with', () => {
    const same = JSON.stringify(publishedSchema()) === JSON.stringify(problemJsonSchema());
    expect(same ? 'up to date' : REGENERATE).toBe('up to date');
  });

  it('accepts the documented example, by the reader and by the JSON Schema on its own', () => {
    const example = documentedExample('problem');
    expect(problemSchema.safeParse(example).error?.issues ?? []).toEqual([]);
    const published = z.fromJSONSchema(publishedSchema());
    expect(published.safeParse(example).error?.issues ?? []).toEqual([]);
    expect(published.safeParse({ ...(example as object), version: 2 }).success).toBe(false);
    expect(published.safeParse({ ...(example as object), planner: 'me' }).success).toBe(false);
  });

  it('accepts the documented roster', () => {
    expect(rosterSchema.safeParse(documentedExample('roster')).error?.issues ?? []).toEqual([]);
  });

  it.each(RULE_CODES)('knows rule %s in its plainest setting', (rule) => {
    const params: Record<string, object> = {
      rest: { hours: 8 },
      'surgery-rest': { hours: 8, homeDuty: 'asOther' },
      'max-per-week': { count: 2, days: 7 },
      'max-per-period': { count: 20 },
      'weekend-frequency': { worked: 1, of: 3 },
      'consecutive-nights': { max: 3, freeHours: 24 },
      spacing: { days: 3 },
    };
    const setting = { rule, engagements: null, strength: 'never', params: params[rule] ?? {} };
    const rules = problemSchema.shape.rules;
    expect(rules.safeParse([setting]).error?.issues ?? []).toEqual([]);
    expect(rules.safeParse([{ ...setting, params: { ...setting.params, sugar: 1 } }]).success).toBe(false);
  });

  it('names every field of the format in the prose', () => {
    const page = readFileSync('docs/problem-format.md', 'utf8').split('### A small complete example')[0]!;
    const names = [...JSON.stringify(problemJsonSchema()).matchAll(/"required":\[([^\]]*)\]/g)].flatMap(
      ([, list]) => JSON.parse(`[${list!}]`) as string[],
    );
    const unnamed = [...new Set(names)].filter((name) => !page.includes(name));
    expect(unnamed).toEqual([]);
  });
});
