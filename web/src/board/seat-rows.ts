import type { Grid, GridShift } from './board-api.ts';
import {
  type BoardCell,
  type BoardDays,
  type BoardRow,
  dayOf,
  type Duty,
  rowOf,
  troubleOf,
  worst,
} from './board-model.ts';
import type { Shown } from './board-search.ts';

/** The seats of shifts of one kind, such as evenings at the station. */
interface Kind {
  slot: string;
  function: GridShift['function'];
  /** The earliest time of day that one starts, for the order. */
  starts: string;
  seats: number;
  byDay: Map<number, GridShift>;
}

/** The part of the day in a shift's id, `2027-02-13/evening/station`. */
export function slotOf({ id }: Pick<GridShift, 'id'>): string {
  return id.split('/')[1] ?? id;
}

/** One row per seat: the first, second, third doctor at the station in the evening. */
export function seatRows(grid: Grid, days: BoardDays, filter: { search: string; shown: Shown }): BoardRow[] {
  const wanted = filter.search.trim().toLocaleLowerCase('nb');
  return kindsOf(grid, days).flatMap((kind) =>
    Array.from({ length: kind.seats }, (_, seat) => seatRow(kind, seat, wanted)).filter(
      ({ cells }) =>
        (wanted === '' || cells.length > 0) &&
        (filter.shown !== 'problemer' || cells.some(({ trouble }) => trouble !== null)),
    ),
  );
}

function kindsOf(grid: Grid, days: BoardDays): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { shifts } of grid.dates) {
    for (const shift of shifts) {
      const day = dayOf(days, shift.date);
      if (day === null) continue;
      const slot = slotOf(shift);
      const key = `${slot}/${shift.function}`;
      const starts = shift.start.slice(11);
      const kind = kinds.get(key) ?? { slot, function: shift.function, starts, seats: 0, byDay: new Map() };
      kind.byDay.set(day, shift);
      kind.seats = Math.max(kind.seats, shift.seats, shift.assignments.length);
      if (starts < kind.starts) kind.starts = starts;
      kinds.set(key, kind);
    }
  }
  return [...kinds.values()].sort((a, b) => (a.starts + a.function < b.starts + b.function ? -1 : 1));
}

function seatRow(kind: Kind, seat: number, wanted: string): BoardRow {
  const cells = [...kind.byDay].flatMap(([day, shift]): BoardCell[] => {
    const duty = dutyAt(shift, seat);
    if (!duty || (wanted !== '' && !duty.seated?.name.toLocaleLowerCase('nb').includes(wanted))) return [];
    const { seated } = duty;
    const told = seated?.violations ?? [];
    // What is nobody's stands with the first seat.
    const trouble = troubleOf(seat === 0 ? [...told, ...shift.violations] : told);
    return [
      {
        day,
        duties: [duty],
        open: seated ? 0 : 1,
        mark: null,
        trouble: worst([trouble, seated ? null : 'open']),
        isLocked: seated?.pinned === true,
      },
    ];
  });
  return rowOf(
    {
      key: `${kind.slot}/${kind.function}/${seat}`,
      doctor: null,
      slot: kind.slot,
      function: kind.function,
      seat: [seat + 1, kind.seats],
      name: '',
      duties: cells.length,
      target: null,
      away: [],
    },
    cells,
  );
}

/** Who has a seat: those on duty first, then who is in training; `null` where the shift has no such seat. */
function dutyAt(shift: GridShift, seat: number): Duty | null {
  const seated = [...shift.assignments].sort((a, b) => (a.role < b.role ? -1 : a.role > b.role ? 1 : 0))[
    seat
  ];
  if (seated) return { shift, seated };
  const held = shift.assignments.length;
  return seat < held + shift.open ? { shift, seated: null } : null;
}
