export { eraseArchivedGrounds } from './erase-grounds.ts';
export { exemptionLaw } from './exemption-law.ts';
export { ExemptionsModule } from './exemptions.module.ts';
export { sealedPlace, storeStanding } from './sealed-grounds.ts';
export { readStandings } from './sealed-standings.ts';
