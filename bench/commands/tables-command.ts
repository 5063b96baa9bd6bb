import { EXIT, seconds, wholeNumber } from '../../src/commands/arguments.ts';
import { DEMO_SHAPES } from '../../src/demo/generate-problem.ts';
import type { BenchCommand } from '../command.ts';
import type { DemoResult } from '../demo/measure-demo.ts';
import { machineLine } from '../machine.ts';
import { demoTable } from '../tables/demo-table.ts';
import { measureStudy, type StudyRow } from '../tables/measure-study.ts';
import { runBench } from '../tables/run-bench.ts';
import { STUDY_CASES, type StudyCase } from '../tables/study-shapes.ts';
import { studyTable } from '../tables/study-table.ts';

/** What is measured. */
interface Plan {
  cases: readonly StudyCase[];
  shapes: readonly string[];
  seeds: number;
  /** Shorter than the cases' own; null for those. */
  seconds: number | null;
  demoSeconds: number;
}

/** A minute and a half: does everything work, and is anything far off. */
const QUICK: Omit<Plan, 'seeds' | 'seconds'> & { seconds: number } = {
  cases: STUDY_CASES.filter(({ name }) => name !== '300 x 52'),
  shapes: ['trondheim', 'coastal'],
  seconds: 10,
  demoSeconds: 15,
};

/** Seconds of a demo district's run. */
const DEMO_SECONDS = 60;

/** Without a command: the optimiser on all instances of the study and all demo districts, as tables. */
export const tablesCommand: BenchCommand = {
  arguments: ['seeds', 'seconds'],
  flags: ['quick', 'markdown'],
  usage: '[--quick] [--markdown] [--seeds N] [--seconds T]',
  async run(args, flags) {
    const quick = flags.has('quick');
    const plan: Plan = {
      ...(quick
        ? QUICK
        : { cases: STUDY_CASES, shapes: DEMO_SHAPES, seconds: null, demoSeconds: DEMO_SECONDS }),
      seeds: wholeNumber(args, 'seeds', { from: 1, to: 100, otherwise: quick ? 1 : 5 }),
    };
    if (args['seconds'] !== undefined) {
      plan.seconds = seconds(args['seconds'], '--seconds', 60);
      plan.demoSeconds = plan.seconds;
    }
    const study = await measureStudies(plan);
    const demo = await measureDemos(plan);
    const heading = (text: string) => `${flags.has('markdown') ? '## ' : ''}${text}`;
    const parts = [
      `Measured ${machineLine(new Date())}.`,
      heading("The study's instances"),
      studyTable(plan.cases, study),
      heading('Demo districts'),
      demoTable(demo),
    ];
    process.stdout.write(`${parts.join('\n\n')}\n`);
    const right = study.every(({ verified, certified }) => verified && certified);
    return right && demo.every(({ hardBreaches, refused }) => hardBreaches === 0 && refused === 0)
      ? EXIT.ok
      : EXIT.no;
  },
};

async function measureStudies({ cases, seeds, seconds: shorter }: Plan): Promise<StudyRow[]> {
  const rows: StudyRow[] = [];
  for (const study of cases) {
    for (let seed = 1; seed <= seeds; seed++) {
      const limit = Math.min(study.seconds, shorter ?? Infinity);
      process.stderr.write(`${study.name}, seed ${seed}, ${limit} s …\n`);
      rows.push(await measureStudy(study, seed, limit));
    }
  }
  return rows;
}

async function measureDemos({ shapes, seeds, demoSeconds }: Plan): Promise<DemoResult[]> {
  const rows: DemoResult[] = [];
  for (const shape of shapes) {
    for (let seed = 1; seed <= seeds; seed++) {
      process.stderr.write(`${shape}, seed ${seed}, ${demoSeconds} s …\n`);
      const words = ['demo', '--shape', shape, '--seed', String(seed), '--seconds', String(demoSeconds)];
      rows.push((await runBench(words)) as DemoResult);
    }
  }
  return rows;
}
