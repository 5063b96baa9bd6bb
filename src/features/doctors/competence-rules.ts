import { loadCompetenceLaw } from '../../../config/law/load-law.ts';
import type { CompetenceLaw } from '../../domain/doctors/competence-law.ts';

let law: CompetenceLaw | null = null;

/** The competence rules as they ship with the service, read once. */
export function competenceLaw(): CompetenceLaw {
  law ??= loadCompetenceLaw();
  return law;
}
