import { loadHoytidRules } from '../../../config/load.ts';
import { loadExemptionLaw } from '../../../config/law/load-law.ts';
import { planningLaw } from '../planning/index.ts';

/** A set of dated rules and the date from which it holds. */
export interface RuleSetDate {
  rules: string;
  validFrom: string;
}

let known: RuleSetDate[] | null = null;

/** The dated rules that ship with the service: which sets there were, by the dates they hold from. */
export function ruleSetDates(): RuleSetDate[] {
  if (known) return known;
  const { competence, contractAge, holidays, burden } = planningLaw();
  const exemption = loadExemptionLaw();
  const sets = {
    competence: competence.ruleSets,
    contractAge: contractAge.rules,
    exemption: exemption.ruleSets,
    holidays,
    hoytid: loadHoytidRules(),
    burden: [burden],
  };
  known = Object.entries(sets).flatMap(([rules, dated]) =>
    dated.map(({ validFrom }) => ({ rules, validFrom })),
  );
  return known;
}
