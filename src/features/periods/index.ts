export { exemptThroughout, readExemptionEffects } from './exempt-doctors.ts';
export { closedLedgerBefore, OPENING_BALANCES, refuseClosedLedger } from './opening-balances.ts';
export {
  isPublished,
  type PeriodRow,
  readPeriodsToCome,
  requirePeriod,
  requireVersion,
} from './period-rows.ts';
export { periodParams } from './periods.endpoints.ts';
export { PeriodsModule } from './periods.module.ts';
export { planningLaw } from './planning-law.ts';
