/** Ways to look at the board. */
export const VIEWS = ['leger', 'vakter', 'liste'] as const;
export type View = (typeof VIEWS)[number];
/** Heights of rows in pixels. */
export const DENSITIES = [24, 32, 44] as const;
export type Density = (typeof DENSITIES)[number];
/** Which rows are shown. */
export const SHOWN = ['alle', 'problemer', 'under', 'over'] as const;
export type Shown = (typeof SHOWN)[number];

/** What lies in the address of the board, so that a link shows the same thing. */
export interface BoardSearch {
  versjon?: string;
  visning?: View;
  /** `2027-02`; left out for the whole period. */
  maned?: string;
  /** Monday of the week that the list shows. */
  uke?: string;
  sok?: string;
  vis?: Shown;
  tetthet?: Density;
  /** `shift`, `doctor@shift`, `doctor@date` or `@date`: what the panel tells of. */
  valgt?: string;
}

/** Reads an address; what is no value of the board is left out. */
export function boardSearch(raw: Record<string, unknown>): BoardSearch {
  const text = (key: string, pattern = /^.{1,200}$/) => {
    const value = raw[key];
    return typeof value === 'string' && pattern.test(value) ? value : undefined;
  };
  const one = <T>(key: string, of: readonly T[]) => of.find((value) => value === raw[key]);
  const search: BoardSearch = {
    versjon: text('versjon', /^[\da-f-]{36}$/),
    visning: one('visning', VIEWS),
    maned: text('maned', /^\d{4}-(?:0[1-9]|1[0-2])$/),
    uke: text('uke', /^\d{4}-\d{2}-\d{2}$/),
    sok: text('sok'),
    vis: one('vis', SHOWN),
    tetthet: one('tetthet', DENSITIES),
    valgt: text('valgt'),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** What the panel tells of: a shift or a date, and of whom, if of somebody. */
export type Chosen = { doctor: string | null } & (
  { kind: 'shift'; shift: string } | { kind: 'day'; date: string }
);

/** The choice as the address has it. */
export function writeChosen(chosen: Chosen): string {
  return `${chosen.doctor ?? ''}@${chosen.kind === 'shift' ? chosen.shift : chosen.date}`;
}

/** The choice that an address names; `null` for none. */
export function readChosen(valgt: string | undefined): Chosen | null {
  const [, who = '', what = ''] = /^(?:([\da-f-]{36})?@)?(.+)$/.exec(valgt ?? '') ?? [];
  const doctor = who === '' ? null : who;
  if (what === '') return null;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(what);
  return isDate ? { kind: 'day', doctor, date: what } : { kind: 'shift', doctor, shift: what };
}
