import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { answer, api } from '../api/client.ts';
import { READABLE_OFFLINE } from '../api/offline-reading.ts';

const CASE = '/api/districts/{district}/exemptions/{exemption}';

/** A case of exemption, without its ground. */
export type Case = paths[typeof CASE]['get']['responses'][200]['content']['application/json'];
export type CaseState = Case['state'];
/** From when to when, and from what. */
export type Terms = Case['requested'];
export type Scope = Terms['scope'];
/** A step in a case. */
export type Step = NonNullable<
  paths['/api/districts/{district}/exemptions/{exemption}/steps']['post']['requestBody']
>['content']['application/json'];
/** An application as it is sent. */
export type Application = NonNullable<
  paths['/api/districts/{district}/exemptions']['post']['requestBody']
>['content']['application/json'];
/** Why, as the doctor tells it. */
export type Ground = NonNullable<Application['ground']>;
export type GroundKind = Ground['kind'];
/** The ground and the texts of a case, once opened. */
export type OpenedGround =
  paths['/api/districts/{district}/exemptions/{exemption}/ground']['get']['responses'][200]['content']['application/json'];
const PAGE = 200;

/** A doctor's own cases, newest first. */
export function ownCasesQuery(district: string) {
  return queryOptions({
    queryKey: ['own-cases', district],
    queryFn: async (): Promise<Case[]> => {
      const params = { path: { district }, query: { limit: PAGE } };
      return (await answer(api.GET('/api/districts/{district}/my/exemptions', { params }))).items;
    },
    ...READABLE_OFFLINE,
  });
}

/** The cases of the decision-maker's municipalities, newest first. */
export function casesQuery(district: string) {
  return queryOptions({
    queryKey: ['cases', district],
    queryFn: async (): Promise<Case[]> => {
      const found: Case[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
        const params = { path: { district }, query };
        const page = await answer(api.GET('/api/districts/{district}/exemption-cases', { params }));
        found.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return found;
    },
  });
}

/** One case without its ground. */
export function caseQuery(district: string, exemption: string) {
  return queryOptions({
    queryKey: ['case', district, exemption],
    queryFn: (): Promise<Case> => answer(api.GET(CASE, { params: { path: { district, exemption } } })),
  });
}

/** How many there are to take duty when the claim begins. */
export function coverageQuery(district: string, exemption: string) {
  return queryOptions({
    queryKey: ['coverage', district, exemption],
    queryFn: () => answer(api.GET(`${CASE}/coverage`, { params: { path: { district, exemption } } })),
  });
}

/** The categories that shifts are shared in, by name. */
export function categoriesQuery(district: string) {
  return queryOptions({
    queryKey: ['categories', district],
    queryFn: async () =>
      (await answer(api.GET('/api/districts/{district}', { params: { path: { district } } }))).categories,
    staleTime: 3_600_000,
  });
}

/** Opens the ground: the service records who did. */
export function openGround(district: string, exemption: string): Promise<OpenedGround> {
  return answer(api.GET(`${CASE}/ground`, { params: { path: { district, exemption } } }));
}

/** Registers a claim with its ground and submits it. The key keeps a second press from being a second claim. */
export async function sendApplication(district: string, key: string, body: Application): Promise<Case> {
  const draft = await answer(
    api.POST('/api/districts/{district}/exemptions', {
      params: { path: { district }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
  // Pressed again after the answer was lost: it may have been submitted already.
  const current = await answer(api.GET(CASE, { params: { path: { district, exemption: draft.id } } }));
  if (current.state !== 'draft') return current;
  return takeStep(district, current, { event: 'submit' });
}

/** Takes a step on top of the version that was read. */
export function takeStep(district: string, { id, version }: Case, body: Step): Promise<Case> {
  return answer(
    api.POST(`${CASE}/steps`, {
      params: { path: { district, exemption: id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}
