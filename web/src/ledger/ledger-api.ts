import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { answer, api } from '../api/client.ts';

type Paths = {
  [P in keyof paths]: P extends `/api/districts/{district}/periods/{period}/${infer Rest}` ? Rest : never;
}[keyof paths];
type Answered<P extends Paths> = paths[`/api/districts/{district}/periods/{period}/${P}`] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** Every doctor's account of a period in figures. */
export type Accounts = Answered<'accounts'>;
/** One doctor's account with every line. */
export type Account = Answered<'accounts/{doctor}'>;
/** What closing a period would write, or wrote. */
export type ClosingPreview = Answered<'closing'>;

const base = '/api/districts/{district}/periods/{period}';

/** Key of everything about the ledger of a district: it changes together. */
export function ledgerKey(district: string) {
  return ['accounts', district] as const;
}

export function accountsQuery(district: string, period: string) {
  return queryOptions({
    queryKey: [...ledgerKey(district), period],
    queryFn: () => answer(api.GET(`${base}/accounts`, { params: { path: { district, period } } })),
  });
}

export function accountQuery(district: string, period: string, doctor: string) {
  return queryOptions({
    queryKey: [...ledgerKey(district), period, doctor],
    queryFn: () =>
      answer(api.GET(`${base}/accounts/{doctor}`, { params: { path: { district, period, doctor } } })),
  });
}

export function closingQuery(district: string, period: string) {
  return queryOptions({
    queryKey: [...ledgerKey(district), period, 'closing'],
    queryFn: () => answer(api.GET(`${base}/closing`, { params: { path: { district, period } } })),
  });
}

/** Closes the period as it was seen. */
export function closePeriod(district: string, period: string, seen: string): Promise<ClosingPreview> {
  return answer(api.POST(`${base}/closing`, { params: { path: { district, period } }, body: { seen } }));
}

/** One more entry that puts an account right. */
export interface Correction {
  category: string;
  amount: number;
  reason: string;
}

/** @param key the same for the same correction, however often it is sent */
export function correctAccount(
  path: { district: string; period: string; doctor: string },
  body: Correction,
  key: string,
): Promise<Account> {
  const params = { path, header: { 'Idempotency-Key': key } };
  return answer(api.POST(`${base}/accounts/{doctor}/corrections`, { params, body }));
}
