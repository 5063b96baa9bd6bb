import { z } from 'zod';
import type { ProblemDoctor, ProblemShift, RuleCode } from '../../domain/problem/roster-problem.ts';
import { formatMessage, type MessageValues } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { measureName } from '../../messages/measure-name.ts';
import type { Board } from './boards.ts';
import { candidatesFor } from './candidates.ts';
import { standingsOf } from './doctor-view.ts';
import type { Reader } from './present-violation.ts';

const told = z.object({ code: z.string(), sentence: z.string() });

/** Why a shift is mine, without the name of any colleague. */
export const whyMeSchema = z.object({
  shift: z.string(),
  summary: told.describe('In one sentence; code `no-single-reason` where nothing points at me alone'),
  wish: told.nullable().describe('What I said about the shift'),
  load: z.array(
    z.object({
      measure: z.string(),
      name: z.string(),
      target: z.number(),
      count: z.int(),
      deviation: z.number(),
    }),
  ),
  ledger: told.nullable().describe('What I owe, or am owed, from before'),
  alternatives: z
    .object({
      could: z.int().describe('May take the shift in my place'),
      even: z.int().describe('Of them: would stand no higher above their share than I do'),
      overShare: z.int().describe('Of them: would stand higher'),
      couldNot: z.array(z.object({ reason: z.string(), name: z.string(), doctors: z.int() })),
    })
    .nullable()
    .describe('Not told where the pool is so small that numbers would point at persons'),
  release: told.describe('What it would do if I let go of the shift, computed now'),
});
type WhyMe = z.infer<typeof whyMeSchema>;
type Told = z.infer<typeof told>;

/** Fewer doctors than this, and even counts tell of persons. */
const SMALLEST_POOL = 15;
/** Shares and ledgers are computed to a hundredth of a shift; what is less is the same. */
const SAME = 0.005;
const FELT = 0.1;

/** Why somebody else cannot, in groups that give nobody away: vetoes and absences are one. */
const GROUPS: Partial<Record<string, string>> = {
  ...{ veto: 'cannot', 'not-available': 'cannot', exemption: 'cannot', absence: 'cannot' },
  ...{ rest: 'rest', 'surgery-rest': 'rest', overlap: 'busy', lock: 'busy', seats: 'busy' },
  ...{
    competence: 'competence',
    'day-limit': 'competence',
    supervision: 'competence',
    'back-up': 'competence',
  },
} satisfies Partial<Record<RuleCode | 'not-available', string>>;

/** Explains one of the reader's own duties; `null` when the shift is not theirs. */
export function whyMe(board: Board, reader: Reader, shift: ProblemShift): WhyMe | null {
  const me = board.doctors.get(reader.doctor ?? '');
  const own = board.assignments.find((one) => one.shift === shift.id && one.doctor === me?.id);
  if (!me || !own) return null;
  const { locale } = reader;
  const load = loadOf(board, locale, me, shift);
  const mine = highest(load.map(({ deviation }) => deviation));
  const others = othersOf(board, reader, shift, me.id, mine);
  const isSmall = board.problem.doctors.length < SMALLEST_POOL;
  const isLocked = board.problem.locks.some(
    (lock) => lock.kind === 'assign' && lock.shift === shift.id && lock.doctor === me.id,
  );
  const wish = wishOf(locale, me, shift);
  return {
    shift: shift.id,
    summary: summaryOf(locale, { isLocked, wish, others, mine, isSmall }),
    wish,
    load,
    ledger: ledgerOf(locale, me, shift),
    alternatives: isSmall ? null : others,
    release: releaseOf(locale, others, isSmall),
  };
}

function tell(locale: Locale, code: string, values: MessageValues = {}): Told {
  return { code, sentence: formatMessage(locale, `why-me.${code}`, values) };
}

/** Where the doctor stands in the measures that the shift counts in. */
function loadOf(board: Board, locale: Locale, me: ProblemDoctor, shift: ProblemShift): WhyMe['load'] {
  const counted = new Set(
    board.problem.measures
      .filter(({ categories }) => categories.includes(shift.category))
      .map(({ id }) => id),
  );
  return standingsOf(board, me)
    .filter(({ measure }) => counted.has(measure))
    .map((one) => ({ ...one, name: measureName(locale, one.measure) }));
}

function othersOf(
  board: Board,
  reader: Reader,
  shift: ProblemShift,
  me: string,
  mine: number,
): NonNullable<WhyMe['alternatives']> {
  const { items } = candidatesFor(board, shift, reader, me);
  const takers = items.filter(({ standing }) => standing === 'can');
  const over = takers.filter(({ deviations }) => highest(deviations.map(({ after }) => after)) > mine + SAME);
  const groups = new Map<string, number>();
  for (const { standing, violations } of items) {
    if (standing === 'can') continue;
    const rule = violations.find(({ hard }) => hard)?.rule ?? violations[0]?.rule ?? '';
    const reason = GROUPS[rule] ?? 'limits';
    groups.set(reason, (groups.get(reason) ?? 0) + 1);
  }
  return {
    could: takers.length,
    even: takers.length - over.length,
    overShare: over.length,
    couldNot: [...groups]
      .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .map(([reason, doctors]) => ({
        reason,
        name: formatMessage(reader.locale, `why-me.group.${reason}`),
        doctors,
      })),
  };
}

/** Who has no share of the shift stands above any share with it. */
function highest(deviations: readonly number[]): number {
  return deviations.length === 0 ? Number.MAX_VALUE : Math.max(...deviations);
}

interface Facts {
  isLocked: boolean;
  wish: Told | null;
  others: NonNullable<WhyMe['alternatives']>;
  mine: number;
  isSmall: boolean;
}

/** The plainest reason there is; that there is none is said as well. */
function summaryOf(locale: Locale, { isLocked, wish, others, mine, isSmall }: Facts): Told {
  if (isLocked) return tell(locale, 'locked');
  if (others.could === 0) return tell(locale, 'nobody-else');
  if (wish?.code === 'preferred') return tell(locale, 'your-wish');
  if (others.even === 0) return tell(locale, mine <= SAME ? 'lowest' : 'least-over');
  return isSmall
    ? tell(locale, 'no-single-reason-small')
    : tell(locale, 'no-single-reason', { even: others.even });
}

function wishOf(locale: Locale, { marks }: ProblemDoctor, { id }: ProblemShift): Told | null {
  const mark = marks.find(({ shifts }) => shifts.includes(id));
  if (!mark) return null;
  if (mark.kind === 'veto') return tell(locale, 'vetoed');
  return tell(locale, mark.kind === 'prefer' ? 'preferred' : 'preferred-not');
}

function ledgerOf(locale: Locale, { ledger }: ProblemDoctor, { category }: ProblemShift): Told | null {
  const balance = ledger[category] ?? 0;
  if (Math.abs(balance) < FELT) return null;
  const values = { shifts: Math.abs(balance), measure: measureName(locale, category) };
  return tell(locale, balance < 0 ? 'owes' : 'is-owed', values);
}

function releaseOf(locale: Locale, { could, even }: Facts['others'], isSmall: boolean): Told {
  if (could === 0) return tell(locale, 'release-open');
  if (isSmall) return tell(locale, 'release-small');
  return even > 0
    ? tell(locale, 'release-even', { takers: could, even })
    : tell(locale, 'release-over', { takers: could });
}
