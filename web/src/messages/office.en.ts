import { boardEn } from './catalogue/board.en.ts';
import { decisionsEn } from './catalogue/decisions.en.ts';
import { planEn } from './catalogue/plan.en.ts';
import { publishEn } from './catalogue/publish.en.ts';
import { reportsEn } from './catalogue/reports.en.ts';
import { setupEn } from './catalogue/setup.en.ts';
import { swapDeskEn } from './catalogue/swap-desk.en.ts';
import { todayEn } from './catalogue/today.en.ts';

/** Texts of the pages of coordinators, decision-makers and others at a desk. */
export const texts = {
  ...decisionsEn,
  ...boardEn,
  ...planEn,
  ...publishEn,
  ...setupEn,
  ...reportsEn,
  ...swapDeskEn,
  ...todayEn,
};
