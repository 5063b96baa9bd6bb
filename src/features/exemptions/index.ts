export { eraseArchivedGrounds } from './erase-grounds.ts';
export { exemptionLaw } from './exemption-law.ts';
export { ExemptionsModule } from './exemptions.module.ts';
export { sealedPlace } from './sealed-grounds.ts';
