import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

/** What turns one version into another. */
export type Diff =
  paths['/api/districts/{district}/versions/{version}/diff']['get']['responses'][200]['content']['application/json'];
export type Change = Diff['changes'][number];

/** What turns version `a` into version `b`. */
export function diffQuery(district: string, a: string, b: string) {
  return queryOptions({
    queryKey: ['diff', district, a, b],
    queryFn: (): Promise<Diff> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/diff', {
          params: { path: { district, version: b }, query: { against: a } },
        }),
      ),
    staleTime: 0,
  });
}

/** What is to be seen under one heading: a doctor's or a date's changes. */
export interface ChangeGroup {
  key: string;
  /** Name of the doctor; a date is its own key. */
  name: string;
  changes: Change[];
}

/** Changes by doctor, in the order of names, or by date. */
export function groupChanges(changes: readonly Change[], by: 'lege' | 'dato'): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const key = by === 'lege' ? change.doctor : change.date;
    const group = groups.get(key) ?? { key, name: change.name, changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  const order = by === 'lege' ? ({ name }: ChangeGroup) => name : ({ key }: ChangeGroup) => key;
  return [...groups.values()].sort((one, other) => order(one).localeCompare(order(other), 'nb'));
}
