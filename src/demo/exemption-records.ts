import type { ExemptionEffect } from '../domain/exemptions/exemption-effect.ts';
import type { ExemptionGround } from '../domain/exemptions/exemption-ground.ts';
import type { GroundKind } from '../domain/exemptions/exemption-law.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import type { DemoPerson } from './people.ts';
import { birthDate } from './people.ts';
import type { Random } from './random.ts';

/** Who takes no part or less in a demo district, and, apart from it, why. */
export interface DemoExemptions {
  effects: ExemptionEffect[];
  grounds: ExemptionGround[];
  /** Doctor and first date of a parental leave that begins within the period. */
  leaves: { doctor: string; from: CivilDate }[];
}

/** Records a claim and, apart from it, its ground. */
export function recordExemption(
  result: DemoExemptions,
  doctor: string,
  kind: GroundKind,
  terms: ExemptionEffect['requested'],
  state: 'granted' | 'submitted' | 'appealed',
  facts: Pick<ExemptionGround, 'dueDate' | 'childBorn'>,
): void {
  const id = `exemption-${String(result.effects.length + 1).padStart(3, '0')}`;
  result.effects.push({
    id,
    doctor,
    state,
    requested: terms,
    decided: state === 'granted' ? terms : null,
    interim: state === 'submitted' ? terms : null,
  });
  result.grounds.push({
    id: `ground-${id}`,
    exemption: id,
    kind,
    stated: { from: terms.from, to: terms.to },
    evidencedOn: state === 'appealed' ? null : terms.from,
    ...facts,
  });
}

/** Makes the doctor as old as a case needs. */
export function setAge(person: DemoPerson, age: number, from: CivilDate, random: Random): void {
  person.age = age;
  person.doctor.birthDate = birthDate(age, Number(from.slice(0, 4)), random);
}
