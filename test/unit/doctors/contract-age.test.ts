import { describe, expect, it } from '@jest/globals';
import { loadContractAgeLaw } from '../../../config/law/load-law.ts';
import { contractEnd, engagementsWithin } from '../../../src/domain/doctors/contract-age.ts';
import { aDoctor } from './doctor-builder.ts';

const law = loadContractAgeLaw();

describe('end of the GP contract', () => {
  it.each([
    ['turns 70 on the last day of the old limit', '1956-12-31', '2026-12-31'],
    ['turns 70 on the first day of the new limit', '1957-01-01', '2029-01-01'],
    ['turns 70 well before 2027', '1956-06-15', '2026-06-15'],
    ['turns 70 well after', '1960-03-02', '2032-03-02'],
    ['born on a leap day', '1960-02-29', '2032-02-29'],
  ])('%s', (_, birthDate, endsOn) => {
    expect(contractEnd(aDoctor({ birthDate }), law)).toMatchObject({ endsOn, cause: 'age' });
  });

  it('follows a prolongation, at most to 80', () => {
    const contract = (prolongedTo: string) =>
      contractEnd(aDoctor({ birthDate: '1950-04-01', contract: { endsOn: null, prolongedTo } }), law);
    expect(contract('2028-04-01')).toMatchObject({ endsOn: '2028-04-01', cause: 'prolonged', cut: false });
    expect(contract('2031-01-01')).toMatchObject({ endsOn: '2030-04-01', cause: 'prolonged', cut: true });
    expect(contract('2019-01-01')).toMatchObject({ endsOn: '2020-04-01', cause: 'age' });
  });

  it('ends by notice when that comes first', () => {
    const doctor = (endsOn: string) =>
      aDoctor({ birthDate: '1960-03-02', contract: { endsOn, prolongedTo: null } });
    expect(contractEnd(doctor('2027-07-01'), law)).toMatchObject({ endsOn: '2027-07-01', cause: 'notice' });
    expect(contractEnd(doctor('2040-01-01'), law)).toMatchObject({ endsOn: '2032-03-02', cause: 'age' });
  });

  it('ends the engagements that rest on it, and no others', () => {
    const doctor = aDoctor({
      birthDate: '1956-06-15',
      engagements: [
        { kind: 'gpSelfEmployed', from: '2000-01-01', to: null },
        { kind: 'locum', from: '2026-05-01', to: null },
      ],
    });
    const range = { from: '2026-01-01', to: '2027-01-01' };
    expect(engagementsWithin(doctor, range, law)).toEqual([
      { kind: 'gpSelfEmployed', from: '2026-01-01', to: '2026-06-15' },
      { kind: 'locum', from: '2026-05-01', to: '2027-01-01' },
    ]);
    expect(engagementsWithin(doctor, { from: '2026-07-01', to: '2027-01-01' }, law)).toHaveLength(1);
  });
});
