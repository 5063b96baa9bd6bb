import type { Demanded, Standing } from './answers-api.ts';

/** Standings to choose from; `alle` for all. */
export const STANDINGS = ['alle', 'none', 'draft', 'answered', 'exempt'] as const;
export type Shown = (typeof STANDINGS)[number];

/** Standing and name that the address of the page asks for. */
export interface AnswersSearch {
  vis?: Shown;
  sok?: string;
}

/** Reads an address; what is no value of the page is left out. */
export function answersSearch(raw: Record<string, unknown>): AnswersSearch {
  const vis = STANDINGS.find((one) => one === raw['vis']);
  const sok = typeof raw['sok'] === 'string' && raw['sok'] !== '' ? raw['sok'] : undefined;
  return { ...(vis && { vis }), ...(sok !== undefined && { sok }) };
}

/** Rows that the address asks for. */
export function chosenStandings(
  all: readonly Standing[],
  { vis = 'alle', sok = '' }: AnswersSearch,
): Standing[] {
  const wanted = sok.toLocaleLowerCase('nb');
  return all.filter(
    ({ state, name }) => (vis === 'alle' || state === vis) && name.toLocaleLowerCase('nb').includes(wanted),
  );
}

/** Who a reminder goes to, and who would get one but for the address. */
export function toRemind(all: readonly Standing[]): { told: Standing[]; unreachable: Standing[] } {
  const waiting = all.filter(({ state }) => state === 'none' || state === 'draft');
  return {
    told: waiting.filter(({ reachable }) => reachable),
    unreachable: waiting.filter(({ reachable }) => !reachable),
  };
}

/** A date that is hard to cover. */
export interface Threat {
  date: string;
  /** Who may take a seat of the date and has not said that they cannot. */
  free: number;
  seats: number;
}

/** Fewer than so many for each seat are a threat. */
const FEW = 3;
const MOST = 12;

/** The dates with fewest doctors for each seat, the worst first. */
export function threats(dates: readonly Demanded[]): Threat[] {
  return dates
    .flatMap(({ date, seats, could, cannot }) =>
      could === null || cannot === null || seats === 0 ? [] : [{ date, free: could - cannot, seats }],
    )
    .filter(({ free, seats }) => free < FEW * seats)
    .sort((a, b) => a.free / a.seats - b.free / b.seats || (a.date < b.date ? -1 : 1))
    .slice(0, MOST);
}
