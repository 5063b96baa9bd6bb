import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

/** The fewest changes that fill the shifts of a sick call. */
export type Repair =
  paths['/api/districts/{district}/sick-calls/{sickCall}/repair']['post']['responses'][200]['content']['application/json'];

/** Looks for the fewest changes of so many days from the first lost shift on; takes some seconds. */
export function findRepair(district: string, sickCall: string, days: number): Promise<Repair> {
  return answer(
    api.POST('/api/districts/{district}/sick-calls/{sickCall}/repair', {
      params: { path: { district, sickCall } },
      body: { days },
    }),
  );
}

/** Carries out what was proposed, by order. */
export function applyRepair(
  district: string,
  { sickCall, moves, effect }: Repair,
  grounds: string,
): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/sick-calls/{sickCall}/repair/apply', {
      params: { path: { district, sickCall } },
      body: {
        moves: moves.map(({ shift, from, to }) => ({ shift, from, to })),
        seen: effect?.seen ?? '',
        ...(grounds !== '' && { reason: grounds }),
      },
    }),
  );
}
