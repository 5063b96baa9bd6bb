import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '../../../config/read-config.ts';
import { competenceSchema, contractAgeSchema, exemptionSchema } from '../../../config/law/law-schemas.ts';
import { loadCompetenceLaw, loadContractAgeLaw, loadExemptionLaw } from '../../../config/law/load-law.ts';

describe('the law as data', () => {
  it('is sound as shipped', () => {
    expect(loadCompetenceLaw().ruleSets[0]?.validFrom).toBe('2026-01-01');
    expect(loadContractAgeLaw().rules.map(({ validFrom, endsAt }) => [validFrom, endsAt])).toEqual([
      ['2026-01-01', 70],
      ['2027-01-01', 72],
    ]);
    expect(loadExemptionLaw().appeals[0]?.deadlineWeeks).toBe(3);
  });

  it('is refused with file and place when it is unsound', () => {
    expect(() => parseConfig('x.json', '{', contractAgeSchema)).toThrow('x.json: not JSON');
    const law = loadContractAgeLaw();
    law.rules[0]!.validFrom = '2026-02-30';
    expect(() => parseConfig('x.json', JSON.stringify(law), contractAgeSchema)).toThrow('rules[0].validFrom');
  });

  it('is refused when rules are out of order, or a key is misspelt', () => {
    const ages = loadContractAgeLaw();
    ages.rules.reverse();
    expect(contractAgeSchema.safeParse(ages).success).toBe(false);
    const competence = { ...loadCompetenceLaw(), ruleset: [] };
    expect(competenceSchema.safeParse(competence).success).toBe(false);
  });

  it('is refused when a ground stands twice, or the highest age lies below the limit', () => {
    const exemptions = loadExemptionLaw();
    exemptions.ruleSets[0]!.grounds.push(exemptions.ruleSets[0]!.grounds[0]!);
    expect(exemptionSchema.safeParse(exemptions).success).toBe(false);
    const ages = loadContractAgeLaw();
    ages.rules[0]!.prolongableTo = 60;
    expect(contractAgeSchema.safeParse(ages).success).toBe(false);
  });
});
