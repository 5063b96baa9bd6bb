import { capacity } from './capacity.ts';
import { exceptionDays } from './exception-days.ts';
import { exceptionLimits } from './exception-limits.ts';
import { exemptions } from './exemptions.ts';
import { moves } from './moves.ts';
import { openSeats } from './open-seats.ts';
import { participation } from './participation.ts';
import { payBasis } from './pay-basis.ts';
import type { ReportDefinition, ReportName } from './report.ts';
import { rosterList } from './roster-list.ts';
import { vulnerability } from './vulnerability.ts';

/** Every report by its name. */
export const REPORTS: Readonly<Record<ReportName, ReportDefinition>> = {
  roster: rosterList,
  'pay-basis': payBasis,
  participation,
  exemptions,
  moves,
  'open-seats': openSeats,
  vulnerability,
  capacity,
  'exception-days': exceptionDays,
  'exception-limits': exceptionLimits,
};
