import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkRoster } from '../../../src/domain/rules/check-roster.ts';
import { LOCALES } from '../../../src/messages/locales.ts';
import { violationCure, violationMessage } from '../../../src/messages/violation-message.ts';
import { aProblem, aRoster, duty, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { anyRoster } from '../rules/random-roster.ts';

/** Ada with two evenings on consecutive days, seven hours before the second. */
function shortRest(): ProblemBuilder {
  return aProblem('2026-02-02')
    .doctor('a1', { name: 'Ada Prøve' })
    .shift('2026-02-12', '16:00', '23:00')
    .shift('2026-02-13', '06:00', '15:30');
}

function said(builder: ProblemBuilder, shifts: string[]): Record<string, string> {
  const problem = builder.build();
  const roster = aRoster(problem, ...shifts.map((shift) => duty('a1', shift)));
  const [violation] = checkRoster(problem, roster);
  return Object.fromEntries(LOCALES.map((locale) => [locale, violationMessage(locale, violation!, problem)]));
}

describe('violationMessage', () => {
  const [evening, morning] = ['2026-02-12/16:00/station', '2026-02-13/06:00/station'];

  it('says it in one sentence with its values', () => {
    expect(said(shortRest().rule('rest', { hours: 8 }), [evening, morning])).toEqual({
      nb: 'Ada Prøve: hvile 7 timer mellom tor 12. feb 16–23 (stasjonær) og fre 13. feb 06–15:30 (stasjonær), krav 8.',
      nn: 'Ada Prøve: kvile 7 timar mellom tor 12. feb 16–23 (stasjonær) og fre 13. feb 06–15:30 (stasjonær), krav 8.',
      en: 'Ada Prøve: 7 hours of rest between Thu 12 Feb 16–23 (station) and Fri 13 Feb 06–15:30 (station), 8 required.',
    });
  });

  it('writes decimals and the plural as the language does', () => {
    const later = '2026-02-13/06:30/station';
    const problem = shortRest().shift('2026-02-13', '06:30', '15:30').rule('rest', { hours: 8 });
    expect(said(problem, [evening, later])['nb']).toContain('hvile 7,5 timer');
    expect(said(problem, [evening, later])['en']).toContain('7.5 hours');
    const soon = '2026-02-13/00:00/station';
    const next = shortRest().shift('2026-02-13', '00:00', '06:00').rule('rest', { hours: 8 });
    expect(said(next, [evening, soon])['nb']).toContain('hvile 1 time mellom');
  });

  it('names a duty before the horizon by its date', () => {
    const problem = aProblem('2026-02-13').doctor('a1').shift('2026-02-13', '06:00', '15:30');
    problem.past('a1', '2026-02-12', '16:00', '23:00').rule('rest', { hours: 8 });
    expect(said(problem, [morning])['nb']).toContain('mellom tor 12. feb og fre 13. feb 06–15:30');
  });

  it('writes the hours of an absence in Norwegian time', () => {
    const absences = [{ from: '2026-02-11T23:00:00Z', to: '2026-02-13T07:00:00Z', kind: 'absence' as const }];
    const problem = aProblem('2026-02-02')
      .doctor('a1', { name: 'Ada Prøve', absences })
      .shift('2026-02-12', '16:00', '23:00');
    expect(said(problem, [evening])['nb']).toBe(
      'Ada Prøve er borte fra tor 12. feb kl. 00 til fre 13. feb kl. 08, men er satt på tor 12. feb 16–23 (stasjonær).',
    );
  });

  it('lets an unknown id stand as it is', () => {
    const problem = aProblem().build();
    const [violation] = checkRoster(problem, aRoster(problem, duty('x9', 'nowhere')));
    expect(violationMessage('nb', violation!, problem)).toBe(
      'Vakten nowhere finnes ikke i planen, men x9 er satt på den.',
    );
  });

  it('has all values of whatever a roster breaks, in every language', () => {
    fc.assert(
      fc.property(anyRoster, ({ problem, assignments }) => {
        for (const violation of checkRoster(problem, { assignments })) {
          for (const locale of LOCALES) {
            expect(violationMessage(locale, violation, problem)).not.toMatch(/undefined|null|NaN|\s\s|\{/);
            expect(violationCure(locale, violation, problem)).not.toMatch(/undefined|null|NaN|\s\s|\{/);
          }
        }
      }),
    );
  });
});
