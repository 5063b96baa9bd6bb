import { STUDY_DEMAND, type StudyShape } from '../study/generate-study.ts';

/** A size of the study's problem, how long it is solved, and what is to be reached. */
export interface StudyCase {
  name: string;
  shape: Omit<StudyShape, 'seed'>;
  seconds: number;
  goal: {
    firstRosterSeconds: number;
    /** Gap at 10, 30 and 60 seconds; null where nothing is asked. */
    gaps: readonly [number | null, number | null, number | null];
  };
}

/** Seconds at which gaps are looked at. */
export const STUDY_MOMENTS = [10, 30, 60] as const;

const LOOSE = { stationEvening: 1, mobileEvening: 0, stationDay: 1, mobileDay: 0 };

/** The shapes of the study: the reference district, a small and a large one, and two tiny ones. */
export const STUDY_CASES: readonly StudyCase[] = [
  {
    name: '120 x 26',
    shape: { doctors: 120, weeks: 26, ...STUDY_DEMAND },
    seconds: 60,
    goal: { firstRosterSeconds: 1, gaps: [0.015, 0.006, 0.003] },
  },
  {
    name: '40 x 8',
    shape: { doctors: 40, weeks: 8, ...STUDY_DEMAND, stationEvening: 2, stationDay: 2 },
    seconds: 30,
    goal: { firstRosterSeconds: 0.3, gaps: [0.004, 0.0035, null] },
  },
  {
    name: '300 x 52',
    shape: { doctors: 300, weeks: 52, ...STUDY_DEMAND },
    seconds: 60,
    goal: { firstRosterSeconds: 2, gaps: [null, 0.02, 0.01] },
  },
  {
    name: '12 x 26 loose',
    shape: { doctors: 12, weeks: 26, ...LOOSE },
    seconds: 30,
    goal: { firstRosterSeconds: 0.2, gaps: [null, 0.01, null] },
  },
  {
    name: '12 x 26 tight',
    shape: { doctors: 12, weeks: 26, ...LOOSE, mobileEvening: 1, mobileDay: 1 },
    seconds: 30,
    goal: { firstRosterSeconds: 0.2, gaps: [null, 0, null] },
  },
];
