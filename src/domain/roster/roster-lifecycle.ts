/** Where a version of a roster stands. */
export const ROSTER_STATES = ['draft', 'hearing', 'published', 'closed', 'discarded'] as const;
export type RosterState = (typeof ROSTER_STATES)[number];

export const ROSTER_EVENTS = [
  'openHearing',
  'returnToDraft',
  'publish',
  'revise',
  'close',
  'discard',
] as const;
export type RosterEvent = (typeof ROSTER_EVENTS)[number];

/** What a step leads to: the version's own next state, and whether it opens a new version as a draft. */
export interface RosterStep {
  state: RosterState;
  opensVersion: boolean;
}

/**
 * Every lawful step. Published assignments change only through a new version (`revise`), so that
 * what doctors were told stays on record; the published version closes when its successor is
 * published or the duty period is over.
 */
const ROSTER_TRANSITIONS: Record<RosterState, Partial<Record<RosterEvent, RosterStep>>> = {
  draft: {
    openHearing: { state: 'hearing', opensVersion: false },
    discard: { state: 'discarded', opensVersion: false },
  },
  hearing: {
    returnToDraft: { state: 'draft', opensVersion: false },
    publish: { state: 'published', opensVersion: false },
  },
  published: {
    revise: { state: 'published', opensVersion: true },
    close: { state: 'closed', opensVersion: false },
  },
  closed: {},
  discarded: {},
};

/** The step, or the refusal of one that the table does not hold. */
export type RosterTransition =
  | ({ ok: true } & RosterStep)
  | {
      ok: false;
      code: 'transition-illegal';
      state: RosterState;
      event: RosterEvent;
      allowed: RosterEvent[];
    };

export function transitionRoster(state: RosterState, event: RosterEvent): RosterTransition {
  const step = ROSTER_TRANSITIONS[state][event];
  if (step) return { ok: true, ...step };
  const allowed = ROSTER_EVENTS.filter((other) => other in ROSTER_TRANSITIONS[state]);
  return { ok: false, code: 'transition-illegal', state, event, allowed };
}
