import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../../src/messages/locales.ts';
import type { Cure, CureAction, CurePartName } from '../../../src/optimiser/explain/cures/cure.ts';
import { CURE_POINTS, cureParts } from '../../../src/optimiser/explain/cures/cure-cost.ts';
import type { LevelChange } from '../../../src/optimiser/explain/level-changes.ts';
import { cureSentences } from '../../../src/wording/cure-sentences.ts';
import { levelSentences } from '../../../src/wording/level-sentences.ts';
import { aProblem, duty } from '../../builders/problem-builder.ts';
import { EVENING } from './back-up-district.ts';

const problem = aProblem().shift('2027-01-04', '16:00', '23:00').doctor('Ada').doctor('Bo').build();

const breach = {
  rule: 'max-per-week' as const,
  code: 'too-many-in-days',
  strength: 'reason' as const,
  waived: false,
  doctor: 'Ada',
  shifts: [EVENING],
  date: '2027-01-04',
  values: { count: 3, allowed: 2, days: 7 },
};

const ACTIONS: CureAction[] = [
  { kind: 'assign', doctor: 'Ada' },
  { kind: 'ask-wish', doctor: 'Ada', grade: 2 },
  { kind: 'ask-veto', doctor: 'Ada', overAllowance: true },
  { kind: 'ask-veto', doctor: 'Ada', overAllowance: false },
  { kind: 'move', doctor: 'Ada', from: EVENING, to: 'Bo' },
  { kind: 'reason', doctor: 'Ada', role: 'coordinator', breaches: [breach] },
  { kind: 'reason', doctor: 'Ada', role: 'districtAdministrator', breaches: [breach] },
  { kind: 'locum', doctor: 'locum', engagement: 'locum', competence: 'withBackUp' },
  { kind: 'locum', doctor: 'locum', engagement: 'salaried', competence: 'backUp' },
  { kind: 'fewer-seats', seats: 0 },
];

const CHANGES: LevelChange[] = [
  { level: 'coverage', by: -3, openSeats: -1, emptyShifts: -1 },
  { level: 'changes', by: 1 },
  { level: 'vetoes', by: 2 },
  { level: 'fairnessMax', by: 0.25 },
  { level: 'fairnessSum', by: -1 },
  { level: 'wishes', by: 3 },
];

function cureOf(action: CureAction): Cure {
  const proposed = {
    action,
    change: { removed: [], added: [] },
    calledIn: [duty('Bo', EVENING)],
    released: [duty('Bo', EVENING)],
  };
  const parts = cureParts(proposed);
  return { ...proposed, parts, cost: parts.reduce((sum, { points }) => sum + points, 0), changes: CHANGES };
}

describe('a cure in words', () => {
  it.each(LOCALES)('says what to do, what it costs and what the roster loses in %s', (locale) => {
    const told = ACTIONS.map((action) => cureSentences(locale, cureOf(action), problem, EVENING).join(' '));
    expect(new Set(told).size).toBe(ACTIONS.length);
    for (const text of told) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/undefined|NaN|[{}]/);
    }
  });

  it('names people, shifts and rules', () => {
    const say = (action: CureAction) => cureSentences('nb', cureOf(action), problem, EVENING);
    expect(say(ACTIONS[4]!)).toEqual([
      'Flytt man 4. jan 16–23 (stasjonær) fra Ada til Bo; så kan Ada ta vakten.',
      'Bo må da være bakvakt.',
      'Bo trengs da ikke lenger som bakvakt.',
      'Pris: 6 poeng (en annen vakt flyttes 4 og en bakvakt kalles inn 2).',
      'Planen ville tapt: én endring i publisert plan til, 2 brukte sperringer utover kvoten til, ' +
        'største skjevhet for én lege 0,25 vakter større og ønskene 3 poeng dårligere.',
      'Planen ville vunnet: én ledig plass færre, én vakt uten lege færre og samlet skjevhet 1 vakt mindre.',
    ]);
    expect(say(ACTIONS[5]!)[0]).toMatch(/^Koordinatoren kan .* 3 vakter på 7 dager .*, høyst 2\.$/);
    expect(say(ACTIONS[6]!)[0]).toMatch(/^Distriktsadministratoren kan /);
  });

  it.each(LOCALES)('has a name for every part of the cost in %s', (locale) => {
    for (const part of Object.keys(CURE_POINTS) as CurePartName[]) {
      const cure = { ...cureOf(ACTIONS[0]!), parts: [{ part, points: 7 }], cost: 7 };
      expect(cureSentences(locale, cure, problem, EVENING).join(' ')).toMatch(/7/);
    }
  });
});

describe('levels in words', () => {
  it('say so when nothing changes', () => {
    expect(levelSentences('nb', [])).toEqual(['Planen ville vært like god.']);
  });

  it('keep from a colleague how much of a wish was behind it', () => {
    const changes: LevelChange[] = [
      { level: 'vetoes', by: 1 },
      { level: 'fairnessSum', by: 0.5 },
      { level: 'wishes', by: -4 },
    ];
    expect(levelSentences('nb', changes, true)).toEqual([
      'Planen ville tapt: sperringer utover kvoten mer brukt og samlet skjevhet 0,5 vakter større.',
      'Planen ville vunnet: ønskene bedre oppfylt.',
    ]);
  });
});
