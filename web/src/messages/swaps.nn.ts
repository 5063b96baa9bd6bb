import { swapsNn } from './catalogue/swaps.nn.ts';

/** Texts in nynorsk around swaps: what doctors ask and answer, and what coordinators approve. */
export const texts = swapsNn;
