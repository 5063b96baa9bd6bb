import type { MigrationInterface } from 'typeorm';
import { DistrictsAndRosters1795470000000 } from './1795470000000-districts-and-rosters.ts';

/** Every migration, oldest first. One that has been released is never changed: add another. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [DistrictsAndRosters1795470000000];
