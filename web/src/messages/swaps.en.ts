import { swapsEn } from './catalogue/swaps.en.ts';

/** Texts in English around swaps: what doctors ask and answer, and what coordinators approve. */
export const texts = swapsEn;
