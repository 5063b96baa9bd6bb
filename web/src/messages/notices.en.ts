import { noticesEn } from './catalogue/notices.en.ts';

/** Texts in English of a doctor's notices, and of how they are told. */
export const texts = noticesEn;
