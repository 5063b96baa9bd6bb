import type { useText } from '../messages/language.tsx';

const KNOWN = ['day', 'evening', 'night'] as const;

/** What the id of a part of a split shift adds to its slot; its hours stand beside it wherever it is shown. */
const PART = /-(?:until|from)-\d{4}$/;

/** The part of the day that a shift is; a slot that a district made up stands as it is. */
export function slotName(text: ReturnType<typeof useText>, slot: string): string {
  const whole = slot.replace(PART, '');
  const known = KNOWN.find((one) => one === whole);
  return known ? text('shift.slot', { slot: known }) : whole;
}
