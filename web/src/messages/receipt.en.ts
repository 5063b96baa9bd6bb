import { receiptEn } from './catalogue/receipt.en.ts';

/** Texts in English of the receipt of wishes. */
export const texts = receiptEn;
