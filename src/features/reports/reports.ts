import { payBasis } from './pay-basis.ts';
import type { ReportDefinition, ReportName } from './report.ts';

/** Every report, in the order in which they are listed. */
export const REPORTS: Readonly<Record<ReportName, ReportDefinition>> = {
  'pay-basis': payBasis,
};
