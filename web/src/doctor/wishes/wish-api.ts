import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';
import { READABLE_OFFLINE } from '../../api/offline-reading.ts';

type SheetPath = paths['/api/districts/{district}/periods/{period}/availability/{doctor}'];
/** What a doctor has told of a period, what may be told, and what was sent. */
export type Sheet = SheetPath['get']['responses'][200]['content']['application/json'];
/** One thing a doctor has said. */
export type Entry = Sheet['entries'][number];
/** A shift that is open to the doctor. */
export type OfferedShift =
  paths['/api/districts/{district}/periods/{period}/shifts']['get']['responses'][200]['content']['application/json']['items'][number];
type ContestedAnswer =
  paths['/api/districts/{district}/periods/{period}/contested']['get']['responses'][200]['content']['application/json'];
/** How much a date is wanted free. */
export type ContestedLevel = ContestedAnswer['items'][number]['level'];
/** How contested each date is, or why that is not told. */
export interface ContestedDates {
  hidden: ContestedAnswer['hidden'];
  levels: Record<string, ContestedLevel>;
}

/** Whose wishes, for which period. */
export interface SheetPlace {
  district: string;
  period: string;
  doctor: string;
}

const SHEET = '/api/districts/{district}/periods/{period}/availability/{doctor}';
/** As many as a page holds at most. */
const PAGE = 200;

/** A doctor's sheet. */
export function sheetQuery(place: SheetPlace) {
  return queryOptions({
    queryKey: ['sheet', place.district, place.period, place.doctor],
    queryFn: (): Promise<Sheet> => answer(api.GET(SHEET, { params: { path: { ...place } } })),
    ...READABLE_OFFLINE,
  });
}

/** The shifts of the period that are open to the doctor, from one date to another: a page or two. */
export function shiftsQuery({ district, period }: SheetPlace, from: string, to: string) {
  return queryOptions({
    queryKey: ['shifts', district, period, from, to],
    queryFn: async (): Promise<OfferedShift[]> => {
      const found: OfferedShift[] = [];
      let cursor: string | undefined;
      do {
        const query = { from, to, limit: PAGE, ...(cursor !== undefined && { cursor }) };
        const page = await answer(
          api.GET('/api/districts/{district}/periods/{period}/shifts', {
            params: { path: { district, period }, query },
          }),
        );
        found.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return found;
    },
    staleTime: 10 * 60_000,
    ...READABLE_OFFLINE,
  });
}

/** How contested the dates of the period are. */
export function contestedQuery({ district, period }: SheetPlace) {
  return queryOptions({
    queryKey: ['contested', district, period],
    queryFn: async (): Promise<ContestedDates> => {
      const levels: ContestedDates['levels'] = {};
      let hidden: ContestedDates['hidden'];
      let cursor: string | undefined;
      do {
        const query = { by: 'date' as const, limit: PAGE, ...(cursor !== undefined && { cursor }) };
        const page = await answer(
          api.GET('/api/districts/{district}/periods/{period}/contested', {
            params: { path: { district, period }, query },
          }),
        );
        for (const { date, level } of page.items) levels[date] = level;
        hidden = page.hidden;
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return { hidden, levels };
    },
    staleTime: 60_000,
    ...READABLE_OFFLINE,
  });
}

/** What was sent under a receipt's number. */
export function receiptQuery(place: SheetPlace, number: number) {
  return queryOptions({
    queryKey: ['receipt', place.district, place.period, place.doctor, number],
    queryFn: () => answer(api.GET(`${SHEET}/receipts/{number}`, { params: { path: { ...place, number } } })),
  });
}

const REQUESTS = '/api/districts/{district}/periods/{period}/change-requests';

/** What I have asked to have changed after the deadline. */
export function changeRequestsQuery({ district, period }: SheetPlace) {
  return queryOptions({
    queryKey: ['change-requests', district, period],
    queryFn: async () => (await answer(api.GET(REQUESTS, { params: { path: { district, period } } }))).items,
  });
}

/** Asks the coordinators for a change. */
export function sendChangeRequest({ district, period }: SheetPlace, text: string): Promise<unknown> {
  return answer(api.POST(REQUESTS, { params: { path: { district, period } }, body: { text } }));
}

/** Saves wishes on top of the version that they were made from; `send`: this is my answer. */
export function saveSheet(
  place: SheetPlace,
  { entries, version, send }: { entries: Entry[]; version: number; send: boolean },
): Promise<Sheet> {
  return answer(
    api.PUT(SHEET, {
      params: { path: { ...place }, header: { 'If-Match': `"${version}"` } },
      body: { entries, answer: send },
    }),
  );
}
