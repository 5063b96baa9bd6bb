import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';
import type { Period } from '../../api/periods.ts';
import type { PeriodBody } from './next-period.ts';

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** The shift templates and the version of the settings that they are part of. */
export type Templates = Get<'/api/districts/{district}/shift-templates'>;
/** One shift as it returns day after day. */
export type Template = Templates['items'][number]['template'];
/** What a district has settled on. */
export type Settings = Get<'/api/districts/{district}/settings'>['settings'];
/** Seats against what doctors can hold. */
export type CapacityLine = Get<'/api/districts/{district}/periods/{period}/capacity'>['items'][number];

/** The shift templates in force. */
export function templatesQuery(district: string) {
  return queryOptions({
    queryKey: ['templates', district],
    queryFn: (): Promise<Templates> =>
      answer(api.GET('/api/districts/{district}/shift-templates', { params: { path: { district } } })),
  });
}

/** The settings in force. */
export function settingsQuery(district: string) {
  return queryOptions({
    queryKey: ['settings', district],
    queryFn: async (): Promise<Settings> =>
      (await answer(api.GET('/api/districts/{district}/settings', { params: { path: { district } } })))
        .settings,
  });
}

/** Seats and capacity of the period, by the templates and dates as they are now; a second of the service's work. */
export function capacityQuery(district: string, { id, from, to }: Period, settings: number) {
  return queryOptions({
    queryKey: ['capacity', district, id, from, to, settings],
    queryFn: async (): Promise<CapacityLine[]> =>
      (
        await answer(
          api.GET('/api/districts/{district}/periods/{period}/capacity', {
            params: { path: { district, period: id } },
          }),
        )
      ).items,
    staleTime: 0,
  });
}

/** Adds a period. */
export function addPeriod(district: string, body: PeriodBody): Promise<Period> {
  return answer(api.POST('/api/districts/{district}/periods', { params: { path: { district } }, body }));
}

/** Saves what a coordinator says of a period, building on the version that was read. */
export function savePeriod(district: string, { id, version }: Period, body: PeriodBody): Promise<Period> {
  return answer(
    api.PUT('/api/districts/{district}/periods/{period}', {
      params: { path: { district, period: id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** Removes a period on which nothing hangs. */
export function removePeriod(district: string, { id, version }: Period) {
  return answer(
    api.DELETE('/api/districts/{district}/periods/{period}', {
      params: { path: { district, period: id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Opens the collection; doctors with an address are told. */
export function openPeriod(district: string, period: string): Promise<Period> {
  return answer(
    api.POST('/api/districts/{district}/periods/{period}/open', { params: { path: { district, period } } }),
  );
}

/** Replaces a template from a date on. */
export function replaceTemplate(
  district: string,
  version: number,
  number: number,
  body: { template: Template; reason: string; since: string },
): Promise<Templates> {
  return answer(
    api.PUT('/api/districts/{district}/shift-templates/{template}', {
      params: { path: { district, template: number }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}
