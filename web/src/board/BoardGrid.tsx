import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import {
  type BoardCell,
  type BoardDays,
  type BoardModel,
  type BoardRow,
  dateOf,
  dayOf,
  type Duty,
  troubles,
} from './board-model.ts';
import type { Chosen } from './board-search.ts';
import { BoardHead } from './BoardHead.tsx';
import { BoardRowView } from './BoardRowView.tsx';
import type { CellWords } from './cell-words.ts';
import { type CellAt, obeyKey } from './grid-keys.ts';
import { RowNames } from './RowNames.tsx';
import type { Sizes } from './sizes.ts';
import { reveal, useWindows } from './use-windows.ts';

/** A cell that something is asked of. */
export interface Spot {
  row: BoardRow;
  date: string;
  cell: BoardCell | undefined;
}

interface BoardGridProps {
  model: BoardModel;
  words: CellWords;
  sizes: Sizes;
  /** Name of the grid, and of its first column. */
  label: string;
  corner: string;
  /** What the panel tells of. */
  chosen: Chosen | null;
  onOpen: (spot: Spot, by: 'key' | 'pointer') => void;
  onRemove: (spots: readonly Spot[]) => void;
  onLock: (spots: readonly Spot[]) => void;
  /** Said when there is nothing to go to. */
  onNoProblem: () => void;
  onFilter: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onHelp: () => void;
}

const WEEK = 7;
const SATURDAY = 5;

/** Shifts of months for everybody: windowed both ways, with one cell for the keyboard that is always there. */
export function BoardGrid(props: BoardGridProps) {
  const { model, words, sizes, label, corner, chosen } = props;
  const { rows, days } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ key: rows[0]?.key ?? '', date: dateOf(days, days.from) });
  const [anchor, setAnchor] = useState<CellAt | null>(null);
  const takesFocus = useRef(false);
  const active = cellAt(model, at);
  const windows = useWindows(scroller, { rows: rows.length, weeks: days.weeks, active: active.row, sizes });

  const goTo = useCallback(
    (to: CellAt) => {
      setAt({ key: rows[to.row]?.key ?? '', date: dateOf(days, to.day) });
      takesFocus.current = true;
      if (scroller.current) reveal(scroller.current, to, sizes);
    },
    [rows, days, sizes],
  );
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });

  const spotAt = ({ row, day }: CellAt): Spot | null => {
    const found = rows[row];
    return found ? { row: found, date: dateOf(days, day), cell: found.byDay.get(day) } : null;
  };
  const selection = selectionOf(anchor, active);
  const selected = (): Spot[] =>
    rowsOf(selection).flatMap((row) => daysOf(selection).flatMap((day) => spotAt({ row, day }) ?? []));
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - sizes.head) / sizes.row) - 1,
    );
    const isDone = obeyKey(
      event,
      { active, model, page },
      {
        ...props,
        onMove: (to, isExtending) => {
          setAnchor(isExtending ? (anchor ?? active) : null);
          goTo(to);
        },
        onOpen: () => {
          const spot = spotAt(active);
          if (spot) props.onOpen(spot, 'key');
        },
        onRemove: () => {
          props.onRemove(selected());
        },
        onLock: () => {
          props.onLock(selected());
        },
        onProblem: (step) => {
          const to = nextTrouble(model, active, step);
          setAnchor(null);
          if (to) goTo(to);
          else props.onNoProblem();
        },
        onEscape: () => {
          setAnchor(null);
          return anchor !== null;
        },
      },
    );
    if (isDone) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const to = pointedAt(event, sizes);
    if (!to || to.day < days.from || to.day >= days.to) return;
    setAnchor(event.shiftKey ? (anchor ?? active) : null);
    goTo(to);
    const spot = spotAt(to);
    if (spot && !event.shiftKey) props.onOpen(spot, 'pointer');
  };
  const weekends = Array.from(
    { length: (windows.to - windows.from) / WEEK },
    (_, at) => windows.from + at * WEEK + SATURDAY,
  );
  const isIn = (row: number) => anchor !== null && selection.rows[0] <= row && row <= selection.rows[1];
  return (
    <div ref={scroller} className="board-scroller" data-testid="board">
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={days.to + 1}
        aria-multiselectable
        className="board-grid"
        style={{
          width: sizes.names + days.weeks * WEEK * sizes.column,
          height: sizes.head + rows.length * sizes.row,
          ...({
            '--head': `${sizes.head}px`,
            '--names': `${sizes.names}px`,
            '--column': `${sizes.column}px`,
          } as object),
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <BoardHead days={days} sizes={sizes} from={windows.from} to={windows.to} corner={corner} />
        {weekends.map((day) => (
          <span
            key={day}
            aria-hidden
            className="weekend"
            style={{ insetInlineStart: sizes.names + day * sizes.column, top: sizes.head }}
          />
        ))}
        {days.holidays.map((day) => (
          <span
            key={day}
            aria-hidden
            className="holiday"
            style={{ insetInlineStart: sizes.names + day * sizes.column, top: sizes.head }}
          />
        ))}
        <RowNames rows={rows} shown={windows.rows} words={words} sizes={sizes} />
        {windows.rows.map((index) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <BoardRowView
              key={row.key}
              row={row}
              index={index}
              days={days}
              words={words}
              sizes={sizes}
              from={windows.from}
              to={windows.to}
              active={index === active.row ? active.day : null}
              chosen={chosenDay(row, chosen, days)}
              selectedFrom={isIn(index) ? selection.days[0] : null}
              selectedTo={isIn(index) ? selection.days[1] : null}
            />
          );
        })}
        {anchor !== null && (
          <span
            aria-hidden
            className="selection"
            style={{
              insetInlineStart: sizes.names + selection.days[0] * sizes.column,
              width: (selection.days[1] - selection.days[0] + 1) * sizes.column,
              top: sizes.head + selection.rows[0] * sizes.row,
              height: (selection.rows[1] - selection.rows[0] + 1) * sizes.row,
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Where a row and a date are now; filters may have taken the row away. */
function cellAt({ rows, days }: BoardModel, { key, date }: { key: string; date: string }): CellAt {
  const row = rows.findIndex((one) => one.key === key);
  const day = Math.round((Date.parse(date) - Date.parse(days.monday)) / 86_400_000);
  return { row: Math.max(row, 0), day: Math.min(Math.max(day, days.from), days.to - 1) };
}

/** The day of a row that the panel tells of. */
function chosenDay(row: BoardRow, chosen: Chosen | null, days: BoardDays): number | null {
  if (!chosen) return null;
  if (chosen.kind === 'day') {
    return row.doctor === chosen.doctor && !row.seat ? dayOf(days, chosen.date) : null;
  }
  if (chosen.doctor === null ? !row.seat : !row.seat && row.doctor !== chosen.doctor) return null;
  const isChosen = ({ shift, seated }: Duty) =>
    shift.id === chosen.shift && (seated?.doctor ?? null) === chosen.doctor;
  return row.cells.find(({ duties }) => duties.some(isChosen))?.day ?? null;
}

interface Selection {
  rows: readonly [number, number];
  days: readonly [number, number];
}

function selectionOf(anchor: CellAt | null, active: CellAt): Selection {
  const { row, day } = anchor ?? active;
  return {
    rows: [Math.min(row, active.row), Math.max(row, active.row)],
    days: [Math.min(day, active.day), Math.max(day, active.day)],
  };
}

function rowsOf({ rows: [first, last] }: Selection): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function daysOf({ days: [first, last] }: Selection): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The next trouble after a cell or before it, around the end. */
function nextTrouble(model: BoardModel, { row, day }: CellAt, step: 1 | -1): CellAt | null {
  const found = troubles(model);
  const isAfter = (one: CellAt) => one.day > day || (one.day === day && one.row > row);
  const isBefore = (one: CellAt) => one.day < day || (one.day === day && one.row < row);
  return step === 1
    ? (found.find(isAfter) ?? found[0] ?? null)
    : (found.findLast(isBefore) ?? found.at(-1) ?? null);
}

/** The cell under the pointer: most cells are empty and not there. */
function pointedAt({ target, clientX }: MouseEvent, sizes: Sizes): CellAt | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (!row) return null;
  const x = clientX - row.getBoundingClientRect().left - sizes.names;
  return x < 0 ? null : { row: Number(row.dataset['row']), day: Math.floor(x / sizes.column) };
}
