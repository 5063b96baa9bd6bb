import type { MigrationInterface } from 'typeorm';
import { DistrictsAndRosters1795470000000 } from './1795470000000-districts-and-rosters.ts';
import { AccountsAndAudit1795900000000 } from './1795900000000-accounts-and-audit.ts';
import { PeopleAndPlanning1795900001000 } from './1795900001000-people-and-planning.ts';
import { RunsAndPublication1795900002000 } from './1795900002000-runs-and-publication.ts';
import { MunicipalityVersions1795910100000 } from './1795910100000-municipality-versions.ts';
import { ExemptionCases1795910200000 } from './1795910200000-exemption-cases.ts';
import { CollectionReminders1795910300000 } from './1795910300000-collection-reminders.ts';
import { PlanningAndRuns1795910400000 } from './1795910400000-planning-and-runs.ts';
import { RosterBoard1795910500000 } from './1795910500000-roster-board.ts';
import { AddressesAndLists1795910600000 } from './1795910600000-addresses-and-lists.ts';
import { Housekeeping1795919000000 } from './1795919000000-housekeeping.ts';
import { OwnLanguageAndReceipts1795920000000 } from './1795920000000-own-language-and-receipts.ts';
import { Swaps1795930100000 } from './1795930100000-swaps.ts';
import { RosterLooks1795940000000 } from './1795940000000-roster-looks.ts';
import { CalendarFeeds1796010000000 } from './1796010000000-calendar-feeds.ts';
import { ExemptionStandings1796040000000 } from './1796040000000-exemption-standings.ts';
import { OpenShifts1796050000000 } from './1796050000000-open-shifts.ts';
import { SwapCycles1796060000000 } from './1796060000000-swap-cycles.ts';
import { Notices1796070000000 } from './1796070000000-notices.ts';
import { SplitShifts1796085000000 } from './1796085000000-split-shifts.ts';
import { Ledger1796090000000 } from './1796090000000-ledger.ts';
import { TwoReminders1796100000000 } from './1796100000000-two-reminders.ts';

/** Every migration, oldest first. One that has been released is never changed: add another. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  DistrictsAndRosters1795470000000,
  AccountsAndAudit1795900000000,
  PeopleAndPlanning1795900001000,
  RunsAndPublication1795900002000,
  MunicipalityVersions1795910100000,
  ExemptionCases1795910200000,
  CollectionReminders1795910300000,
  PlanningAndRuns1795910400000,
  RosterBoard1795910500000,
  AddressesAndLists1795910600000,
  Housekeeping1795919000000,
  OwnLanguageAndReceipts1795920000000,
  Swaps1795930100000,
  RosterLooks1795940000000,
  CalendarFeeds1796010000000,
  ExemptionStandings1796040000000,
  OpenShifts1796050000000,
  SwapCycles1796060000000,
  Notices1796070000000,
  SplitShifts1796085000000,
  Ledger1796090000000,
  TwoReminders1796100000000,
];
