import type { Offer } from './new-swap-api.ts';

/** What has been chosen so far for a shift that is to be swapped or given away. */
export interface SwapChoice {
  kind: 'swap' | 'give';
  audience: 'all' | 'named';
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
  more: [],
  chosen: [],
  taken: [],
  overrides: false,
};

/** The one colleague with whom the effect can be shown; `null` where none or several are asked. */
export function partnerOf({ audience, chosen }: SwapChoice): string | null {
  return audience === 'named' && chosen.length === 1 ? (chosen[0] ?? null) : null;
}

/** What is sent. */
export function offerOf(choice: SwapChoice, given: string[], seen: string | undefined): Offer {
  const { audience, chosen, taken, overrides } = choice;
  return {
    given,
    taken,
    recipients: audience === 'all' ? 'all' : chosen,
    overrideVetoes: overrides,
    ...(seen !== undefined && partnerOf(choice) !== null && { seen }),
  };
}
