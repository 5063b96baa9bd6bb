export { eraseArchivedGrounds } from './erase-grounds.ts';
export { ExemptionsModule } from './exemptions.module.ts';
