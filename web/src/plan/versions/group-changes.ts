import type { Change } from './versions-api.ts';

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
