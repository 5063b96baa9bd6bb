import { z } from 'zod';
import type { CivilDate, ProblemDoctor, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { engagementOn } from '../../domain/rules/doctor-on-date.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { covers, minutesOf } from '../../domain/rules/time.ts';
import type { Board } from './boards.ts';
import { standingsOf } from './doctor-view.ts';
import { dutiesOf } from './verdict.ts';

const dates = z.array(z.iso.date());

/** One doctor as a row of the board. */
export const boardRowSchema = z.object({
  doctor: z.string(),
  name: z.string(),
  /** On the first date of the duty period on which there is one. */
  engagement: z.string().nullable(),
  /** Duty seats held. */
  duties: z.int(),
  /** Fair share of all duty, in shifts; `null` for who has none. */
  target: z.number().nullable(),
  /** Dates on which the doctor can take nothing: `to` is the first date after. Exempt and absent look the same. */
  away: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })),
  /** Dates with a veto, else with a wish against, else with a wish for some shift. */
  vetoes: dates,
  preferNot: dates,
  prefer: dates,
});
type BoardRow = z.infer<typeof boardRowSchema>;

/** Everybody who can be on the board, in the order of the problem, with what their days are like. */
export function boardRows(board: Board): BoardRow[] {
  const { problem } = board;
  const shifts = groupBy(problem.shifts, ({ date }) => date);
  return problem.doctors.map((doctor) => {
    const total = standingsOf(board, doctor).find(({ measure }) => measure === 'total');
    return {
      doctor: doctor.id,
      name: doctor.name,
      engagement: firstEngagement(doctor, problem.horizon.from),
      duties: dutiesOf(board, doctor.id).size,
      target: total?.target ?? null,
      away: awayRanges(doctor, shifts),
      ...markedDates(board, doctor),
    };
  });
}

function firstEngagement(doctor: ProblemDoctor, from: CivilDate): string | null {
  const then = doctor.engagements.find(({ to }) => to === null || to > from);
  return engagementOn(doctor, from) ?? then?.kind ?? null;
}

/** Runs of dates on all of whose shifts the doctor is exempt, absent or busy elsewhere. */
function awayRanges(
  { exemptions, absences }: ProblemDoctor,
  shifts: ReadonlyMap<CivilDate, readonly ProblemShift[]>,
): BoardRow['away'] {
  const times = absences.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
  const isAway = ({ date, category, start, end }: ProblemShift) =>
    exemptions.some(
      (held) => covers(held, date) && (held.categories === null || held.categories.includes(category)),
    ) || times.some(({ from, to }) => from < minutesOf(end) && minutesOf(start) < to);
  if (exemptions.length + absences.length === 0) return [];
  const ranges: BoardRow['away'] = [];
  for (const [date, own] of shifts) {
    if (!own.every(isAway)) continue;
    const last = ranges.at(-1);
    if (last?.to === date) last.to = addDays(date, 1);
    else ranges.push({ from: date, to: addDays(date, 1) });
  }
  return ranges;
}

function markedDates(
  { shifts }: Board,
  { marks }: ProblemDoctor,
): Pick<BoardRow, 'vetoes' | 'preferNot' | 'prefer'> {
  const seen = new Set<CivilDate>();
  const datesOf = (kind: ProblemDoctor['marks'][number]['kind']): CivilDate[] => {
    const marked = marks
      .filter((mark) => mark.kind === kind)
      .flatMap((mark) => mark.shifts.flatMap((id) => shifts.get(id)?.date ?? []));
    const fresh = [...new Set(marked)].filter((date) => !seen.has(date)).sort();
    fresh.forEach((date) => seen.add(date));
    return fresh;
  };
  // In this order: a date shows what is strongest.
  return { vetoes: datesOf('veto'), preferNot: datesOf('preferNot'), prefer: datesOf('prefer') };
}
