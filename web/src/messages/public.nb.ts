import { publicNb } from './catalogue/public.nb.ts';

/** Texts in bokmål of the pages that need no login. */
export const texts = publicNb;
