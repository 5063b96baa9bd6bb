import type { KeyboardEvent } from 'react';
import type { BoardModel } from './board-model.ts';

/** A cell by row and day. */
export interface CellAt {
  row: number;
  day: number;
}

/** What the keyboard asks of the board; `?` and the like reach it only while the focus is in the grid. */
export interface GridCommands {
  onMove: (to: CellAt, isExtending: boolean) => void;
  onOpen: () => void;
  onRemove: () => void;
  onLock: () => void;
  onProblem: (step: 1 | -1) => void;
  onFilter: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onHelp: () => void;
  onEscape: () => boolean;
}

const WEEK = 7;

/** Whether a key was one of the board's; it has been obeyed then. */
export function obeyKey(
  event: KeyboardEvent,
  { active, model, page }: { active: CellAt; model: BoardModel; page: number },
  commands: GridCommands,
): boolean {
  const { key, shiftKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  const to = moved(key, isControl, active, model, page);
  if (to) {
    commands.onMove(clamped(to, model), shiftKey);
    return true;
  }
  const small = key.toLowerCase();
  if (isControl) {
    if (small === 'z') (shiftKey ? commands.onRedo : commands.onUndo)();
    else if (small === 'y') commands.onRedo();
    else return false;
    return true;
  }
  switch (key === '/' || key === '?' ? key : small) {
    case 'enter':
      commands.onOpen();
      return true;
    case 'delete':
      commands.onRemove();
      return true;
    case 'l':
      commands.onLock();
      return true;
    case 'n':
      commands.onProblem(1);
      return true;
    case 'p':
      commands.onProblem(-1);
      return true;
    case '/':
      commands.onFilter();
      return true;
    case '?':
      commands.onHelp();
      return true;
    case 'escape':
      return commands.onEscape();
    default:
      return false;
  }
}

function moved(
  key: string,
  isControl: boolean,
  { row, day }: CellAt,
  { days, rows }: BoardModel,
  page: number,
): CellAt | null {
  switch (key) {
    case 'ArrowLeft':
      return { row, day: day - (isControl ? WEEK : 1) };
    case 'ArrowRight':
      return { row, day: day + (isControl ? WEEK : 1) };
    case 'ArrowUp':
      return { row: row - (isControl ? WEEK : 1), day };
    case 'ArrowDown':
      return { row: row + (isControl ? WEEK : 1), day };
    case 'Home':
      return { row: isControl ? 0 : row, day: days.from };
    case 'End':
      return { row: isControl ? rows.length - 1 : row, day: days.to - 1 };
    case 'PageUp':
      return { row: row - page, day };
    case 'PageDown':
      return { row: row + page, day };
    default:
      return null;
  }
}

function clamped({ row, day }: CellAt, { days, rows }: BoardModel): CellAt {
  return {
    row: Math.min(Math.max(row, 0), rows.length - 1),
    day: Math.min(Math.max(day, days.from), days.to - 1),
  };
}
