import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { listen } from '../../integration/optimisation/follow-run.ts';
import type { TestAnswer, TestClient } from '../../integration/support/test-service.ts';
import { answered } from './real-use.ts';

/** Who stands on which shift of a version. */
export interface Standing {
  shift: string;
  doctor: string;
  role: 'duty' | 'training';
  pinned: boolean;
  night: boolean;
  onlyWhenNeeded: boolean;
}

interface GridShift {
  id: string;
  night: boolean;
  onlyWhenNeeded: boolean;
  seats: number;
  open: number;
  assignments: Pick<Standing, 'doctor' | 'role' | 'pinned'>[];
}

/** A version as its grid shows it. */
export interface RosterView {
  assignments: Standing[];
  /** Seats that are always asked for, and those of them that nobody holds. */
  seats: number;
  open: number;
  /** For `If-Match`. */
  version: number;
}

/** The rosters of a duty period as its coordinator sees them. */
export class Rosters {
  readonly #coordinator: TestClient;
  readonly #base: string;
  readonly #period: { id: string; to: string };

  /** @param base path of the district */
  constructor(coordinator: TestClient, base: string, period: { id: string; to: string }) {
    this.#coordinator = coordinator;
    this.#base = base;
    this.#period = period;
  }

  async view(version: string): Promise<RosterView> {
    const path = `${this.#base}/versions/${version}/grid?to=${this.#period.to}`;
    const grid = await answered(this.#coordinator.get(path));
    const shifts = grid.dates.flatMap((date: { shifts: GridShift[] }) => date.shifts) as GridShift[];
    const always = shifts.filter(({ onlyWhenNeeded }) => !onlyWhenNeeded);
    return {
      assignments: shifts.flatMap(({ id: shift, night, onlyWhenNeeded, assignments }) =>
        assignments.map(({ doctor, role, pinned }) => {
          return { shift, doctor, role, pinned, night, onlyWhenNeeded };
        }),
      ),
      seats: sum(always.map(({ seats }) => seats)),
      open: sum(always.map(({ open }) => open)),
      version: grid.version,
    };
  }

  /** Makes a roster, following the events of the run to their end; the run when it is over. */
  async optimise(seconds: number, seed: number): Promise<TestAnswer['body']> {
    const start = this.#coordinator.post(
      `${this.#base}/periods/${this.#period.id}/runs`,
      { seconds, seed },
      { 'idempotency-key': randomUUID() },
    );
    const path = `${this.#base}/runs/${(await answered(start, 202)).id}`;
    const { events, ended, type } = await listen(this.#coordinator, `${path}/events`);
    expect([ended, type]).toEqual([true, expect.stringMatching(/^text\/event-stream/)]);
    const told = (kind: string) => events.filter(({ event }) => event === kind).map(({ data }) => data);
    const end = expect.stringMatching(/^(in)?complete$/);
    expect(told('state').map(({ state }) => state)).toEqual(['queued', 'running', end]);
    const progress = told('progress').map(({ openSeats }) => Number(openSeats));
    expect(progress.length).toBeGreaterThan(1);
    expect(progress).toEqual([...progress].sort((one, other) => other - one));
    const run = await answered(this.#coordinator.get(path));
    expect(run.result.openSeats).toBe(sum(run.result.open.map(({ seats }: { seats: number }) => seats)));
    return run;
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
