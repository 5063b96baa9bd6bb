import type { Assignment, Instant, Lock } from '../problem/roster-problem.ts';

/** A coordinator's fixed decision on one doctor and one shift; the next run keeps it as a lock. */
export interface Pin {
  lock: Lock;
  /** Account that pinned it, and when. */
  by: string;
  at: Instant;
}

export type PinRefusal = { ok: false; code: 'pin-conflict'; existing: Pin };

/** Adds a pin. The same pin again replaces the old; the opposite pin on the same doctor and shift is refused. */
export function addPin(pins: readonly Pin[], pin: Pin): { ok: true; pins: Pin[] } | PinRefusal {
  const existing = pins.find((other) => samePlace(other.lock, pin.lock));
  if (existing && existing.lock.kind !== pin.lock.kind) return { ok: false, code: 'pin-conflict', existing };
  return { ok: true, pins: [...pins.filter((other) => other !== existing), pin] };
}

/** Takes away whatever pin stands on the doctor and the shift. */
export function removePin(pins: readonly Pin[], place: { doctor: string; shift: string }): Pin[] {
  return pins.filter((pin) => !samePlace(pin.lock, place));
}

/** The locks of the problem that the pins ask for. */
export function locksOfPins(pins: readonly Pin[]): Lock[] {
  return pins.map((pin) => pin.lock);
}

/** Pins that a set of assignments does not keep. */
export function unkeptPins(pins: readonly Pin[], assignments: readonly Assignment[]): Pin[] {
  return pins.filter(({ lock }) => {
    const assignment = assignments.find((candidate) => samePlace(candidate, lock));
    if (lock.kind === 'forbid') return assignment !== undefined;
    return assignment?.role !== lock.role || assignment.supervisor !== lock.supervisor;
  });
}

function samePlace(a: { doctor: string; shift: string }, b: { doctor: string; shift: string }): boolean {
  return a.doctor === b.doctor && a.shift === b.shift;
}
