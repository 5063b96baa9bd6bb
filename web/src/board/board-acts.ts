import type { paths } from '../../generated/api.ts';
import { answer, api } from '../api/client.ts';
import type { Edit, Grid, GridShift, Place } from './board-api.ts';

/** What a coordinator does on the board. */
export type Act =
  | { kind: 'assign'; shift: string; doctor: string; reason?: string }
  | { kind: 'handOver'; shift: string; from: string; to: string; reason?: string }
  | { kind: 'unassign'; shift: string; doctor: string }
  /** `edit` names another person's act that is to be undone all the same. */
  | { kind: 'undo'; edit?: number }
  | { kind: 'redo' };

/** `effect`: what the rules say of it; nobody is asked when something is undone. */
type Made = Undone & { effect?: Effect };
type Effect =
  paths['/api/districts/{district}/versions/{version}/assignments']['post']['responses'][201]['content']['application/json']['effect'];
type Undone =
  paths['/api/districts/{district}/versions/{version}/undo']['post']['responses'][200]['content']['application/json'];

/**
 * Does an act on a version.
 *
 * @param read the version that the coordinator sees; another one is refused (412)
 */
export async function perform(place: Place, read: number, act: Act): Promise<Made> {
  const params = { path: place, header: { 'If-Match': `"${read}"` } };
  switch (act.kind) {
    case 'assign': {
      const { kind: _, ...body } = act;
      return answer(
        api.POST('/api/districts/{district}/versions/{version}/assignments', {
          params,
          body: { ...body, role: 'duty' },
        }),
      );
    }
    case 'handOver':
      return answer(api.POST('/api/districts/{district}/versions/{version}/moves', { params, body: act }));
    case 'unassign': {
      const { shift, doctor } = act;
      return answer(
        api.DELETE('/api/districts/{district}/versions/{version}/assignments', {
          params: { ...params, query: { shift, doctor } },
        }),
      );
    }
    case 'undo': {
      const body = act.edit === undefined ? {} : { edit: act.edit };
      return answer(api.POST('/api/districts/{district}/versions/{version}/undo', { params, body }));
    }
    case 'redo':
      return answer(api.POST('/api/districts/{district}/versions/{version}/redo', { params }));
  }
}

/** Fixes what a doctor has on a date, so that the next run keeps it. */
export function pin(place: Place, date: string, doctor: string): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/versions/{version}/pins', {
      params: { path: place },
      body: { date, doctor },
    }),
  );
}

/** Takes a fixed decision back. */
export function unpin(district: string, period: string, shift: string, doctor: string): Promise<unknown> {
  return answer(
    api.DELETE('/api/districts/{district}/periods/{period}/pins', {
      params: { path: { district, period }, query: { shift, doctor } },
    }),
  );
}

/** The roster as it stands after an edit, until the service has told what it breaks. */
export function withEdit(
  grid: Grid,
  { version, edit: { removed, added, undoneAt } }: { version: number; edit: Edit },
  nameOf: (doctor: string) => string,
): Grid {
  const [gone, come] = undoneAt === null ? [removed, added] : [added, removed];
  const touched = new Set([...gone, ...come].map(({ shift }) => shift));
  const changed = (shift: GridShift): GridShift => {
    const left = shift.assignments.filter(
      ({ doctor }) => !gone.some((one) => one.shift === shift.id && one.doctor === doctor),
    );
    const fresh = come
      .filter((one) => one.shift === shift.id)
      .map(({ doctor, role, supervisor = null }) => ({
        doctor,
        name: nameOf(doctor),
        role,
        supervisor,
        pinned: false,
        violations: [],
      }));
    const assignments = [...left, ...fresh];
    const filled = assignments.filter(({ role }) => role === 'duty').length;
    return {
      ...shift,
      assignments,
      open: shift.onlyWhenNeeded ? 0 : Math.max(0, shift.seats - filled),
    };
  };
  return {
    ...grid,
    version,
    dates: grid.dates.map((day) =>
      day.shifts.some(({ id }) => touched.has(id))
        ? { ...day, shifts: day.shifts.map((shift) => (touched.has(shift.id) ? changed(shift) : shift)) }
        : day,
    ),
  };
}
