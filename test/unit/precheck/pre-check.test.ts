import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DEMO_SHAPES, generateProblem } from '../../../src/demo/generate-problem.ts';
import { preCheck } from '../../../src/domain/problem/pre-check.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { CATALOGUE } from '../../../src/messages/catalogue.ts';
import { issueMessage } from '../../../src/messages/issue-message.ts';
import { LOCALES } from '../../../src/messages/locales.ts';
import { aProblem, daysAfter } from '../../builders/problem-builder.ts';

const CHECKS = new URL('../../../src/domain/problem/pre-checks/', import.meta.url);

/** Evenings that nobody may hold. */
function lonely(shifts: number): RosterProblem {
  const problem = aProblem();
  for (let day = 0; day < shifts; day++) problem.shift(daysAfter('2027-01-04', day), '16:00', '23:00');
  return problem.build();
}

describe('issues of one code', () => {
  it('are named up to ten', () => {
    const issues = preCheck(lonely(10)).filter(({ code }) => code === 'too-few-candidates');
    expect(issues).toHaveLength(10);
    expect(preCheck(lonely(10)).map(({ code }) => code)).not.toContain('more-of-the-kind');
  });

  it('are counted beyond ten, right after the ten', () => {
    const issues = preCheck(lonely(13));
    const at = issues.findIndex(({ code }) => code === 'more-of-the-kind');
    expect(issues[at]).toMatchObject({
      severity: 'warning',
      values: { more: 3, kind: 'too-few-candidates' },
    });
    expect(issues[at - 1]?.code).toBe('too-few-candidates');
    expect(issues.filter(({ code }) => code === 'too-few-candidates')).toHaveLength(10);
  });
});

describe('messages', () => {
  /** Codes as they stand in the checks' sources, so that a new check cannot forget its texts. */
  const sources = readdirSync(CHECKS).map((file) => readFileSync(new URL(file, CHECKS), 'utf8'));
  const written = sources.flatMap((source) => [
    ...[...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code!),
    ...[...source.matchAll(/wrong\(shift, '([a-z-]+)'/g)].map(([, code]) => code!),
  ]);
  const composed = ['day', 'week'].flatMap((span) => [`${span}-short`, `${span}-short-by-vetoes`]);
  const codes = [
    ...written,
    ...composed,
    'period-short',
    'category-short',
    'lock-unavailable',
    'pool-too-small',
    'nobody-can-back-up',
    'too-few-back-ups',
  ];

  it('are found in the sources', () => {
    expect(written.length).toBeGreaterThan(12);
  });

  it.each(LOCALES)('exist for every code in %s', (locale) => {
    for (const code of codes) {
      expect(CATALOGUE[locale]).toHaveProperty([`precheck.${code}`]);
      expect(CATALOGUE[locale]).toHaveProperty([`precheck-cures.${code}`]);
    }
  });

  it.each(LOCALES)('fill every gap in %s, in two sentences', (locale) => {
    const problem = lonely(13);
    for (const issue of preCheck(problem)) {
      const text = issueMessage(locale, issue, problem);
      expect(text).toMatch(/\. .+\.$/);
      expect(text).not.toMatch(/undefined|NaN|[{}]/);
    }
  });
});

describe('the demo districts', () => {
  it.each(DEMO_SHAPES)('%s holds together', (shape) => {
    const issues = preCheck(generateProblem({ shape, seed: 1 }));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the work', () => {
  /** How often a shift's date is read: no check can judge a shift without it. */
  function readsOf(doctors: number, weeks: number): number {
    let reads = 0;
    const builder = aProblem('2027-01-04', 7 * weeks).rule('max-per-week', { count: 2, days: 7 });
    for (let n = 0; n < doctors; n++) builder.doctor(`Lege ${n}`, { targets: { total: 2 } });
    for (let day = 0; day < 7 * weeks; day++) {
      builder.shift(daysAfter('2027-01-04', day), '16:00', '23:00', { seats: 2 });
    }
    const problem = builder.measure('total', ['weekdayEvening']).build();
    for (const shift of problem.shifts) {
      const { date } = shift;
      Object.defineProperty(shift, 'date', {
        enumerable: true,
        get: () => {
          reads++;
          return date;
        },
      });
    }
    preCheck(problem);
    return reads;
  }

  it('grows no faster than doctors times shifts', () => {
    const base = readsOf(12, 8);
    expect(base).toBeGreaterThan(12 * 56);
    expect(readsOf(24, 8)).toBeLessThan(2.3 * base);
    expect(readsOf(12, 16)).toBeLessThan(2.3 * base);
  });
});
