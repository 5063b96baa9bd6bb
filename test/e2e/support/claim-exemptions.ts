import { randomUUID } from 'node:crypto';
import type { DemoDistrict } from '../../../src/demo/generate-district.ts';
import type { ExemptionEffect } from '../../../src/domain/exemptions/exemption-effect.ts';
import type { ExemptionGround } from '../../../src/domain/exemptions/exemption-ground.ts';
import type { TestAnswer, TestClient } from '../../integration/support/test-service.ts';
import { answered } from './real-use.ts';

/** A claim of the made-up district: what is asked for, and why. */
export interface Claim {
  hpr: string;
  effect: ExemptionEffect;
  ground: ExemptionGround;
}

export function claimsOf({ doctors, grounds }: DemoDistrict): Claim[] {
  return doctors.flatMap(({ doctor: { hpr }, exemptions }) =>
    exemptions.map((effect) => ({
      hpr,
      effect,
      ground: grounds.find(({ exemption }) => exemption === effect.id)!,
    })),
  );
}

/** The ones of a judgement that goes against the doctor. */
export function isTurnedDown({ effect }: Claim): boolean {
  return effect.state === 'appealed';
}

/**
 * The same district with so many doctors off the rota by exemption; the others have agreed on no share. A
 * decision-maker opens 40 grounds a day at most, and the large districts did not decide theirs in one.
 */
export function withFewerClaims(district: DemoDistrict, most: number): DemoDistrict {
  const offRota = district.doctors.filter(({ exemptions, availability }) => {
    return exemptions.length > 0 && availability.length === 0;
  });
  const agreed = new Set(offRota.slice(most));
  const doctors = district.doctors.map((one) => {
    if (!agreed.has(one)) return one;
    const doctor = { ...one.doctor, dutyShares: [{ share: 0, from: null, to: null }] };
    return { ...one, doctor, exemptions: [] };
  });
  return { ...district, doctors };
}

/** The ground as it is told: whether it is evidenced, the municipality records. */
export function groundBody({ ground }: Claim): Record<string, unknown> {
  const { kind, stated, dueDate, childBorn } = ground;
  return { kind, stated, ...(dueDate && { dueDate }), ...(childBorn && { childBorn }) };
}

/** The cases of a district as people work on them. */
export class Cases {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Applies without a ground: a doctor for themself, or a coordinator for a doctor. */
  apply(client: TestClient, requested: unknown, doctor?: string): Promise<TestAnswer['body']> {
    const body = { requested, ...(doctor !== undefined && { doctor }) };
    return answered(client.post(`${this.#base}/exemptions`, body, { 'idempotency-key': randomUUID() }), 201);
  }

  ground(client: TestClient, { id, version }: Known, body: unknown): Promise<TestAnswer> {
    return client.put(`${this.#base}/exemptions/${id}/ground`, body, { 'if-match': `${version}` });
  }

  step(client: TestClient, { id, version }: Known, body: unknown): Promise<TestAnswer> {
    return client.post(`${this.#base}/exemptions/${id}/steps`, body, { 'if-match': `${version}` });
  }

  /** From the paper on the decision-maker's desk to the decision. */
  async decide(client: TestClient, known: Known, claim: Claim): Promise<TestAnswer['body']> {
    const told = await answered(this.ground(client, known, groundBody(claim)));
    const submitted = await answered(this.step(client, told as Known, { event: 'submit' }));
    const event = isTurnedDown(claim) ? 'reject' : 'grant';
    const decision = { event, reasons: 'Vurdert etter fastlegeforskriften § 33.' };
    return answered(this.step(client, submitted as Known, decision));
  }
}

interface Known {
  id: string;
  version: number;
}
