import { birthday } from '../../domain/doctors/ages.ts';
import { type ContractAgeLaw, engagementsWithin } from '../../domain/doctors/contract-age.ts';
import { inForceOn } from '../../domain/doctors/in-force.ts';
import type { ExemptionLaw } from '../../domain/exemptions/exemption-law.ts';
import { loadContractAgeLaw } from '../../../config/law/load-law.ts';
import type { StoredDoctor } from '../doctors/index.ts';
import { exemptionLaw } from '../exemptions/index.ts';

let contractAge: ContractAgeLaw | null = null;

/** Doctors who hold a GP contract in an interval: they are the ones with a duty to take part. */
export function gpsWithin(
  doctors: readonly StoredDoctor[],
  range: { from: string; to: string },
): StoredDoctor[] {
  const law = (contractAge ??= loadContractAgeLaw());
  const kinds = new Set(inForceOn(law.rules, range.from)?.engagements);
  return doctors.filter(
    ({ doctor, leftOn, record }) =>
      (leftOn === null || leftOn > range.from) &&
      record.borrowedFrom === null &&
      engagementsWithin(doctor, range, law).some(({ kind }) => kinds.has(kind)),
  );
}

/** Ages at which the law gives something: regard from one to the `last`, then a right. */
export type AgeLimits = Record<'regard' | 'last' | 'right', number>;

/** The ages of the exemption law on a date. Throws before the first rules, and when they name none. */
export function ageLimitsOn(date: string, law: ExemptionLaw = exemptionLaw()): AgeLimits {
  const grounds = inForceOn(law.ruleSets, date)?.grounds ?? [];
  const yearsOf = (standing: 'right' | 'judgement') =>
    grounds.flatMap((ground) =>
      ground.standing === standing && ground.test.type === 'age' ? [ground.test.years] : [],
    )[0];
  const [regard, right] = [yearsOf('judgement'), yearsOf('right')];
  if (regard === undefined || right === undefined) throw new Error(`no ages of exemption on ${date}`);
  return { regard, last: right - 1, right };
}

export const AGE_BANDS = ['younger', 'regard', 'right'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Which ages of the law a doctor has reached on a date. */
export function ageBandOn({ doctor }: StoredDoctor, date: string, { regard, right }: AgeLimits): AgeBand {
  if (birthday(doctor.birthDate, right) <= date) return 'right';
  return birthday(doctor.birthDate, regard) <= date ? 'regard' : 'younger';
}
