/** Doctors of one age band who are exempt, by what their exemption rests on. */
export interface BandCounts {
  right: number;
  judgement: number;
  /** Of whom it is not recorded. */
  unrecorded: number;
}

/** The same as it may be told; `null` is not told. */
export interface ToldCounts {
  exempt: number | null;
  right: number | null;
  judgement: number | null;
  unrecorded: number | null;
}

/** A smaller count could point at a person. */
const SMALLEST = 5;
const NOT_TOLD: ToldCounts = { exempt: null, right: null, judgement: null, unrecorded: null };

/**
 * The bands and their sums, so that no count that is not told can be computed from the others. Few in a band:
 * nothing of it is told. Few of one standing, none among them: neither standing is, since each is what the
 * other leaves. The sums are told only where they leave every hidden count at least two values.
 */
export function suppressBands(bands: readonly BandCounts[]): { bands: ToldCounts[]; sums: ToldCounts } {
  const told = bands.map(toldBand);
  const sums = toldCounts(sumOf(bands));
  const hidden = bands.filter((_, at) => told[at]!.right === null);
  const rest = sumOf(hidden);
  const isSafe =
    hidden.length === 0 ||
    leavesDoubt(
      hidden,
      told.filter(({ right }) => right === null),
      rest,
    );
  return { bands: told, sums: isSafe && isMany(sumOf(bands)) ? sums : NOT_TOLD };
}

function toldBand(counts: BandCounts): ToldCounts {
  if (exemptOf(counts) < SMALLEST) return NOT_TOLD;
  if (!isMany(counts)) return { ...toldCounts(counts), right: null, judgement: null };
  return toldCounts(counts);
}

function isMany({ right, judgement }: BandCounts): boolean {
  return right >= SMALLEST && judgement >= SMALLEST;
}

function toldCounts(counts: BandCounts): ToldCounts {
  return { exempt: exemptOf(counts), ...counts };
}

function exemptOf({ right, judgement, unrecorded }: BandCounts): number {
  return right + judgement + unrecorded;
}

function sumOf(bands: readonly BandCounts[]): BandCounts {
  const sum = (key: keyof BandCounts) => bands.reduce((all, one) => all + one[key], 0);
  return { right: sum('right'), judgement: sum('judgement'), unrecorded: sum('unrecorded') };
}

/** Whether every hidden band could be at least two things, for all that a reader knows. */
function leavesDoubt(hidden: readonly BandCounts[], told: readonly ToldCounts[], rest: BandCounts): boolean {
  const options = hidden.map((counts, at) => optionsOf(counts, told[at]!));
  const whole = combinations(options).filter((one) => sameCounts(sumOf(one), rest));
  return hidden.every((counts, at) => {
    if (exemptOf(counts) - counts.unrecorded === 0 && told[at]!.exempt !== null) return true;
    const distinct = (valueOf: (counts: BandCounts) => number) =>
      new Set(whole.map((one) => valueOf(one[at]!))).size > 1;
    const standings = distinct(({ right }) => right) && distinct(({ judgement }) => judgement);
    return standings && (told[at]!.exempt !== null || distinct(exemptOf));
  });
}

/** What a band of which that much is told could be. */
function optionsOf(counts: BandCounts, { exempt }: ToldCounts): BandCounts[] {
  const all: BandCounts[] = [];
  if (exempt !== null) {
    const { unrecorded } = counts;
    const known = exempt - unrecorded;
    for (let right = 0; right <= known; right++) {
      const option = { right, judgement: known - right, unrecorded };
      if (!isMany(option)) all.push(option);
    }
    return all;
  }
  for (let right = 0; right < SMALLEST; right++) {
    for (let judgement = 0; right + judgement < SMALLEST; judgement++) {
      for (let unrecorded = 0; right + judgement + unrecorded < SMALLEST; unrecorded++) {
        all.push({ right, judgement, unrecorded });
      }
    }
  }
  return all;
}

function combinations(options: readonly BandCounts[][]): BandCounts[][] {
  return options.reduce<BandCounts[][]>(
    (sofar, own) => sofar.flatMap((one) => own.map((option) => [...one, option])),
    [[]],
  );
}

function sameCounts(a: BandCounts, b: BandCounts): boolean {
  return a.right === b.right && a.judgement === b.judgement && a.unrecorded === b.unrecorded;
}
