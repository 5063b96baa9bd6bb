import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import type { RosterEvent, RosterState } from '../../../src/domain/roster/roster-lifecycle.ts';
import {
  ROSTER_EVENTS,
  ROSTER_STATES,
  transitionRoster,
} from '../../../src/domain/roster/roster-lifecycle.ts';
import type { RosterVersion, VersionResult } from '../../../src/domain/roster/roster-version.ts';
import { addVersion, stepVersion } from '../../../src/domain/roster/roster-version.ts';

const AT = '2026-11-01T09:00:00Z';
const LATER = '2026-11-02T09:00:00Z';
const assignment: Assignment = { shift: '2027-01-04/evening/station', doctor: 'doctor-1', role: 'duty' };

const LEGAL: [RosterState, RosterEvent, RosterState, boolean][] = [
  ['draft', 'openHearing', 'hearing', false],
  ['draft', 'discard', 'discarded', false],
  ['hearing', 'returnToDraft', 'draft', false],
  ['hearing', 'publish', 'published', false],
  ['published', 'revise', 'published', true],
  ['published', 'close', 'closed', false],
];

describe('lifecycle of a roster', () => {
  it.each(LEGAL)('%s, %s: %s', (from, event, state, opensVersion) => {
    expect(transitionRoster(from, event)).toEqual({ ok: true, state, opensVersion });
  });

  it('refuses every other step with what is allowed instead', () => {
    for (const state of ROSTER_STATES) {
      const allowed = LEGAL.filter(([from]) => from === state).map(([, event]) => event);
      for (const event of ROSTER_EVENTS.filter((other) => !allowed.includes(other))) {
        const refusal = transitionRoster(state, event);
        expect(refusal).toMatchObject({ ok: false, code: 'transition-illegal', state, event });
        expect(refusal.ok ? [] : [...refusal.allowed].sort()).toEqual([...allowed].sort());
      }
    }
  });
});

function versionsOf(result: VersionResult): RosterVersion[] {
  if (!result.ok) throw new Error(result.code);
  return result.versions;
}

const first = (): RosterVersion[] =>
  versionsOf(
    addVersion([], {
      basedOn: null,
      origin: { kind: 'run', run: 'run-1' },
      createdAt: AT,
      assignments: [assignment],
      pins: [],
    }),
  );

const step = (versions: RosterVersion[], number: number, ...events: RosterEvent[]): RosterVersion[] =>
  events.reduce((current, event) => versionsOf(stepVersion(current, number, event, LATER)), versions);

describe('versions of a roster', () => {
  it('begin as draft number 1 and say which run made them', () => {
    expect(first()).toEqual([
      {
        number: 1,
        basedOn: null,
        origin: { kind: 'run', run: 'run-1' },
        createdAt: AT,
        state: 'draft',
        assignments: [assignment],
        pins: [],
      },
    ]);
  });

  it('open a draft with the same content when the published one is revised', () => {
    const pin = { lock: { kind: 'assign', ...assignment }, by: 'coordinator', at: AT } as const;
    const [one] = first();
    const versions = step([{ ...one!, pins: [pin] }], 1, 'openHearing', 'publish', 'revise');
    expect(versions.map(({ number, state, basedOn }) => [number, state, basedOn])).toEqual([
      [1, 'published', null],
      [2, 'draft', 1],
    ]);
    expect(versions[1]).toMatchObject({
      origin: { kind: 'edit' },
      createdAt: LATER,
      assignments: [assignment],
      pins: [pin],
    });
  });

  it('share no content with the version they are based on', () => {
    const versions = step(first(), 1, 'openHearing', 'publish', 'revise');
    versions[1]!.assignments[0]!.doctor = 'doctor-2';
    expect(versions[0]!.assignments[0]!.doctor).toBe('doctor-1');
  });

  it('close the published version when its successor is published', () => {
    const revised = step(first(), 1, 'openHearing', 'publish', 'revise');
    const result = stepVersion(step(revised, 2, 'openHearing'), 2, 'publish', LATER);
    expect(versionsOf(result).map(({ state }) => state)).toEqual(['closed', 'published']);
    expect(result.ok && result.changed).toEqual([1, 2]);
  });

  it('refuse an unknown version and an illegal step', () => {
    expect(stepVersion(first(), 7, 'publish', AT)).toEqual({ ok: false, code: 'version-unknown', number: 7 });
    expect(stepVersion(first(), 1, 'publish', AT)).toMatchObject({ ok: false, code: 'transition-illegal' });
    const content = { origin: { kind: 'import' }, createdAt: AT, assignments: [], pins: [] } as const;
    expect(addVersion(first(), { ...content, basedOn: 9 })).toMatchObject({ code: 'version-unknown' });
  });

  it('never have two published, and never use a number twice', () => {
    const move = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...ROSTER_EVENTS));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let versions = first();
        for (const [number, event] of moves) {
          const result = stepVersion(versions, number, event, LATER);
          if (result.ok) versions = result.versions;
          expect(versions.filter(({ state }) => state === 'published').length).toBeLessThanOrEqual(1);
          expect(new Set(versions.map((version) => version.number)).size).toBe(versions.length);
        }
      }),
    );
  });
});
