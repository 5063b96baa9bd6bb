export { type Board, Boards, rosterOf } from './boards.ts';
export { RosterModule } from './roster.module.ts';
export { addVersion, copyAssignments, type NewVersion, storeAssignments } from './store-version.ts';
export { summarise } from './summarise.ts';
export { readVersion, versionFor, type VersionRow, type VersionSummary } from './version-rows.ts';
