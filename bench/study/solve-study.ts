import { certifiedBound } from '../certify/certified-bound.ts';
import { evaluateStudy } from './evaluate-study.ts';
import { greedyRoster } from './greedy-roster.ts';
import {
  STUDY_CERTIFICATE_FORMAT,
  STUDY_CERTIFICATE_VERSION,
  type StudyCertificate,
} from './study-certificate.ts';
import type { StudyInstance, StudyPair } from './study-instance.ts';

/** What a run on a study instance may use. */
export interface StudyLimits {
  seconds: number;
  seed: number;
  threads?: number;
  /** Heap of each worker thread in MB. */
  memoryMb?: number;
}

export interface StudyProgress {
  /** Since the run began. */
  seconds: number;
  /** Cost of the best roster so far; Infinity before the first. */
  cost: number;
  /** Best proven lower bound so far; -Infinity before the first. */
  bound: number;
}

/** How a run ended. */
export interface StudyRun {
  roster: StudyPair[];
  cost: number;
  bound: number;
  firstRosterMs: number;
  /** The duals that the bound follows from; null when it rests on something else. */
  certificate: StudyCertificate | null;
}

/** Solves an instance of the study: a roster by greedy choice, and the bound of seats without prices. */
export function solveStudy(
  instance: StudyInstance,
  limits: StudyLimits,
  onProgress: (progress: StudyProgress) => void,
): Promise<StudyRun> {
  const began = performance.now();
  const roster = greedyRoster(instance, limits.seed);
  const firstRosterMs = performance.now() - began;
  const { cost } = evaluateStudy(instance, roster);
  onProgress({ seconds: firstRosterMs / 1000, cost, bound: -Infinity });
  const certificate: StudyCertificate = {
    format: STUDY_CERTIFICATE_FORMAT,
    version: STUDY_CERTIFICATE_VERSION,
    seat: instance.slots.map(() => 0),
    skilled: instance.slots.map(() => 0),
  };
  const bound = certifiedBound(instance, certificate);
  onProgress({ seconds: (performance.now() - began) / 1000, cost, bound });
  return Promise.resolve({ roster, cost, bound, firstRosterMs, certificate });
}
