import { receiptNn } from './catalogue/receipt.nn.ts';

/** Texts in nynorsk of the receipt of wishes. */
export const texts = receiptNn;
