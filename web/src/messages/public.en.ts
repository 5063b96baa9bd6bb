import { publicEn } from './catalogue/public.en.ts';

/** Texts in English of the pages that need no login. */
export const texts = publicEn;
