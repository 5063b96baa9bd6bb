import { boardNn } from './catalogue/board.nn.ts';
import { decisionsNn } from './catalogue/decisions.nn.ts';
import { planNn } from './catalogue/plan.nn.ts';
import { publishNn } from './catalogue/publish.nn.ts';
import { reportsNn } from './catalogue/reports.nn.ts';
import { setupNn } from './catalogue/setup.nn.ts';
import { swapDeskNn } from './catalogue/swap-desk.nn.ts';
import { todayNn } from './catalogue/today.nn.ts';

/** Texts of the pages of coordinators, decision-makers and others at a desk. */
export const texts = {
  ...decisionsNn,
  ...boardNn,
  ...planNn,
  ...publishNn,
  ...setupNn,
  ...reportsNn,
  ...swapDeskNn,
  ...todayNn,
};
