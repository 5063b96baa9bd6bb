import { ALWAYS_NEVER } from '../../../config/rule-setting-schema.ts';
import { unprocessable } from '../../http/problem.ts';
import { calendarLaw } from './calendar-law.ts';
import type { DistrictSettings } from './district-settings.ts';
import { templateClash } from './template-clash.ts';

/** Refuses (422) settings that are well formed and cannot be: against the law, or against each other. */
export function checkSettings({ rules, templates, functions, ledger }: DistrictSettings): void {
  const loosened = rules.find(({ rule, strength }) => ALWAYS_NEVER.includes(rule) && strength !== 'never');
  if (loosened) throw unprocessable('rule-fixed-by-law', { rule: loosened.rule });
  const foreign = templates.find((template) => !functions.some(({ id }) => id === template.function));
  if (foreign) throw unprocessable('function-not-in-use', { function: foreign.function });
  const backwards = templates.find(({ from, to }) => from !== null && to !== null && from >= to);
  if (backwards) throw unprocessable('template-ends-before-it-begins', { slot: backwards.slot });
  const clash = templateClash(templates);
  if (clash) {
    const { slot, function: duty } = templates[clash.second]!;
    throw unprocessable('templates-clash', { slot, function: duty }, { templates: clash });
  }
  const known = calendarLaw().burden.categories.map(({ id }) => id);
  const unknown = Object.keys(ledger.keptPerYear).find((category) => !known.includes(category));
  if (unknown !== undefined) throw unprocessable('category-unknown', { category: unknown });
}
