import { noticesNn } from './catalogue/notices.nn.ts';

/** Texts in nynorsk of a doctor's notices, and of how they are told. */
export const texts = noticesNn;
