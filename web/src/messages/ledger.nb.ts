import { ledgerNb } from './catalogue/ledger.nb.ts';

/** Texts in bokmål around the fairness ledger: a doctor's own account, and those of everybody. */
export const texts = ledgerNb;
