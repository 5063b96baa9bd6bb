import { boardNb } from './catalogue/board.nb.ts';
import { decisionsNb } from './catalogue/decisions.nb.ts';
import { planNb } from './catalogue/plan.nb.ts';
import { publishNb } from './catalogue/publish.nb.ts';
import { reportsNb } from './catalogue/reports.nb.ts';
import { setupNb } from './catalogue/setup.nb.ts';
import { swapDeskNb } from './catalogue/swap-desk.nb.ts';
import { todayNb } from './catalogue/today.nb.ts';

/** Texts of the pages of coordinators, decision-makers and others at a desk. */
export const texts = {
  ...decisionsNb,
  ...boardNb,
  ...planNb,
  ...publishNb,
  ...setupNb,
  ...reportsNb,
  ...swapDeskNb,
  ...todayNb,
};
