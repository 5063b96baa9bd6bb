import type { MigrationInterface } from 'typeorm';
import { DistrictsAndRosters1795470000000 } from './1795470000000-districts-and-rosters.ts';
import { AccountsAndAudit1795900000000 } from './1795900000000-accounts-and-audit.ts';
import { PeopleAndPlanning1795900001000 } from './1795900001000-people-and-planning.ts';
import { RunsAndPublication1795900002000 } from './1795900002000-runs-and-publication.ts';
import { CollectionReminders1795910300000 } from './1795910300000-collection-reminders.ts';
import { Housekeeping1795919000000 } from './1795919000000-housekeeping.ts';

/** Every migration, oldest first. One that has been released is never changed: add another. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  DistrictsAndRosters1795470000000,
  AccountsAndAudit1795900000000,
  PeopleAndPlanning1795900001000,
  RunsAndPublication1795900002000,
  CollectionReminders1795910300000,
  Housekeeping1795919000000,
];
