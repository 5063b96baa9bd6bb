import { type KeyboardEvent, useCallback, useState } from 'react';
import { addDays, isoWeekday } from '../../../../src/domain/calendar/civil-date.ts';
import { type Brush, BRUSHES } from './brush.ts';

/** What the keyboard does on the days. */
export interface CalendarKeys {
  from: string;
  /** The first date after the period. */
  to: string;
  onPaint: (from: string, to: string) => void;
  onOpen: (date: string) => void;
  onBrush: (brush: Brush) => void;
  onUndo: () => void;
}

const WEEK = 7;
/** Keys 0 to 3, as the brushes lie side by side; 0 erases. */
const BRUSH_KEYS: Record<string, Brush> = {
  '0': 'erase',
  '1': BRUSHES[0],
  '2': BRUSHES[1],
  '3': BRUSHES[2],
};

/** The day that the keyboard is at, and the days that Shift has reached from there. */
export function useCalendarKeys({ from, to, onPaint, onOpen, onBrush, onUndo }: CalendarKeys) {
  const [focused, setFocused] = useState(from);
  const [anchor, setAnchor] = useState<string | null>(null);
  const selection: readonly [string, string] | null = anchor === null ? null : inOrder(anchor, focused);
  const goTo = useCallback((date: string) => {
    setFocused(date);
    // The cell is there already; only its place in the order of Tab changes with the next rendering.
    document.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['date'] === undefined) return;
    const { key, shiftKey, ctrlKey, metaKey } = event;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') onUndo();
    else if (ctrlKey || metaKey || event.altKey) return;
    else if (BRUSH_KEYS[key]) onBrush(BRUSH_KEYS[key]);
    else if (key === ' ') {
      onPaint(...(selection ?? [focused, focused]));
      setAnchor(null);
    } else if (key === 'Enter') onOpen(focused);
    else if (key === 'Escape' && anchor !== null) setAnchor(null);
    else {
      const next = move(key, focused);
      if (next === null) return;
      setAnchor(shiftKey ? (anchor ?? focused) : null);
      goTo(clamp(next, from, addDays(to, -1)));
    }
    event.preventDefault();
  };
  return { focused, selection, onKeyDown, setFocused };
}

/** The days between two, the earlier one first. */
export function inOrder(a: string, b: string): [string, string] {
  return a <= b ? [a, b] : [b, a];
}

function move(key: string, date: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -WEEK);
    case 'ArrowDown':
      return addDays(date, WEEK);
    case 'Home':
      return addDays(date, 1 - isoWeekday(date));
    case 'End':
      return addDays(date, WEEK - isoWeekday(date));
    case 'PageUp':
      return addDays(date, -4 * WEEK);
    case 'PageDown':
      return addDays(date, 4 * WEEK);
    default:
      return null;
  }
}

function clamp(date: string, first: string, last: string): string {
  return date < first ? first : date > last ? last : date;
}
