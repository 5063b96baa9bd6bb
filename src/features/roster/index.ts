export { Boards } from './boards.ts';
export { effectiveProblem } from './effective-problem.ts';
export { RosterModule } from './roster.module.ts';
export { addVersion, storeAssignments } from './store-version.ts';
export { readVersion } from './version-rows.ts';
