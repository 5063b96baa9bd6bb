import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import type { Column } from './columns.ts';
import { RowReader, type RowProblem } from './row-reader.ts';

/** What a cell is written from. */
export type Cell = string | number | null;
/** A row of a table, by ids of columns; a column that is left out is empty. */
export type Cells = Readonly<Record<string, Cell>>;

/** The duty period that a table is of. */
export interface Period {
  id: string;
  from: string;
  to: string;
}

/** Where rows come from and go to: one transaction in one district. */
export interface Place {
  runner: QueryRunner;
  district: string;
  /** Only of kinds that belong to a period; reading it elsewhere is a bug. */
  period: Period;
  actor: Pick<Actor, 'account'>;
  now: Date;
}

export type RowStatus = 'new' | 'changed' | 'same' | 'wrong';

/** What became of one row of the file. */
export interface RowReport {
  line: number;
  status: RowStatus;
  problems: RowProblem[];
  notes: RowProblem[];
}

/** What became of a file. */
export interface ImportReport {
  applied: boolean;
  rows: RowReport[];
  counts: Record<RowStatus | 'removed', number>;
}

/** Rows of the file that are one thing, and what they say. */
export interface ReadItem<R> {
  readers: readonly RowReader[];
  item: R;
  status: RowStatus;
}

/** One kind of table: how its rows are read, compared, stored and written. `C` is what it looks things up in. */
export interface KindDefinition<C, R> {
  columns: readonly Column[];
  /** Name of the sheet in XLSX. */
  sheet: string;
  ofPeriod: boolean;
  /** Reads what is there; rows that will be changed are locked by it. */
  load: (place: Place) => Promise<C>;
  /** Rows with the same text are read together; each on its own when left out. */
  together?: (reader: RowReader) => string;
  /** What the rows say; problems are noted on the readers, and then the answer may be `null`. */
  read: (readers: readonly RowReader[], context: C) => R | null;
  /** What is wrong between the items; problems are noted on the readers. */
  check?: (items: readonly ReadItem<R>[], context: C) => void;
  /** What is there now, in the order of an export. */
  current: (context: C) => R[];
  /** The single things that an item stands for. */
  expand?: (item: R) => R[];
  key: (item: R) => string;
  cells: (item: R) => Cells[];
  /** Whether something that is there and not in the file goes away; never when left out. */
  removes?: (item: R, items: readonly R[]) => boolean;
  /** Stores the items of a file without problems. */
  apply: (place: Place, items: readonly ReadItem<R>[], context: C) => Promise<void>;
}

/** A kind without its types: what the service needs of any of them. */
export interface ImportKind {
  columns: readonly Column[];
  sheet: string;
  ofPeriod: boolean;
  export: (place: Place) => Promise<Cells[]>;
  import: (place: Place, readers: readonly RowReader[], dryRun: boolean) => Promise<ImportReport>;
}

/** Makes a kind of its definition: all rows or none, with a report on each. */
export function importKind<C, R>(definition: KindDefinition<C, R>): ImportKind {
  const { columns, sheet, ofPeriod } = definition;
  return {
    columns,
    sheet,
    ofPeriod,
    export: async (place) => {
      return definition.current(await definition.load(place)).flatMap((item) => definition.cells(item));
    },
    import: async (place, readers, dryRun) => {
      const context = await definition.load(place);
      const items = readAll(definition, readers, context);
      const removed = judge(definition, items, context, readers);
      const report = reportOf(readers, items, removed);
      if (dryRun || report.counts.wrong > 0) return report;
      const { counts } = report;
      if (counts.new + counts.changed + counts.removed > 0) await definition.apply(place, items, context);
      return { ...report, applied: true };
    },
  };
}

function readAll<C, R>(
  definition: KindDefinition<C, R>,
  readers: readonly RowReader[],
  context: C,
): ReadItem<R>[] {
  const groups = new Map<string, RowReader[]>();
  readers.forEach((reader, at) => {
    const key = definition.together?.(reader) ?? String(at);
    groups.set(key, [...(groups.get(key) ?? []), reader]);
  });
  const items = [...groups.values()].flatMap((group): ReadItem<R>[] => {
    const item = definition.read(group, context);
    const isWrong = item === null || group.some(({ problems }) => problems.length > 0);
    return isWrong ? [] : [{ readers: group, item, status: 'new' }];
  });
  refuseTwice(definition, items);
  definition.check?.(items, context);
  return items;
}

/** The same thing twice in one file contradicts itself, or is a slip. */
function refuseTwice<C, R>(definition: KindDefinition<C, R>, items: readonly ReadItem<R>[]): void {
  const seen = new Map<string, number>();
  for (const { readers, item } of items) {
    const [reader] = readers;
    for (const key of expanded(definition, item).map((one) => definition.key(one))) {
      const line = seen.get(key);
      if (line === undefined) seen.set(key, reader!.line);
      else if (line !== reader!.line) {
        reader!.wrong(null, 'row-twice', { line });
        break;
      }
    }
  }
}

/** Compares with what is there in the columns that the file has; says how many things will go away. */
function judge<C, R>(
  definition: KindDefinition<C, R>,
  items: ReadItem<R>[],
  context: C,
  readers: readonly RowReader[],
): number {
  const present = definition.columns.filter(({ id }) => readers[0]?.has(id));
  const text = (item: R) => JSON.stringify(definition.cells(item).flatMap((cells) => told(cells, present)));
  const there = definition.current(context);
  const known = new Map(there.map((item) => [definition.key(item), text(item)]));
  const kept = new Set<string>();
  for (const one of items) {
    const singles = expanded(definition, one.item);
    const before = singles.map((single) => known.get(definition.key(single)));
    for (const single of singles) kept.add(definition.key(single));
    if (singles.every((single, at) => before[at] === text(single))) one.status = 'same';
    else one.status = before.some((each) => each === undefined) ? 'new' : 'changed';
  }
  const named = items.map(({ item }) => item);
  return there.filter((item) => !kept.has(definition.key(item)) && definition.removes?.(item, named)).length;
}

/** What the row says in the columns that the file has, unless that is only whose row it is. */
function told(cells: Cells, present: readonly Column[]): Cell[][] {
  const values = present.map(({ id }) => cells[id] ?? null);
  return values.some((value, at) => value !== null && present[at]?.id !== 'hpr') ? [values] : [];
}

function expanded<C, R>({ expand }: KindDefinition<C, R>, item: R): R[] {
  return expand?.(item) ?? [item];
}

function reportOf<R>(
  readers: readonly RowReader[],
  items: readonly ReadItem<R>[],
  removed: number,
): ImportReport {
  const statuses = new Map(
    items.flatMap(({ readers: own, status }) => own.map((one) => [one, status] as const)),
  );
  const rows = readers.map((reader): RowReport => {
    const { line, problems, notes } = reader;
    // A row of a thing that another row is wrong about is not compared: it will have to change.
    const status = problems.length > 0 ? 'wrong' : (statuses.get(reader) ?? 'changed');
    return { line, status, problems, notes };
  });
  const counts = { new: 0, changed: 0, same: 0, wrong: 0, removed };
  for (const { status } of rows) counts[status]++;
  return { applied: false, rows, counts };
}
