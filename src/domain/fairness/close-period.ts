import { daysBetween } from '../calendar/civil-date.ts';
import type { CivilDate } from '../problem/roster-problem.ts';
import type { Balances } from './balance.ts';
import type { DutyLine, DutyLineKind } from './duty-lines.ts';
import type { LedgerPolicy } from './ledger-policy.ts';
import { carriedOver, roundToMillionths } from './ledger-policy.ts';

/**
 * What an entry of the vaktregnskap is: the balance carried in; a duty of the period before that changed after
 * it was closed; the fair share, which is owed; a duty; a correction with written grounds; and what is
 * forgotten when the balance is carried on.
 */
export const ENTRY_KINDS = ['opening', 'settlement', 'owed', 'duty', 'correction', 'decay'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry of one doctor's account. A balance is the sum of its entries' amounts, and nothing else. */
export interface AccountEntry {
  doctor: string;
  category: string;
  kind: EntryKind;
  /** In shifts, with a sign: more done is positive, more owed negative. */
  amount: number;
  /** Of a duty, and of one that is settled. */
  shift: string | null;
  duty: DutyLineKind | null;
  colleague: string | null;
}

/** A duty of the period before, by how much it counts otherwise than when that one was closed. */
export type Settlement = Pick<DutyLine, 'doctor' | 'shift' | 'category'> & { amount: number };

/** What a period's accounts are made of. */
export interface PeriodAccounts {
  /** Per doctor: balances carried in. */
  balances: Readonly<Record<string, Balances>>;
  settlements: readonly Settlement[];
  /** Per doctor and category: shares. A doctor without any owes nothing. */
  owed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  lines: readonly DutyLine[];
  corrections: readonly { doctor: string; category: string; amount: number }[];
}

/** Every entry of a period's accounts but the last, in the order in which they are read. */
export function accountEntries(accounts: PeriodAccounts): AccountEntry[] {
  const { balances, settlements, owed, lines, corrections } = accounts;
  return [
    ...amounts('opening', balances, 1),
    ...settlements.map((one) => entry('settlement', one, { shift: one.shift })),
    ...amounts('owed', owed, -1),
    ...lines.map((line) =>
      entry(
        'duty',
        { ...line, amount: line.counts },
        { shift: line.shift, duty: line.kind, colleague: line.colleague },
      ),
    ),
    ...corrections.map((one) => entry('correction', one)),
  ];
}

/** Balances by replay of entries: per doctor and category, in millionths of a shift; even ones stay. */
export function balancesOf(
  entries: readonly Pick<AccountEntry, 'doctor' | 'category' | 'amount'>[],
): Map<string, Map<string, number>> {
  const balances = new Map<string, Map<string, number>>();
  for (const { doctor, category, amount } of entries) {
    const own = balances.get(doctor) ?? new Map<string, number>();
    balances.set(doctor, own.set(category, roundToMillionths((own.get(category) ?? 0) + amount)));
  }
  return balances;
}

/**
 * Closes a period of the vaktregnskap: the entries, with what is forgotten as the last ones, so that their sum
 * is what the next period starts from. What the period did not touch is carried too: who had Christmas is
 * remembered through the summer.
 */
export function closePeriod(
  accounts: PeriodAccounts,
  policy: LedgerPolicy,
  period: { from: CivilDate; to: CivilDate },
): AccountEntry[] {
  const entries = accountEntries(accounts);
  const days = daysBetween(period.from, period.to);
  const decay = [...balancesOf(entries)].flatMap(([doctor, own]) => {
    const carried = carriedOver(Object.fromEntries(own), policy, days);
    return [...own].flatMap(([category, balance]) => {
      const amount = roundToMillionths((carried[category] ?? 0) - balance);
      return amount === 0 ? [] : [entry('decay', { doctor, category, amount })];
    });
  });
  return [...entries, ...decay];
}

/**
 * What has changed about the duties of a closed period since: a move that was recorded later counts in the
 * next period, and the closed balance stays as it was told.
 *
 * @param closed its duties as the closing wrote them
 * @param now its duties as they are
 */
export function settlementsOf(
  closed: readonly (Pick<DutyLine, 'doctor' | 'shift' | 'category'> & { counts: number })[],
  now: readonly DutyLine[],
): Settlement[] {
  const found = new Map<string, Settlement>();
  const add = ({ doctor, shift, category }: Omit<Settlement, 'amount'>, by: number) => {
    const key = JSON.stringify([doctor, shift]);
    const known = found.get(key) ?? { doctor, shift, category, amount: 0 };
    found.set(key, { ...known, amount: roundToMillionths(known.amount + by) });
  };
  for (const line of now) add(line, line.counts);
  for (const line of closed) add(line, -line.counts);
  return [...found.values()].filter(({ amount }) => amount !== 0);
}

function amounts(
  kind: EntryKind,
  perDoctor: Readonly<Record<string, Readonly<Record<string, number>>>>,
  sign: 1 | -1,
): AccountEntry[] {
  return Object.entries(perDoctor).flatMap(([doctor, own]) =>
    Object.entries(own).flatMap(([category, value]) => {
      const amount = roundToMillionths(sign * value);
      return amount === 0 ? [] : [entry(kind, { doctor, category, amount })];
    }),
  );
}

function entry(
  kind: EntryKind,
  { doctor, category, amount }: { doctor: string; category: string; amount: number },
  duty: Partial<Pick<AccountEntry, 'shift' | 'duty' | 'colleague'>> = {},
): AccountEntry {
  return { doctor, category, kind, amount, shift: null, duty: null, colleague: null, ...duty };
}
