import type { QueryRunner } from 'typeorm';
import type { PlanningDoctor } from '../../domain/problem/build-input.ts';
import { buildProblem } from '../../domain/problem/build-problem.ts';
import { eligibilityOf } from '../../domain/problem/eligibility.ts';
import { readDoctors, readPractices, type StoredDoctor } from '../doctors/index.ts';
import { type PeriodRow, planningLaw, readExemptionEffects } from '../periods/index.ts';
import { type Contested, contestedDates, contestedShifts, gatherWords, type Told } from './contested.ts';
import { openTo, type PeriodOffer, readOffer } from './period-shifts.ts';
import { readEntries } from './read-entries.ts';

/** What everybody has told of a period, counted. */
export interface ContestedReport {
  /** Doctors who may take any part in the period. */
  pool: number;
  dates: Contested[];
  shifts: Contested[];
}

/** Counts the words on each date and shift of the period: a second or so for 140 doctors and half a year. */
export async function readContested(
  runner: QueryRunner,
  district: string,
  period: PeriodRow,
): Promise<ContestedReport> {
  const offer = await readOffer(runner, period);
  const sheets = await readEntries(runner, period.id);
  const doctors = await readDoctors(runner);
  const present = doctors.filter(({ leftOn }) => leftOn === null || leftOn > period.from);
  const entriesOf = (doctor: string) => sheets.get(doctor) ?? [];
  const exemptions = await readExemptionEffects(runner);
  const problem = buildProblem({
    ...bareInput(district, period, offer),
    practices: await readPractices(runner),
    doctors: present.map((one) =>
      planning(one, exemptions.get(one.doctor.id) ?? [], entriesOf(one.doctor.id)),
    ),
  });
  const open = new Map(present.map(({ doctor }) => [doctor.id, openTo(doctor, period, offer.shifts)]));
  const told = (doctor: string): Told => ({ entries: entriesOf(doctor), open: open.get(doctor) ?? [] });
  const words = gatherWords(eligibilityOf(problem), told, offer.allowance);
  return {
    pool: problem.doctors.length,
    dates: contestedDates(problem.shifts, words),
    shifts: contestedShifts(problem.shifts, words),
  };
}

/** The problem's input without people, pins and memory: who may take a shift, whatever else is planned. */
function bareInput(district: string, { id, from, to }: PeriodRow, { settings }: PeriodOffer) {
  return {
    id,
    district: { id: district, name: '' },
    period: { from, to },
    settings,
    law: planningLaw(),
    locks: [],
    previousRoster: null,
    parts: [],
    history: [],
  };
}

/** Of the availability only what decides whether somebody without a share takes part. */
function planning(
  { doctor, record }: StoredDoctor,
  exemptions: PlanningDoctor['exemptions'],
  entries: PlanningDoctor['availability'],
): PlanningDoctor {
  const { workedDays, blockedMornings, borrowedFrom } = record;
  return {
    doctor,
    exemptions,
    availability: entries.filter(({ kind }) => kind === 'takeExtra'),
    ledger: {},
    workedDays,
    blockedMornings,
    borrowedFrom,
  };
}
