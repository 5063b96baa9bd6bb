import { loadBurdenRules, loadHolidayRules, loadPreset } from '../../../config/load.ts';
import { loadCompetenceLaw, loadContractAgeLaw } from '../../../config/law/load-law.ts';
import type { Doctor } from '../../../src/domain/doctors/doctor.ts';
import type { PlanningDoctor, PlanningInput } from '../../../src/domain/problem/build-input.ts';

/** A specialist with a full share at one surgery; give what the test is about. */
export function planningDoctor(
  id: string,
  doctor: Partial<Doctor> = {},
  planning: Partial<Omit<PlanningDoctor, 'doctor'>> = {},
): PlanningDoctor {
  const record = (kind: Doctor['evidence'][number]['kind']) => ({ kind, date: '2020-01-01', expires: null });
  return {
    doctor: {
      id,
      hpr: '9900001',
      name: `Lege ${id}`,
      birthDate: '1980-05-05',
      municipality: 'Skjærgårdshamn',
      engagements: [{ kind: 'gpSelfEmployed', from: '2020-01-01', to: null }],
      practicePosts: [{ practice: 'north', percent: 100, from: null, to: null }],
      listSize: 900,
      dutyShares: [],
      contract: { endsOn: null, prolongedTo: null },
      evidence: [record('specialist'), record('courseAcuteMedicine'), record('courseViolenceAbuse')],
      decisions: [],
      ...doctor,
    },
    exemptions: [],
    availability: [],
    ledger: {},
    workedDays: [],
    blockedMornings: [],
    borrowedFrom: null,
    ...planning,
  };
}

/** The coastal preset from Monday 4 January 2027, four weeks. */
export function smallDistrict(doctors: PlanningDoctor[], input: Partial<PlanningInput> = {}): PlanningInput {
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:30' }));
  return {
    id: 'small',
    district: { id: 'small', name: 'Lite distrikt' },
    period: { from: '2027-01-04', to: '2027-02-01' },
    settings: { ...loadPreset('coastal'), training: { station: [] } },
    law: {
      competence: loadCompetenceLaw(),
      contractAge: loadContractAgeLaw(),
      holidays: loadHolidayRules(),
      burden: loadBurdenRules(),
    },
    practices: [
      {
        id: 'north',
        name: 'Legesenteret Nord',
        municipality: 'Skjærgårdshamn',
        surgeryHours: hours,
        travelMinutes: 10,
      },
      {
        id: 'south',
        name: 'Legesenteret Sør',
        municipality: 'Ytre Lyngøy',
        surgeryHours: [{ weekday: 1, opens: '07:30', closes: '17:00' }],
        travelMinutes: 25,
      },
    ],
    doctors,
    locks: [],
    previousRoster: null,
    parts: [],
    history: [],
    ...input,
  };
}
