export { Boards, rosterOf } from './boards.ts';
export { effectiveProblem } from './effective-problem.ts';
export { RosterModule } from './roster.module.ts';
export { readStoredAssignments } from './stored-assignment.ts';
export { addVersion, copyAssignments, storeAssignments } from './store-version.ts';
export { readVersion, type VersionRow } from './version-rows.ts';
