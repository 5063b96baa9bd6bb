import { loadBurdenRules } from '../../../config/load.ts';
import { loadExemptionLaw } from '../../../config/law/load-law.ts';
import type { ExemptionTerms } from '../../domain/exemptions/exemption-effect.ts';
import type { ExemptionLaw } from '../../domain/exemptions/exemption-law.ts';
import { unprocessable } from '../../http/problem.ts';

let law: ExemptionLaw | null = null;
let categories: ReadonlySet<string> | null = null;

/** The dated rules that ship with the service, read once. */
export function exemptionLaw(): ExemptionLaw {
  law ??= loadExemptionLaw();
  return law;
}

/** Refuses (422) terms that name a category of shifts that does not exist. */
export function checkTerms({ scope }: ExemptionTerms): void {
  if (scope.kind !== 'categories') return;
  categories ??= new Set(loadBurdenRules().categories.map(({ id }) => id));
  const known = categories;
  if (!scope.categories.every((name) => known.has(name))) throw unprocessable('category-unknown');
}
