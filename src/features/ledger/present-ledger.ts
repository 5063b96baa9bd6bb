import type { z } from 'zod';
import { balancesOf } from '../../domain/fairness/close-period.ts';
import { spreadOf } from '../../domain/fairness/measures.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { measureName } from '../../messages/measure-name.ts';
import { planningLaw, type PeriodRow } from '../periods/index.ts';
import { sumsOf } from './account-sums.ts';
import type { ClosingView } from './close-ledger.ts';
import type * as api from './ledger.endpoints.ts';
import type { LedgerRow } from './ledger-rows.ts';
import type { PeriodLedger } from './period-ledgers.ts';

/** What it is told with. */
interface Telling {
  locale: Locale;
  period: PeriodRow;
  /** Names of doctors by id. */
  names: ReadonlyMap<string, string>;
}

type Answer<E extends { answers: Record<number, z.ZodType | null> }> = z.input<
  Exclude<E['answers'][keyof E['answers']], null>
>;

/** One doctor's account, every line in words. */
export function presentAccount(
  { locale, period, names }: Telling,
  { closing, entries, since, shifts }: PeriodLedger,
  doctor: string,
): Answer<typeof api.readAccount> {
  const own = groupBy(
    entries.filter((entry) => entry.doctor === doctor),
    ({ category }) => category,
  );
  const line = (entry: LedgerRow) => ({
    kind: entry.kind,
    duty: entry.duty,
    amount: entry.amount,
    text: lineText(locale, entry, shifts, names),
    reason: entry.reason,
    by: entry.kind === 'correction' ? entry.by : null,
    at: entry.kind === 'correction' ? (entry.at?.toISOString() ?? null) : null,
  });
  const later = since
    .filter((one) => one.doctor === doctor)
    .map((one) => ({ ...one, kind: 'settlement' as const, ...NOTHING_MORE }));
  return {
    period: told(period),
    closing: presentClosing(closing),
    doctor,
    name: names.get(doctor) ?? '',
    categories: inOrder([...own.keys()]).map((category) => {
      const of = own.get(category)!;
      const name = measureName(locale, category);
      return { ...sumsOf(category, of, closing !== null), name, lines: of.map(line) };
    }),
    since: later.map((entry) => ({ ...line(entry), category: measureName(locale, entry.category) })),
  };
}

/** Everybody's account in figures; who was ill is nowhere among them. */
export function presentAccounts(
  { locale, period, names }: Telling,
  { closing, entries }: PeriodLedger,
): Answer<typeof api.listAccounts> {
  const byDoctor = groupBy(entries, ({ doctor }) => doctor);
  const doctors = [...names].flatMap(([doctor, name]) => {
    const own = groupBy(byDoctor.get(doctor) ?? [], ({ category }) => category);
    const categories = inOrder([...own.keys()]).map((category) =>
      sumsOf(category, own.get(category)!, closing !== null),
    );
    return categories.length === 0 ? [] : [{ doctor, name, categories }];
  });
  const all = groupBy(
    doctors.flatMap(({ categories }) => categories),
    ({ category }) => category,
  );
  return {
    period: told(period),
    closing: presentClosing(closing),
    categories: inOrder([...all.keys()]).map((category) => ({
      category,
      name: measureName(locale, category),
      spread: spreadOf(all.get(category)!.map(({ balance }) => balance))!,
    })),
    doctors,
  };
}

/** What a closing writes, per burden category, without names. */
export function presentPreview(
  locale: Locale,
  { period, closing, entries, seen, early }: ClosingView,
): Answer<typeof api.previewClosing> {
  const byCategory = groupBy(entries, ({ category }) => category);
  return {
    period: told(period),
    closing: presentClosing(closing),
    seen,
    early,
    doctors: new Set(entries.map(({ doctor }) => doctor)).size,
    categories: inOrder([...byCategory.keys()]).map((category) => {
      const own = byCategory.get(category)!;
      const of = (wanted: string) =>
        own.filter(({ kind }) => kind === wanted).reduce((sum, { amount }) => sum + amount, 0);
      const balances = [...balancesOf(own).values()].flatMap((one) => [...one.values()]);
      return {
        category,
        name: measureName(locale, category),
        owed: Math.round(-of('owed') * 100) / 100,
        done: of('duty'),
        carried: spreadOf(balances)!,
      };
    }),
  };
}

const NOTHING_MORE = { duty: null, colleague: null, reason: null, by: null, at: null };

function told({ id, name, from, to }: PeriodRow) {
  return { id, name, from, to };
}

function presentClosing(closing: PeriodLedger['closing']) {
  return closing && { ...closing, at: closing.at.toISOString() };
}

/** Categories in the order of the law; those it does not know come last. */
function inOrder(categories: readonly string[]): string[] {
  const known = planningLaw().burden.categories.map(({ id }) => id);
  const place = (category: string) => (known.includes(category) ? known.indexOf(category) : known.length);
  return [...categories].sort((a, b) => place(a) - place(b));
}

function lineText(
  locale: Locale,
  { kind, duty, amount, shift: id, colleague }: LedgerRow,
  shifts: ReadonlyMap<string, ProblemShift>,
  names: ReadonlyMap<string, string>,
): string {
  const shift = id === null ? undefined : shifts.get(id);
  return formatMessage(locale, `ledger.${duty ?? kind}`, {
    shift: shift ? describeShift(locale, shift) : (id ?? ''),
    named: colleague === null ? 'no' : 'yes',
    colleague: (colleague !== null && names.get(colleague)) || '',
    counts: amount > 0 ? 'yes' : 'no',
  });
}
