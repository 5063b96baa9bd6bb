import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import {
  accountEntries,
  type AccountEntry,
  type PeriodAccounts,
  type Settlement,
  settlementsOf,
} from '../../domain/fairness/close-period.ts';
import { type DutyLine, mannedSeats } from '../../domain/fairness/duty-lines.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { closedLedgerBefore, OPENING_BALANCES } from '../periods/index.ts';
import { readPlanningInput, StoredProblems } from '../planning/index.ts';
import { type ClosingRow, type LedgerRow, readClosing, readEntries } from './ledger-rows.ts';
import { owedInThread } from './owed-in-thread.ts';
import { type PeriodDuties, readDuties } from './read-duties.ts';

/** The vaktregnskap of one period: as it was closed, or as it would be by what is known now. */
export interface PeriodLedger {
  closing: ClosingRow | null;
  /** The roster in force. */
  version: string;
  /** Those of the period, and of the closed one before it. */
  shifts: ReadonlyMap<string, ProblemShift>;
  entries: LedgerRow[];
  /** What the entries were made of; `null` of a closed period. */
  accounts: PeriodAccounts | null;
  /** Changes since the closing: they count in the next period. */
  since: Settlement[];
}

/** Where a ledger is read. */
interface Place {
  district: string;
  period: string;
  /** Until the end of the transaction, for who closes it. */
  hold: boolean;
}

/** Reads the vaktregnskap of periods. */
@Injectable()
export class PeriodLedgers {
  readonly #problems: StoredProblems;

  constructor(problems: StoredProblems) {
    this.#problems = problems;
  }

  /** Refused (409 `ledger-without-roster`) where no roster is in force. */
  async load(runner: QueryRunner, place: Place): Promise<PeriodLedger> {
    const { period } = place;
    const duties = await readDuties(runner, this.#problems, place);
    const closing = await readClosing(runner, period);
    const written = await readEntries(runner, period);
    const before = await this.#before(runner, place);
    const shifts = new Map([...(before?.duties.shifts ?? []), ...duties.shifts]);
    const { version } = duties;
    if (closing) {
      const since = settlementsOf(dutiesOf(written), await this.#own(runner, duties));
      return { closing, version, shifts, entries: written, accounts: null, since };
    }
    const lines = await this.#own(runner, duties);
    const accounts: PeriodAccounts = {
      balances: await openingBalances(runner, period),
      settlements: before?.settlements ?? [],
      owed: await this.#owed(runner, place, duties, lines),
      lines,
      corrections: written,
    };
    return { closing, version, shifts, entries: withGrounds(accounts, written), accounts, since: [] };
  }

  /** What has changed about the closed period before this one. */
  async #before(
    runner: QueryRunner,
    { district, period }: Place,
  ): Promise<{ duties: PeriodDuties; settlements: Settlement[] } | null> {
    const before = await closedLedgerBefore(runner, period);
    if (before === null) return null;
    const duties = await readDuties(runner, this.#problems, { district, period: before, hold: false });
    const closed = dutiesOf(await readEntries(runner, before));
    return { duties, settlements: settlementsOf(closed, await this.#own(runner, duties)) };
  }

  /** Who is borrowed has an account at home, and none here. */
  async #own(runner: QueryRunner, { lines }: PeriodDuties): Promise<DutyLine[]> {
    const found = await rows<{ id: string }>(
      runner,
      `SELECT id FROM doctor WHERE record ->> 'borrowedFrom' IS NOT NULL`,
    );
    const borrowed = new Set(found.map(({ id }) => id));
    return lines.filter(({ doctor }) => !borrowed.has(doctor));
  }

  /** Shares by what is known now: who left, came or went on leave since the roster was planned owes no more for it. */
  async #owed(
    runner: QueryRunner,
    { district, period }: Place,
    { shifts }: PeriodDuties,
    lines: readonly DutyLine[],
  ): Promise<PeriodAccounts['owed']> {
    const read = await readPlanningInput(runner, district, period);
    if (!read) throw new Error('a roster without its duty period');
    return owedInThread({ input: read.input, shifts: [...shifts.values()], manned: mannedSeats(lines) });
  }
}

async function openingBalances(
  runner: QueryRunner,
  period: string,
): Promise<Record<string, Record<string, number>>> {
  const found = await rows<{ doctor: string; category: string; balance: string }>(
    runner,
    `SELECT doctor_id AS doctor, category, balance FROM ${OPENING_BALANCES} opening ORDER BY doctor_id, category`,
    [period],
  );
  const balances: Record<string, Record<string, number>> = {};
  for (const { doctor, category, balance } of found) (balances[doctor] ??= {})[category] = Number(balance);
  return balances;
}

/** The duties among written entries, as a settlement compares them. */
function dutiesOf(entries: readonly LedgerRow[]) {
  return entries.flatMap(({ kind, doctor, category, shift, amount }) =>
    kind === 'duty' && shift !== null ? [{ doctor, category, shift, counts: amount }] : [],
  );
}

/** Computed entries, with the corrections as they were written. */
function withGrounds(accounts: PeriodAccounts, corrections: readonly LedgerRow[]): LedgerRow[] {
  const computed = accountEntries({ ...accounts, corrections: [] });
  return [
    ...computed.map((entry: AccountEntry) => ({ ...entry, reason: null, by: null, at: null })),
    ...corrections,
  ];
}
