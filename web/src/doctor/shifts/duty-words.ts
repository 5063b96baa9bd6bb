import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';
import { useShiftWords, type WallShift } from '../../shared/shift-words.ts';
import type { Duty } from './duty-api.ts';

/** A duty with the times that the clock on the wall shows. */
function wallShift({ localStart, localEnd, slot, function: duty }: Duty): WallShift {
  const [date = '', startTime = ''] = localStart.split('T');
  return { date, startTime, endTime: localEnd.split('T')[1] ?? '', slot, function: duty ?? 'standby' };
}

/** Duties in words. */
export function useDutyWords(): {
  when: (duty: Duty) => string;
  what: (duty: Duty) => string;
  state: (duty: Duty) => 'hearing' | 'changed' | 'published';
  monthOf: (duty: Duty) => string;
} {
  const text = useText();
  const dates = useDates();
  const shifts = useShiftWords();
  return {
    when: (duty) => shifts.when(wallShift(duty)),
    what: ({ function: duty, role }) => {
      const name = text('shift.function', { duty: duty ?? 'standby' });
      return role === 'training' ? text('duties.training', { duty: name }) : name;
    },
    state: ({ state, changed }) => (state === 'hearing' ? 'hearing' : changed ? 'changed' : 'published'),
    monthOf: ({ localStart }) => dates.month(localStart.slice(0, 7)),
  };
}
