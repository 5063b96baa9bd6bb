import { describe, expect, it } from '@jest/globals';
import { openSeatsOf } from '../../../src/optimiser/explain/open-seats.ts';
import { aProblem, aRoster, duty } from '../../builders/problem-builder.ts';
import { AWAY, BACK_UP, DEPENDENT, EVENING, backUpDistrict } from './back-up-district.ts';

describe('openSeatsOf', () => {
  it('counts each doctor who is not on the shift once, by reason', () => {
    const problem = aProblem()
      .doctor('Ada')
      .doctor('Bo', { functions: [] })
      .doctor('Cleo', { functions: [] })
      .shift('2027-01-04', '16:00', '23:00', { seats: 2 })
      .build();
    expect(openSeatsOf(problem, aRoster(problem, duty('Ada', EVENING)))).toEqual([
      { shift: EVENING, seats: 1, reasons: [{ rule: 'competence', doctors: 2 }] },
    ]);
  });

  it('does not tell exemption from absence', () => {
    const problem = aProblem()
      .doctor('Ada', AWAY)
      .doctor('Bo', { exemptions: [{ from: null, to: null, categories: null }] })
      .shift('2027-01-04', '16:00', '23:00')
      .rule('absence', {})
      .build();
    expect(openSeatsOf(problem, aRoster(problem))[0]?.reasons).toEqual([
      { rule: 'not-available', doctors: 2 },
    ]);
  });

  it('names back-up only when nobody can be called in as back-up', () => {
    const withHelp = backUpDistrict().doctor('Ada', DEPENDENT).doctor('Bo').build();
    expect(openSeatsOf(withHelp, aRoster(withHelp))).toEqual([
      { shift: EVENING, seats: 1, reasons: [{ rule: 'none', doctors: 2 }] },
    ]);
    const alone = backUpDistrict().doctor('Ada', DEPENDENT).doctor('Bo', AWAY).rule('absence', {}).build();
    expect(openSeatsOf(alone, aRoster(alone))[0]?.reasons).toEqual([
      { rule: 'back-up', doctors: 1 },
      { rule: 'not-available', doctors: 1 },
    ]);
  });

  it('never has a back-up seat that nobody needs', () => {
    const problem = backUpDistrict().doctor('Ada').doctor('Bo').build();
    expect(openSeatsOf(problem, aRoster(problem, duty('Ada', EVENING)))).toEqual([]);
    expect(openSeatsOf(problem, aRoster(problem)).map(({ shift }) => shift)).not.toContain(BACK_UP);
  });
});
