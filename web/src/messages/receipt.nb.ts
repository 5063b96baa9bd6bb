import { receiptNb } from './catalogue/receipt.nb.ts';

/** Texts in bokmål of the receipt of wishes. */
export const texts = receiptNb;
