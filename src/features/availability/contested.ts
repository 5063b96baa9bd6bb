import type { AvailabilityEntry } from '../../domain/availability/availability-entry.ts';
import { resolveAvailability } from '../../domain/availability/resolve-availability.ts';
import type { Eligibility } from '../../domain/problem/eligibility.ts';
import type { Interval, ProblemShift } from '../../domain/problem/roster-problem.ts';
import type { PeriodShift } from './period-shifts.ts';

/** How hard a date or shift will be to staff with those who have told that they can. */
export type ContestedLevel = 'low' | 'middle' | 'high';

/** One date or shift: who could, and what those have said. */
export interface Contested {
  /** A civil date, or a shift's id. */
  id: string;
  date: string;
  seats: number;
  /** Doctors with engagement, training, competence and no exemption: who may take it. */
  could: number;
  /** Of them: a veto within the allowance, or away. */
  cannot: number;
  /** Of them: would rather not, a recorded veto beyond the allowance included. */
  ratherNot: number;
  /** Of them: would like to. */
  prefer: number;
  level: ContestedLevel;
}

/** What one doctor says of one shift that the doctor may take. */
type Word = 'cannot' | 'ratherNot' | 'prefer' | 'nothing';

/** What has been said, by shift: one word per doctor who may take it. */
export type Words = ReadonlyMap<string, ReadonlyMap<string, Word>>;

/** What a doctor has told, and the shifts that are open to the doctor. */
export interface Told {
  entries: readonly AvailabilityEntry[];
  open: readonly PeriodShift[];
}

/** Gathers the words of all doctors of a problem that was built without availability. */
export function gatherWords(
  { problem, mayHold }: Eligibility,
  told: (doctor: string) => Told,
  allowance: Parameters<typeof resolveAvailability>[2],
): Words {
  const words = new Map(problem.shifts.map(({ id }) => [id, new Map<string, Word>()]));
  problem.doctors.forEach((doctor, at) => {
    const { entries, open } = told(doctor.id);
    const { marks, absences } = resolveAvailability(
      entries,
      open.map(({ seen }) => seen),
      allowance,
    );
    const said = new Map<string, Word>();
    for (const mark of marks) {
      const word = mark.kind === 'prefer' ? 'prefer' : isHeardVeto(mark) ? 'cannot' : 'ratherNot';
      for (const shift of mark.shifts) said.set(shift, word);
    }
    problem.shifts.forEach((shift, index) => {
      if (!mayHold(at, index)) return;
      const away = absences.some((absence) => overlaps(absence, shift));
      words.get(shift.id)?.set(doctor.id, away ? 'cannot' : (said.get(shift.id) ?? 'nothing'));
    });
  });
  return words;
}

/** Shift by shift. */
export function contestedShifts(shifts: readonly ProblemShift[], words: Words): Contested[] {
  return shifts.map(({ id, date, seats }) => counted({ id, date, seats }, [...(words.get(id) ?? [])]));
}

/**
 * Date by date, of the shifts that are staffed whatever happens. A doctor counts once: as willing when
 * one shift of the date is wanted, as unable when none of those that the doctor may take is left.
 */
export function contestedDates(shifts: readonly ProblemShift[], words: Words): Contested[] {
  const dates = new Map<string, { seats: number; words: Map<string, Word> }>();
  for (const { id, date, seats, onlyWhenNeeded } of shifts) {
    if (onlyWhenNeeded) continue;
    const day = dates.get(date) ?? { seats: 0, words: new Map<string, Word>() };
    dates.set(date, day);
    day.seats += seats;
    for (const [doctor, word] of words.get(id) ?? []) {
      const before = day.words.get(doctor);
      day.words.set(doctor, before === undefined ? word : better(before, word));
    }
  }
  return [...dates].map(([date, { seats, words: said }]) => counted({ id: date, date, seats }, [...said]));
}

const FROM_WORST: readonly Word[] = ['cannot', 'ratherNot', 'nothing', 'prefer'];

function better(a: Word, b: Word): Word {
  return FROM_WORST.indexOf(a) > FROM_WORST.indexOf(b) ? a : b;
}

function counted(
  place: Pick<Contested, 'id' | 'date' | 'seats'>,
  words: readonly [string, Word][],
): Contested {
  const count = (wanted: Word) => words.filter(([, word]) => word === wanted).length;
  const numbers = {
    ...place,
    could: words.length,
    cannot: count('cannot'),
    ratherNot: count('ratherNot'),
    prefer: count('prefer'),
  };
  return { ...numbers, level: levelOf(numbers) };
}

/** Parts of the spare doctors who want free, from which a date is wanted by some and by many. */
const MIDDLE_FROM = 0.3;
const HIGH_FROM = 0.6;

/** Of those who are not needed, how many want free: from 60 % on, or with nobody to spare, it is contested. */
export function levelOf({
  seats,
  could,
  cannot,
  ratherNot,
}: Pick<Contested, 'seats' | 'could' | 'cannot' | 'ratherNot'>): ContestedLevel {
  const wanting = cannot + ratherNot;
  const spare = could - seats;
  if (spare <= 0) return seats > 0 ? 'high' : 'low';
  if (wanting >= HIGH_FROM * spare) return 'high';
  return wanting >= MIDDLE_FROM * spare ? 'middle' : 'low';
}

function isHeardVeto(mark: { kind: string; overAllowance?: boolean }): boolean {
  return mark.kind === 'veto' && mark.overAllowance !== true;
}

/** Instants of one format compare as text. */
function overlaps({ from, to }: Interval, { start, end }: ProblemShift): boolean {
  return from < end && start < to;
}
