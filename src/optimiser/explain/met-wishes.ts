import type { CountWish, Mark, ProblemDoctor } from '../../domain/problem/roster-problem.ts';

/** What was asked for with one grade, and what of it was met. */
export interface GradeMet {
  /** 3 weighs most. */
  grade: 1 | 2 | 3;
  /** Wishes about shifts, in shifts. */
  asked: number;
  met: number;
  /** Wishes for at most or at least so many of some shifts. */
  counts: number;
  countsMet: number;
}

/** What a doctor has asked for, and what came of it, in shifts. */
export interface WishExplanation {
  asked: number;
  /** Preferred shifts that were given, and unwanted ones that were not. */
  met: number;
  /** By grade, the highest first; grades that nothing was asked with are left out. */
  byGrade: GradeMet[];
  preferred: number;
  preferredGiven: number;
  unwantedGiven: number;
  vetoes: number;
  vetoesKept: number;
}

type Wish = Extract<Mark, { grade: number }>;

/** What became of a doctor's wishes and vetoes on a roster where these shifts are held. */
export function metWishes(
  { marks, countWishes }: Pick<ProblemDoctor, 'marks' | 'countWishes'>,
  held: ReadonlySet<string>,
): WishExplanation {
  const wishes = marks.filter((mark): mark is Wish => mark.kind !== 'veto');
  const preferred = shiftsOf(wishes.filter(({ kind }) => kind === 'prefer'));
  const unwanted = shiftsOf(wishes.filter(({ kind }) => kind === 'preferNot'));
  const vetoes = shiftsOf(marks.filter(({ kind }) => kind === 'veto'));
  const given = (shifts: readonly string[]) => shifts.filter((shift) => held.has(shift)).length;
  const [preferredGiven, unwantedGiven] = [given(preferred), given(unwanted)];
  return {
    asked: preferred.length + unwanted.length,
    met: preferredGiven + unwanted.length - unwantedGiven,
    byGrade: ([3, 2, 1] as const).flatMap((grade) => {
      const own = { wishes: wishes.filter(isOf(grade)), counts: countWishes.filter(isOf(grade)) };
      return own.wishes.length + own.counts.length === 0 ? [] : [{ grade, ...metOfGrade(own, held) }];
    }),
    preferred: preferred.length,
    preferredGiven,
    unwantedGiven,
    vetoes: vetoes.length,
    vetoesKept: vetoes.length - given(vetoes),
  };
}

function isOf(grade: number): (wish: { grade: number }) => boolean {
  return (wish) => wish.grade === grade;
}

function metOfGrade(
  { wishes, counts }: { wishes: readonly Wish[]; counts: readonly CountWish[] },
  held: ReadonlySet<string>,
): Omit<GradeMet, 'grade'> {
  const preferred = shiftsOf(wishes.filter(({ kind }) => kind === 'prefer'));
  const unwanted = shiftsOf(wishes.filter(({ kind }) => kind === 'preferNot'));
  const holds = ({ kind, count, shifts }: CountWish) => {
    const own = new Set(shifts.filter((shift) => held.has(shift))).size;
    return kind === 'atMost' ? own <= count : own >= count;
  };
  return {
    asked: preferred.length + unwanted.length,
    met:
      preferred.filter((shift) => held.has(shift)).length +
      unwanted.filter((shift) => !held.has(shift)).length,
    counts: counts.length,
    countsMet: counts.filter(holds).length,
  };
}

/** Each shift once. */
function shiftsOf(marks: readonly Mark[]): string[] {
  return [...new Set(marks.flatMap(({ shifts }) => shifts))];
}
