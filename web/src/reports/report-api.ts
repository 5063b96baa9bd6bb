import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { answer, api } from '../api/client.ts';

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

type ReportList = Get<'/api/districts/{district}/reports'>;
/** A report that can be asked for. */
export type ReportItem = ReportList['items'][number];
/** The months, years and periods that there is something to report on. */
export type Choices = Omit<ReportList, 'items'>;
export type Report = Get<'/api/districts/{district}/reports/{report}'>;
export type ReportName = Report['report'];
export type FileFormat = ReportItem['formats'][number];
/** Something that was done. */
export type AuditEvent = Get<'/api/districts/{district}/audit'>['items'][number];

/** What a report is asked about. */
export interface Asked {
  month?: string;
  year?: number;
  period?: string;
}

/** The reports there are; their words are the service's. */
export function reportsQuery(district: string) {
  return queryOptions({
    queryKey: ['reports', district],
    queryFn: () => answer(api.GET('/api/districts/{district}/reports', { params: { path: { district } } })),
  });
}

/** One report. */
export function reportQuery(district: string, report: ReportName, asked: Asked) {
  return queryOptions({
    queryKey: ['report', district, report, asked],
    queryFn: () =>
      answer(
        api.GET('/api/districts/{district}/reports/{report}', {
          params: { path: { district, report }, query: asked },
        }),
      ),
    staleTime: 0,
  });
}

/** The same rows as a file, in the language of the page. */
export function fetchFile(
  district: string,
  report: ReportName,
  asked: Asked,
  format: FileFormat,
): Promise<Blob> {
  return answer(
    api.GET('/api/districts/{district}/reports/{report}/file', {
      params: { path: { district, report }, query: { ...asked, format } },
      parseAs: 'blob',
    }),
  );
}

/** Which events of the audit trail. */
export interface AuditFilter {
  action?: string;
  from?: string;
  to?: string;
}

/** The audit trail, the latest first. */
export function auditQuery(district: string, filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', district, filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/districts/{district}/audit', {
          params: {
            path: { district },
            query: { ...filter, limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}
