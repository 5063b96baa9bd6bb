import { ledgerNn } from './catalogue/ledger.nn.ts';

/** Texts in nynorsk around the fairness ledger: a doctor's own account, and those of everybody. */
export const texts = ledgerNn;
