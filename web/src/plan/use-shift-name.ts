import { useCallback } from 'react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { slotName } from '../shared/slot-name.ts';

/** The words of shifts of which only the id is known: `2027-02-13/evening/station`. */
export function useShiftName(): { kind: (id: string) => string; full: (id: string) => string } {
  const text = useText();
  const dates = useDates();
  const kind = useCallback(
    (id: string) => {
      const [, slot = '', duty = ''] = id.split('/');
      return text('board.kind', { slot: slotName(text, slot), duty: text('shift.function', { duty }) });
    },
    [text],
  );
  const full = useCallback(
    (id: string) => text('versions.change', { date: dates.short(id.slice(0, 10)), slot: kind(id) }),
    [text, dates, kind],
  );
  return { kind, full };
}
