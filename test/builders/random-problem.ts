import {
  type CivilDate,
  type DayLimit,
  type Mark,
  type ProblemShift,
  RULE_CODES,
  type RosterProblem,
  type RuleStrength,
} from '../../src/domain/problem/roster-problem.ts';
import { aProblem, daysAfter } from './problem-builder.ts';

/** Size of a random problem; every doctor-shift pair is one bit for whoever enumerates it. */
export interface RandomSize {
  doctors: number;
  shifts: number;
  days: number;
  /** Leave out what the compact model only relaxes, so that it is exact. */
  exactOnly?: boolean;
  /** No decisions of a coordinator. */
  withoutLocks?: boolean;
}

const SLOTS = [
  { from: '16:00', to: '23:00', night: false, category: 'evening' },
  { from: '08:00', to: '15:30', night: false, category: 'day' },
  { from: '23:00', to: '08:00', night: true, category: 'night' },
] as const;

/**
 * A small made-up problem in which every rule can bite: history, absences, exemptions, vetoes,
 * dependents with colleague or conditional back-up, rest, weeks, weekends, nights, spacing.
 */
export function randomProblem(seed: number, size: RandomSize): RosterProblem {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  // Numbers of its own, so that the rest of a seed's problem stays as it was without day limits.
  const ofDays = generator(seed ^ 0x5eed);
  const chance = (p: number) => random() < p;
  const from = '2027-01-07';
  const builder = aProblem(from, size.days);

  const used = new Set<string>();
  const shifts: string[] = [];
  for (let guard = 0; shifts.length < size.shifts && guard < 500; guard++) {
    const slot = SLOTS[below(SLOTS.length)]!;
    const date = daysAfter(from, below(size.days));
    const id = `${date}/${slot.category}`;
    if (used.has(id)) continue;
    used.add(id);
    shifts.push(id);
    const room = size.shifts - shifts.length;
    const conditional = room > 0 && chance(0.25);
    const own: Partial<ProblemShift> = {
      id,
      seats: 1 + below(2),
      category: slot.category,
      night: slot.night,
      backUpShifts: [...(chance(0.6) ? [id] : []), ...(conditional ? [`${id}/back-up`] : [])],
      dependentsPerBackUp: 1 + below(2),
    };
    builder.shift(date, slot.from, slot.to, own);
    if (conditional) {
      const backUp = `${id}/back-up`;
      shifts.push(backUp);
      builder.shift(date, slot.from, slot.to, {
        id: backUp,
        function: 'backUp',
        presence: 'home',
        category: 'backUp',
        night: slot.night,
        onlyWhenNeeded: true,
        backUpShifts: [],
      });
    }
  }

  const hard = (): RuleStrength => (chance(0.3) ? 'reason' : 'never');
  const soft = (): RuleStrength => (!size.exactOnly && chance(0.3) ? 'warning' : hard());
  if (chance(0.3)) {
    builder.rule('rest', { hours: 11 }, { strength: soft(), engagements: ['salaried'] });
    builder.rule('max-per-week', { count: 1, days: 4 }, { strength: soft(), engagements: ['salaried'] });
  }
  if (chance(0.8)) builder.rule('rest', { hours: 8 + below(4) }, { strength: soft() });
  if (chance(0.6))
    builder.rule('max-per-week', { count: 1 + below(2), days: 3 + below(5) }, { strength: soft() });
  if (chance(0.3)) builder.rule('max-per-period', { count: 1 + below(3) }, { strength: soft() });
  if (chance(0.5)) builder.rule('weekend-frequency', { worked: 1, of: 2 }, { strength: soft() });
  if (chance(0.5))
    builder.rule('consecutive-nights', { max: 1 + below(2), freeHours: 24 }, { strength: soft() });
  if (chance(0.4))
    builder.rule('spacing', { days: 2 + below(2) }, { strength: size.exactOnly ? hard() : soft() });
  if (chance(0.5)) builder.rule('veto', {});
  if (chance(0.5))
    builder.rule('surgery-rest', { hours: 8, homeDuty: chance(0.5) ? 'blockedMorning' : 'asOther' });

  for (const category of ['evening', 'day', 'night']) builder.measure(category, [category], 0.5);
  builder.measure('total', ['evening', 'day', 'night']);
  for (let d = 0; d < size.doctors; d++) {
    const alone = chance(0.7);
    const marks: Mark[] = shifts.flatMap((shift): Mark[] => {
      if (chance(0.2)) return [{ kind: 'prefer', grade: (1 + below(3)) as 1 | 2 | 3, shifts: [shift] }];
      if (chance(0.2)) return [{ kind: 'preferNot', grade: (1 + below(3)) as 1 | 2 | 3, shifts: [shift] }];
      if (chance(0.1)) return [{ kind: 'veto', overAllowance: chance(0.5), shifts: [shift] }];
      return [];
    });
    const share = () => Math.round(random() * 300) / 100;
    const absent = daysAfter(from, below(size.days));
    const changes = daysAfter(from, below(size.days));
    builder.doctor(`D${d}`, {
      ...(chance(0.25)
        ? {
            engagements: [
              { kind: 'gpSelfEmployed', from: null, to: changes },
              { kind: 'salaried', from: changes, to: null },
            ],
          }
        : {}),
      verdicts: [{ from: null, to: null, mayBeEngaged: true, mayStandAlone: alone, mayBeBackUp: alone }],
      marks,
      targets: { evening: share(), day: share(), night: share(), total: share() },
      ...(chance(0.3)
        ? {
            absences: [
              { from: `${absent}T00:00:00Z`, to: `${daysAfter(absent, 1)}T00:00:00Z`, kind: 'absence' },
            ],
          }
        : {}),
      dayLimits: randomDayLimits(ofDays, from, size.days),
      ...(chance(0.2) ? { exemptions: [{ from: absent, to: null, categories: ['night'] }] } : {}),
      ...(chance(0.3)
        ? { countWishes: [{ kind: chance(0.5) ? 'atMost' : 'atLeast', count: 1, grade: 2, shifts }] }
        : {}),
      ...(chance(0.4)
        ? { surgeryHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:30' })) }
        : {}),
    });
    if (chance(0.3)) builder.past(`D${d}`, daysAfter(from, -1 - below(3)), '23:00', '08:00', true);
  }
  const pair = () => ({ doctor: `D${below(size.doctors)}`, shift: shifts[below(shifts.length)]! });
  if (chance(0.3)) {
    const previous = [pair(), pair(), pair()].filter(
      (a, i, all) => all.findIndex((b) => a.doctor === b.doctor && a.shift === b.shift) === i,
    );
    builder.with({ previousRoster: previous.map((p) => ({ ...p, role: 'duty' as const })) });
  }
  // Locks come with a reason for whatever they break; a back-up seat is locked by nobody.
  const locks = size.withoutLocks ? 0 : 2;
  for (let n = 0; n < locks && chance(0.35); n++) {
    const { doctor, shift } = pair();
    if (shift.endsWith('/back-up')) continue;
    const waiver = { rules: [...RULE_CODES], reason: 'Agreed', role: 'coordinator' as const };
    builder.lock({ kind: 'assign', role: 'duty', doctor, shift, ...(chance(0.7) ? { waiver } : {}) });
  }
  if (chance(0.3) && locks > 0) builder.lock({ kind: 'forbid', ...pair() });
  return builder.build();
}

/** For every third doctor one or two days of duty in the horizon, or in its later part. */
function randomDayLimits(random: () => number, from: CivilDate, days: number): DayLimit[] {
  const [limited, later, more] = [random() < 0.35, random(), random()];
  if (!limited) return [];
  const start = later < 0.5 ? 0 : Math.floor(random() * days);
  return [
    { from: daysAfter(from, start), to: daysAfter(from, days), days: more < 0.5 ? 1 : 2, basis: '§ 4' },
  ];
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
