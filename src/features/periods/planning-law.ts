import { loadBurdenRules, loadHolidayRules } from '../../../config/load.ts';
import { loadCompetenceLaw, loadContractAgeLaw } from '../../../config/law/load-law.ts';
import type { PlanningLaw } from '../../domain/problem/build-input.ts';

let law: PlanningLaw | null = null;

/** The dated rules that ship with the service, read once. */
export function planningLaw(): PlanningLaw {
  law ??= {
    competence: loadCompetenceLaw(),
    contractAge: loadContractAgeLaw(),
    holidays: loadHolidayRules(),
    burden: loadBurdenRules(),
  };
  return law;
}
