import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { answer, api } from '../api/client.ts';

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** A version of the roster of a duty period. */
export type Version = Get<'/api/districts/{district}/periods/{period}/versions'>['items'][number];
/** Shifts by date with who stands on them. */
export type Grid = Get<'/api/districts/{district}/versions/{version}/grid'>;
/** One shift with its seats. */
export type GridShift = Grid['dates'][number]['shifts'][number];
/** Somebody on a shift. */
export type Seated = GridShift['assignments'][number];
/** Something that a rule says. */
export type Violation = Seated['violations'][number];
/** A doctor as a row of the board. */
export type DoctorRow = Get<'/api/districts/{district}/versions/{version}/rows'>['doctors'][number];
/** Who could take a shift, and who could not. */
export type Candidates = Get<'/api/districts/{district}/versions/{version}/candidates'>;
export type Candidate = Candidates['items'][number];
/** One act on the board, as the service's log has it. */
export type Edit = Get<'/api/districts/{district}/versions/{version}/edits'>['items'][number];
/** Why a shift is held as it is. */
export type Why = NonNullable<Get<'/api/districts/{district}/versions/{version}/why'>['shift']>;

/** A version of a district. */
export interface Place {
  district: string;
  version: string;
}

/** Edits that are read at once: those to undo and redo are the latest. */
const EDITS = 50;

/** Versions of the period, the newest first. */
export function versionsQuery(district: string, period: string) {
  return queryOptions({
    queryKey: ['versions', district, period],
    queryFn: async (): Promise<Version[]> => {
      const params = { path: { district, period }, query: { limit: 200 } };
      return (await answer(api.GET('/api/districts/{district}/periods/{period}/versions', { params }))).items;
    },
  });
}

/** Makes a new draft with the assignments of a version; the same key again makes one. */
export function copyVersion(district: string, version: string, key: string) {
  return answer(
    api.POST('/api/districts/{district}/versions/{version}/copies', {
      params: { path: { district, version }, header: { 'Idempotency-Key': key } },
    }),
  );
}

/** Key of everything that changes when a version does. */
export function boardKey({ district, version }: Place) {
  return ['board', district, version];
}

/** The whole roster of a version, from the first date on to the one after the last. */
export function gridQuery(place: Place, from: string, to: string) {
  return queryOptions({
    queryKey: [...boardKey(place), 'grid'],
    queryFn: (): Promise<Grid> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/grid', {
          params: { path: place, query: { from, to } },
        }),
      ),
  });
}

/** Every doctor with duties, share, wishes and days away. */
export function rowsQuery(place: Place) {
  return queryOptions({
    queryKey: [...boardKey(place), 'rows'],
    queryFn: async (): Promise<DoctorRow[]> =>
      (
        await answer(
          api.GET('/api/districts/{district}/versions/{version}/rows', { params: { path: place } }),
        )
      ).doctors,
  });
}

/** The latest acts on a version, the last first. */
export function editsQuery(place: Place) {
  return queryOptions({
    queryKey: [...boardKey(place), 'edits'],
    queryFn: async (): Promise<Edit[]> =>
      (
        await answer(
          api.GET('/api/districts/{district}/versions/{version}/edits', {
            params: { path: place, query: { limit: EDITS } },
          }),
        )
      ).items,
  });
}

/** Everybody who is not on a shift, in the order in which to ask. */
export function candidatesQuery(place: Place, shift: string, instead: string | null) {
  return queryOptions({
    queryKey: [...boardKey(place), 'candidates', shift, instead],
    queryFn: (): Promise<Candidates> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/candidates', {
          params: { path: place, query: { shift, ...(instead !== null && { instead }) } },
        }),
      ),
  });
}

/** Why a shift is held as it is; up to a second of the service's work. */
export function whyQuery(place: Place, shift: string) {
  return queryOptions({
    queryKey: [...boardKey(place), 'why', shift],
    queryFn: async (): Promise<Why | null> =>
      (
        await answer(
          api.GET('/api/districts/{district}/versions/{version}/why', {
            params: { path: place, query: { shift } },
          }),
        )
      ).shift,
  });
}
