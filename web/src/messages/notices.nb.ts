import { noticesNb } from './catalogue/notices.nb.ts';

/** Texts in bokmål of a doctor's notices, and of how they are told. */
export const texts = noticesNb;
