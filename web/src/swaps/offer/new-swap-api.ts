import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';
import { type Swap, type SwapEffect, swapsKey } from '../swap-api.ts';

/** A colleague who could be asked, or the rule that is against it. */
export type Recipient =
  paths['/api/districts/{district}/swaps/recipients']['post']['responses'][200]['content']['application/json']['items'][number];
/** A duty of a colleague that could be taken back. */
export type Exchange =
  paths['/api/districts/{district}/swaps/exchanges']['post']['responses'][200]['content']['application/json']['items'][number];

/** A shift as it is given: the whole of it, or the part from a time on the clock on or until it. */
export type GivenShift = string | { shift: string; from: string } | { shift: string; until: string };

/** What is put to one colleague. */
export interface Proposal {
  given: GivenShift[];
  taken: string[];
}

/** Whose duties they are, and whether a coordinator acts for that doctor. */
export interface Giver {
  district: string;
  doctor: string;
  isOther: boolean;
}

/** What names the doctor to the service where it is not the reader. */
function named({ doctor, isOther }: Giver): { doctor?: string } {
  return isOther ? { doctor } : {};
}

/** Colleagues for duties of a doctor, who may take them first. */
export function recipientsQuery(giver: Giver, given: GivenShift[]) {
  const { district, doctor } = giver;
  return queryOptions({
    queryKey: [...swapsKey(district), 'recipients', doctor, JSON.stringify(given)],
    queryFn: async (): Promise<Recipient[]> => {
      const params = { path: { district } };
      return (
        await answer(
          api.POST('/api/districts/{district}/swaps/recipients', {
            params,
            body: { given, ...named(giver) },
          }),
        )
      ).items;
    },
  });
}

/** Duties of a colleague to come. */
export function exchangesQuery(giver: Giver, given: GivenShift[], recipient: string) {
  const { district, doctor } = giver;
  return queryOptions({
    queryKey: [...swapsKey(district), 'exchanges', doctor, recipient, JSON.stringify(given)],
    queryFn: async (): Promise<Exchange[]> => {
      const body = { given, recipient, ...named(giver) };
      return (
        await answer(
          api.POST('/api/districts/{district}/swaps/exchanges', { params: { path: { district } }, body }),
        )
      ).items;
    },
  });
}

/** What a proposal would do if the colleague agreed. */
export function checkQuery(giver: Giver, { given, taken }: Proposal, recipient: string) {
  const { district, doctor } = giver;
  return queryOptions({
    queryKey: [...swapsKey(district), 'check', doctor, recipient, JSON.stringify(given), 'for', ...taken],
    queryFn: (): Promise<SwapEffect> =>
      answer(
        api.POST('/api/districts/{district}/swaps/check', {
          params: { path: { district } },
          body: { given, taken, recipient, ...named(giver) },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}

/** An offer as it is sent; `seen` is of the effect that was shown, where one colleague is asked. */
export interface Offer extends Proposal {
  recipients: string[] | 'all';
  overrideVetoes: boolean;
  seen?: string;
}

/** Offers duties; the key makes a second press the same offer. */
export function sendOffer(giver: Giver, offer: Offer, key: string): Promise<Swap> {
  const { district } = giver;
  return answer(
    api.POST('/api/districts/{district}/swaps', {
      params: { path: { district }, header: { 'Idempotency-Key': key } },
      body: { ...offer, ...named(giver) },
    }),
  );
}
