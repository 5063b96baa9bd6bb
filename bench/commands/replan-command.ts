import { EXIT, oneOf, seconds, wholeNumber } from '../../src/commands/arguments.ts';
import { DEMO_SHAPES } from '../../src/demo/generate-problem.ts';
import { type BenchCommand, printLine } from '../command.ts';
import { measureReplan } from '../demo/measure-replan.ts';

/** `replan`: a doctor falls ill after publication; exit 1 when the repaired roster breaks a hard rule. */
export const replanCommand: BenchCommand = {
  arguments: ['shape', 'seed', 'seconds', 'repair-seconds', 'days'],
  usage: `[--shape ${DEMO_SHAPES.join('|')}] [--seed S] [--seconds T] [--repair-seconds T] [--days N]`,
  async run(args) {
    const result = await measureReplan({
      shape: oneOf(args, 'shape', DEMO_SHAPES, 'trondheim'),
      seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
      seconds: seconds(args['seconds'], '--seconds', 15),
      repairSeconds: seconds(args['repair-seconds'], '--repair-seconds', 2),
      days: wholeNumber(args, 'days', { from: 1, to: 60, otherwise: 3 }),
    });
    printLine(result);
    return result.hardBreaches === 0 ? EXIT.ok : EXIT.no;
  },
};
