import type { CompetenceLaw } from '../../src/domain/doctors/competence-law.ts';
import type { ContractAgeLaw } from '../../src/domain/doctors/contract-age.ts';
import type { ExemptionLaw } from '../../src/domain/exemptions/exemption-law.ts';
import { readConfig } from '../read-config.ts';
import { competenceSchema, contractAgeSchema, exemptionSchema } from './law-schemas.ts';

/** The competence rules (`config/law/competence.json`). Throws with file and place when it is unsound. */
export function loadCompetenceLaw(): CompetenceLaw {
  return readConfig('law/competence.json', competenceSchema);
}

/** Grounds of exemption and appeal deadlines (`config/law/exemption.json`). Throws when unsound. */
export function loadExemptionLaw(): ExemptionLaw {
  return readConfig('law/exemption.json', exemptionSchema);
}

/** Age limits of the GP contract (`config/law/contract-age.json`). Throws when unsound. */
export function loadContractAgeLaw(): ContractAgeLaw {
  return readConfig('law/contract-age.json', contractAgeSchema);
}
