import { publicNn } from './catalogue/public.nn.ts';

/** Texts in nynorsk of the pages that need no login. */
export const texts = publicNn;
