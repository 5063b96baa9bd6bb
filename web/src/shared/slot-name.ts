import type { useText } from '../messages/language.tsx';

const KNOWN = ['day', 'evening', 'night'] as const;

/** The part of the day that a shift is; a slot that a district made up stands as it is. */
export function slotName(text: ReturnType<typeof useText>, slot: string): string {
  const known = KNOWN.find((one) => one === slot);
  return known ? text('shift.slot', { slot: known }) : slot;
}
