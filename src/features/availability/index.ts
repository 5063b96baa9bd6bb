export { readAnswers } from './answers.ts';
export { AvailabilityModule } from './availability.module.ts';
export { excessWishes } from './check-entries.ts';
export { openTo, type PeriodOffer, readOffer } from './period-shifts.ts';
