import { groupBy } from './group-by.ts';
import type { Violation } from './violation.ts';

/** How bad a breach is, by the value of its message that says so; the sign says which way is worse. */
const BADNESS: Record<string, [value: string, sign: 1 | -1]> = {
  'doctor-twice': ['times', 1],
  'seats-exceeded': ['holders', 1],
  'duties-overlap': ['minutes', 1],
  'too-many-days-without-specialisation': ['days', 1],
  'rest-too-short': ['hours', -1],
  'surgery-rest-too-short': ['hours', -1],
  'blocked-morning-missing': ['hours', -1],
  'too-many-in-days': ['count', 1],
  'too-many-in-period': ['count', 1],
  'weekends-too-frequent': ['worked', 1],
  'too-many-nights-in-a-row': ['nights', 1],
  'free-after-nights-too-short': ['hours', -1],
  'spacing-too-short': ['days', -1],
};

/**
 * What a change breaks: violations of the roster after it that were not there before, or were less bad.
 *
 * @param onlyRemoves the change gives nobody a duty: a doctor's own breaches can then only become fewer,
 *   though what is left of one may be told of another shift
 */
export function newViolations(
  before: readonly Violation[],
  after: readonly Violation[],
  onlyRemoves: boolean,
): Violation[] {
  const keyOf = onlyRemoves ? ofDoctor : ofPlace;
  const known = new Map(
    [...groupBy(before, keyOf)].map(([key, own]) => [key, own.map(badness).sort((a, b) => b - a)]),
  );
  return [...groupBy(after, keyOf)].flatMap(([key, own]) => {
    const worst = known.get(key) ?? [];
    return [...own]
      .sort((a, b) => badness(b) - badness(a))
      .filter((violation, at) => badness(violation) > (worst[at] ?? -Infinity))
      .filter((violation) => violation.rule !== 'back-up' || !wasAsBad(before, violation));
  });
}

/** Lack of back-up names whoever lacks it, and so changes its place while it gets better. */
function wasAsBad(before: readonly Violation[], violation: Violation): boolean {
  return before.some(
    (other) =>
      other.code === violation.code &&
      other.shifts.some((shift) => violation.shifts.includes(shift)) &&
      badness(other) >= badness(violation),
  );
}

function badness({ code, values, waived }: Violation): number {
  // A breach whose reason no longer covers it is worse than any that a reason covers.
  const uncovered = waived ? 0 : 1e6;
  if (code === 'back-up-missing') {
    const covered = Number(values['backUps']) * Number(values['dependentsPerBackUp']);
    return uncovered + Number(values['dependents']) - covered;
  }
  if (code === 'back-up-not-needed') return uncovered + Number(values['holders']) - Number(values['needed']);
  const [value, sign] = BADNESS[code] ?? ['', 1];
  return uncovered + sign * Number(values[value] ?? 0);
}

function ofPlace({ rule, code, doctor, shifts, date }: Violation): string {
  return JSON.stringify([rule, code, doctor, shifts.at(-1), date]);
}

function ofDoctor(violation: Violation): string {
  const { rule, code, doctor } = violation;
  return doctor === null || rule === 'supervision' || rule === 'lock'
    ? ofPlace(violation)
    : JSON.stringify([rule, code, doctor]);
}
