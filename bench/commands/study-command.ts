import {
  type Arguments,
  EXIT,
  required,
  seconds,
  UsageError,
  wholeNumber,
} from '../../src/commands/arguments.ts';
import { explainFileError } from '../../src/commands/file-errors.ts';
import { isSameFile, prepareOutput } from '../../src/commands/output-file.ts';
import { type BenchCommand, printLine } from '../command.ts';
import { readStudy } from '../files/read-study.ts';
import { studyRosterFile } from '../files/study-roster-file.ts';
import { writeCompactJson } from '../files/write-json.ts';
import { peakMegabytes } from '../machine.ts';
import { evaluateStudy } from '../study/evaluate-study.ts';
import { relativeGap } from '../study/gap.ts';
import { solveStudy, type StudyLimits } from '../study/solve-study.ts';

/** How far the cost that a run claims may be from the evaluator's: sums in another order. */
const ROUNDING = 1e-6;

/** `study`: the optimiser on an instance of the study; exit 1 when its roster is not what it claims. */
export const studyCommand: BenchCommand = {
  arguments: ['instance', 'seconds', 'seed', 'threads', 'memory', 'out', 'certificate'],
  usage:
    '--instance FILE [--seconds T] [--seed S] [--threads K] [--memory MB] [--out FILE] [--certificate FILE]',
  async run(args) {
    const limits = studyLimits(args);
    const path = required(args, 'instance');
    const files = await outputs(args, path);
    const instance = await readStudy(path);
    if (!instance.ok) return explainFileError(instance);
    const began = performance.now();
    const trace: [seconds: number, cost: number | null, bound: number | null][] = [];
    const run = await solveStudy(instance.value, limits, ({ seconds: at, cost, bound }) => {
      trace.push([at, finite(cost), finite(bound)]);
    });
    const elapsed = (performance.now() - began) / 1000;
    const evaluation = evaluateStudy(instance.value, run.roster);
    const verified =
      evaluation.violations.length === 0 &&
      Math.abs(evaluation.cost - run.cost) <= ROUNDING * Math.max(1, Math.abs(evaluation.cost));
    if (files.roster) await writeCompactJson(files.roster, studyRosterFile(instance.value, run.roster));
    if (files.certificate) await writeCompactJson(files.certificate, run.certificate);
    printLine({
      cost: evaluation.cost,
      bound: finite(run.bound),
      certifiedBound: finite(run.certifiedBound),
      gap: relativeGap(evaluation.cost, run.bound),
      firstRosterMs: run.firstRosterMs,
      openSeats: evaluation.openSeats,
      verified,
      seconds: elapsed,
      peakMb: peakMegabytes(),
      trace,
    });
    if (verified) return EXIT.ok;
    process.stderr.write(
      `the run claims a cost of ${run.cost}, the evaluator counts ${evaluation.cost} and ` +
        `${evaluation.violations.length} broken rules, first: ${evaluation.violations[0]?.message ?? 'none'}\n`,
    );
    return EXIT.no;
  },
};

function studyLimits(args: Arguments): StudyLimits {
  return {
    seconds: seconds(args['seconds'], '--seconds', 60),
    seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
    ...(args['threads'] === undefined ? {} : { threads: wholeNumber(args, 'threads', { from: 1, to: 64 }) }),
    ...(args['memory'] === undefined
      ? {}
      : { memoryMb: wholeNumber(args, 'memory', { from: 64, to: 65_536 }) }),
  };
}

/** The files to be written, each one's place made sure of before the work is done. */
async function outputs(args: Arguments, instance: string) {
  const prepare = async (name: string): Promise<string | null> => {
    const path = args[name];
    if (path === undefined) return null;
    if (await isSameFile(path, instance)) {
      throw new UsageError(`--${name} would overwrite the instance; name another file`);
    }
    return prepareOutput(path);
  };
  return { roster: await prepare('out'), certificate: await prepare('certificate') };
}

/** JSON has no infinities: an unknown value is null. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
