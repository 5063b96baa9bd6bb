import type { Assignment, Instant } from '../problem/roster-problem.ts';
import type { Pin } from './pin.ts';
import type { RosterEvent, RosterState, RosterTransition } from './roster-lifecycle.ts';
import { transitionRoster } from './roster-lifecycle.ts';

/** Where a version's assignments came from. */
export type VersionOrigin = { kind: 'run'; run: string } | { kind: 'edit' } | { kind: 'import' };

/** One version of the roster of a duty period. */
export interface RosterVersion {
  /** 1, 2, 3 … within the duty period; never used twice. */
  number: number;
  /** The version it was made from; `null` for one from nothing. */
  basedOn: number | null;
  origin: VersionOrigin;
  createdAt: Instant;
  state: RosterState;
  assignments: Assignment[];
  pins: Pin[];
}

/** Content for a new version. */
export interface VersionContent {
  basedOn: number | null;
  origin: VersionOrigin;
  createdAt: Instant;
  assignments: readonly Assignment[];
  pins: readonly Pin[];
}

export type VersionRefusal =
  Extract<RosterTransition, { ok: false }> | { ok: false; code: 'version-unknown'; number: number };

/** All versions of one duty period after a step, or why the step was refused. */
export type VersionResult = { ok: true; versions: RosterVersion[]; changed: number[] } | VersionRefusal;

/** Adds a draft with the next free number. Refused when the version it is based on is not there. */
export function addVersion(versions: readonly RosterVersion[], content: VersionContent): VersionResult {
  const { basedOn } = content;
  if (basedOn !== null && !versions.some(({ number }) => number === basedOn)) {
    return { ok: false, code: 'version-unknown', number: basedOn };
  }
  const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
  const added: RosterVersion = {
    ...content,
    number,
    state: 'draft',
    assignments: structuredClone([...content.assignments]),
    pins: structuredClone([...content.pins]),
  };
  return { ok: true, versions: [...versions, added], changed: [number] };
}

/**
 * Takes a version through its lifecycle. Publishing closes the version published before it, so
 * that at most one is in force; revising copies the published version, pins and all, to a draft.
 */
export function stepVersion(
  versions: readonly RosterVersion[],
  number: number,
  event: RosterEvent,
  at: Instant,
): VersionResult {
  const version = versions.find((candidate) => candidate.number === number);
  if (!version) return { ok: false, code: 'version-unknown', number };
  const step = transitionRoster(version.state, event);
  if (!step.ok) return step;
  if (step.opensVersion) {
    return addVersion(versions, { ...version, basedOn: number, origin: { kind: 'edit' }, createdAt: at });
  }
  const superseded = event === 'publish' ? versions.filter(({ state }) => state === 'published') : [];
  const next = versions.map((other) => {
    if (other === version) return { ...other, state: step.state };
    return superseded.includes(other) ? { ...other, state: 'closed' as const } : other;
  });
  return { ok: true, versions: next, changed: [...superseded.map((other) => other.number), number] };
}
