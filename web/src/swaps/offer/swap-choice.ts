import type { GivenShift, Offer } from './new-swap-api.ts';

export const SIDES = ['whole', 'until', 'from'] as const;

/** How much of a shift is given; of the whole the time does not matter. */
export interface ChosenPart {
  side: (typeof SIDES)[number];
  /** `HH:MM`, or empty until it is chosen. */
  time: string;
}

/** What has been chosen so far for a shift that is to be swapped or given away. */
export interface SwapChoice {
  kind: 'swap' | 'give';
  audience: 'all' | 'named';
  part: ChosenPart;
  /** Further shifts of mine. */
  more: string[];
  /** Colleagues to ask; one for a swap. */
  chosen: string[];
  /** Shifts of the colleague that I take back. */
  taken: string[];
  /** I take a shift against my own veto. */
  overrides: boolean;
}

export const NEW_SWAP: SwapChoice = {
  kind: 'swap',
  audience: 'named',
  part: { side: 'whole', time: '' },
  more: [],
  chosen: [],
  taken: [],
  overrides: false,
};

/** What is given; `null` while the time of a part is missing. */
export function givenOf(shift: string, { part, more }: SwapChoice): GivenShift[] | null {
  const { side, time } = part;
  if (side === 'whole') return [shift, ...more];
  if (time === '') return null;
  return [side === 'from' ? { shift, from: time } : { shift, until: time }, ...more];
}

/** The one colleague with whom the effect can be shown; `null` where none or several are asked. */
export function partnerOf({ audience, chosen }: SwapChoice): string | null {
  return audience === 'named' && chosen.length === 1 ? (chosen[0] ?? null) : null;
}

/** What is sent. */
export function offerOf(choice: SwapChoice, given: GivenShift[], seen: string | undefined): Offer {
  const { audience, chosen, taken, overrides } = choice;
  return {
    given,
    taken,
    recipients: audience === 'all' ? 'all' : chosen,
    overrideVetoes: overrides,
    ...(seen !== undefined && partnerOf(choice) !== null && { seen }),
  };
}
