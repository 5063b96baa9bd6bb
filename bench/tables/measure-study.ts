import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certifiedBound } from '../certify/certified-bound.ts';
import { writeCompactJson } from '../files/write-json.ts';
import { generateStudy } from '../study/generate-study.ts';
import { relativeGap } from '../study/gap.ts';
import type { StudyCertificate } from '../study/study-certificate.ts';
import type { StudyInstance } from '../study/study-instance.ts';
import { runBench } from './run-bench.ts';
import { STUDY_MOMENTS, type StudyCase } from './study-shapes.ts';

/** One run of the optimiser on one instance of the study. */
export interface StudyRow {
  name: string;
  seed: number;
  firstRosterMs: number;
  /** At each of the moments, with cost and bound as they stood; null for those after its time. */
  gaps: (number | null)[];
  cost: number;
  bound: number | null;
  gap: number | null;
  /** The part of the bound that follows from duals, and whether it was recomputed from the certificate. */
  certifiedBound: number | null;
  certified: boolean;
  /** The roster is what the run claims. */
  verified: boolean;
  peakMb: number;
}

/** What the command `study` prints. */
export interface StudyLine {
  cost: number;
  bound: number | null;
  certifiedBound: number | null;
  gap: number | null;
  firstRosterMs: number;
  verified: boolean;
  /** That it took in all. */
  seconds: number;
  peakMb: number;
  trace: [seconds: number, cost: number | null, bound: number | null][];
}

/** Generates an instance, solves it in a process of its own and checks its certificate. */
export async function measureStudy(study: StudyCase, seed: number, seconds: number): Promise<StudyRow> {
  const folder = await mkdtemp(join(tmpdir(), 'vaktsirkel-bench-'));
  try {
    const files = { instance: join(folder, 'instance.json'), certificate: join(folder, 'certificate.json') };
    const instance = generateStudy({ ...study.shape, seed });
    await writeCompactJson(files.instance, instance);
    const words = ['study', '--instance', files.instance, '--certificate', files.certificate];
    const limits = ['--seconds', String(seconds), '--seed', String(seed)];
    const line = (await runBench([...words, ...limits])) as StudyLine;
    return {
      name: study.name,
      seed,
      firstRosterMs: line.firstRosterMs,
      gaps: STUDY_MOMENTS.map((moment) => (moment <= seconds ? gapAt(line, moment, seconds) : null)),
      cost: line.cost,
      bound: line.bound,
      gap: line.gap,
      certifiedBound: line.certifiedBound,
      certified: await isCertified(instance, files.certificate, line.certifiedBound),
      verified: line.verified,
      peakMb: line.peakMb,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The gap as it stood at a moment; from the end of the run or its limit on, as it ended. */
export function gapAt(
  { trace, gap, seconds }: Pick<StudyLine, 'trace' | 'gap' | 'seconds'>,
  moment: number,
  limit: number,
): number | null {
  if (moment >= Math.min(seconds, limit)) return gap;
  const known = trace.filter(([at]) => at <= moment);
  const cost = Math.min(...known.map((point) => point[1] ?? Infinity));
  const bound = Math.max(...known.map((point) => point[2] ?? -Infinity));
  return Number.isFinite(cost) ? relativeGap(cost, bound) : null;
}

async function isCertified(instance: StudyInstance, path: string, bound: number | null): Promise<boolean> {
  if (bound === null) return false;
  const text = await readFile(path, 'utf8');
  const certified = certifiedBound(instance, JSON.parse(text) as StudyCertificate);
  return bound <= certified + 1e-6 * Math.abs(certified);
}
