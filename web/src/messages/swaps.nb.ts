import { swapsNb } from './catalogue/swaps.nb.ts';

/** Texts in bokmål around swaps: what doctors ask and answer, and what coordinators approve. */
export const texts = swapsNb;
