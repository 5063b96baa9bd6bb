import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { type AccountEntry, closePeriod } from '../../domain/fairness/close-period.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { changed, oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { currentSettings } from '../districts/index.ts';
import { type PeriodRow, requirePeriod } from '../periods/index.ts';
import { addEntries, type ClosingRow } from './ledger-rows.ts';
import { PeriodLedgers } from './period-ledgers.ts';

/** What closing a period would write, or what it wrote. */
export interface ClosingView {
  period: PeriodRow;
  closing: ClosingRow | null;
  /** The last ones say what is forgotten. */
  entries: AccountEntry[];
  /** The same as long as the closing would write the same: who closes sends it along. `null` once it is closed. */
  seen: string | null;
  /** The period is not over: what changes hands yet counts in the next one. */
  early: boolean;
}

/** Closes the vaktregnskap of periods, one after the other. */
@Injectable()
export class CloseLedger {
  readonly #ledgers: PeriodLedgers;
  readonly #clock: Clock;

  constructor(ledgers: PeriodLedgers, clock: Clock) {
    this.#ledgers = ledgers;
    this.#clock = clock;
  }

  /** Refused (409) where an earlier period has to be closed or to end first, or a later one is closed. */
  async preview(runner: QueryRunner, district: string, period: string): Promise<ClosingView> {
    const { view } = await this.#view(runner, { district, period, hold: false });
    return view;
  }

  /** Writes every entry of the period. Refused (409) as the preview is, `ledger-closed`, or `closing-changed`. */
  async close(runner: QueryRunner, actor: Actor, period: string, seen: string): Promise<ClosingView> {
    const { district } = actor;
    const { view, version } = await this.#view(runner, { district, period, hold: true });
    if (view.closing) throw conflict('ledger-closed');
    if (view.seen !== seen) throw conflict('closing-changed');
    const at = this.#clock.now();
    await changed(
      runner,
      `INSERT INTO ledger_closing (district_id, duty_period_id, roster_version_id, account_id, at)
       VALUES ($1, $2, $3, $4, $5)`,
      [district, period, version, actor.account, at],
    );
    // Corrections are there already.
    const entries = view.entries.filter(({ kind }) => kind !== 'correction');
    await addEntries(runner, actor, { period, at, entries });
    await recordEvent(runner, district, actor, {
      action: 'ledger.close',
      subject: `ledger/${period}`,
      payload: { version, entries: entries.length, early: view.early },
    });
    return this.preview(runner, district, period);
  }

  async #view(
    runner: QueryRunner,
    place: { district: string; period: string; hold: boolean },
  ): Promise<{ view: ClosingView; version: string }> {
    const period = await requirePeriod(runner, place.period);
    const { closing, entries, accounts, version } = await this.#ledgers.load(runner, place);
    const today = osloDate(this.#clock.now());
    const early = period.to > today;
    if (!accounts) return { view: { period, closing, entries, seen: null, early }, version };
    await refuseOutOfTurn(runner, period, today);
    const { ledger } = (await currentSettings(runner)).document;
    const closed = closePeriod(accounts, ledger, period);
    const seen = createHash('sha256').update(JSON.stringify(closed)).digest('base64url');
    return { view: { period, closing, entries: closed, seen, early }, version };
  }
}

/** Periods are closed in order, and the one before is over by then: nothing changes behind two closings. */
async function refuseOutOfTurn(runner: QueryRunner, { from, to }: PeriodRow, today: string): Promise<void> {
  const open = await oneRow<{ name: string }>(
    runner,
    `SELECT p.name FROM duty_period p JOIN roster_version v ON v.duty_period_id = p.id AND v.state = 'published'
     WHERE p.to_date <= $1::date
       AND NOT EXISTS (SELECT FROM ledger_closing c WHERE c.duty_period_id = p.id) ORDER BY p.from_date LIMIT 1`,
    [from],
  );
  if (open) throw conflict('earlier-ledger-open', { period: open.name });
  const running = await oneRow<{ name: string }>(
    runner,
    `SELECT p.name FROM duty_period p JOIN ledger_closing c ON c.duty_period_id = p.id
     WHERE p.to_date <= $1::date AND p.to_date > $2::date ORDER BY p.from_date LIMIT 1`,
    [from, today],
  );
  if (running) throw conflict('earlier-period-running', { period: running.name });
  const later = await oneRow<{ name: string }>(
    runner,
    `SELECT p.name FROM duty_period p JOIN ledger_closing c ON c.duty_period_id = p.id
     WHERE p.from_date >= $1::date ORDER BY p.from_date LIMIT 1`,
    [to],
  );
  if (later) throw conflict('later-ledger-closed', { period: later.name });
}
