import { ledgerEn } from './catalogue/ledger.en.ts';

/** Texts in English around the fairness ledger: a doctor's own account, and those of everybody. */
export const texts = ledgerEn;
