import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { answer, api, keepCsrfToken } from '../api/client.ts';
import { READABLE_OFFLINE } from '../api/offline-reading.ts';

type MeAnswer = paths['/api/me']['get']['responses'][200]['content']['application/json'];
/** Who is logged in; what requests have to carry is kept apart and never stored. */
export type Me = Omit<MeAnswer, 'csrfToken'>;
/** One role in one district. */
export type Grant = Me['roles'][number];
export type Role = Grant['role'];

/** Takes over the session that an answer tells of. */
export function sessionOf({ csrfToken, ...me }: MeAnswer): Me {
  keepCsrfToken(csrfToken);
  return me;
}

/** Who is logged in; refused (401) when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => sessionOf(await answer(api.GET('/api/me'))),
  staleTime: 5 * 60_000,
  ...READABLE_OFFLINE,
});
