import { boardNn } from './catalogue/board.nn.ts';
import { decisionsNn } from './catalogue/decisions.nn.ts';

/** Texts of the pages of coordinators, decision-makers and others at a desk. */
export const texts = { ...decisionsNn, ...boardNn };
