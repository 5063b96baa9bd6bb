import { EXIT, oneOf, seconds, wholeNumber } from '../../src/commands/arguments.ts';
import { DEMO_SHAPES } from '../../src/demo/generate-problem.ts';
import { type BenchCommand, printLine } from '../command.ts';
import { measureSwapMatching } from '../demo/measure-swap-matching.ts';

/** `match-swaps`: cycles of swaps among offered duties; exit 1 when the result breaks a hard rule. */
export const matchSwapsCommand: BenchCommand = {
  arguments: ['shape', 'seed', 'seconds', 'offers'],
  usage: `[--shape ${DEMO_SHAPES.join('|')}] [--seed S] [--seconds T] [--offers N]`,
  async run(args) {
    const result = await measureSwapMatching({
      shape: oneOf(args, 'shape', DEMO_SHAPES, 'trondheim'),
      seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
      seconds: seconds(args['seconds'], '--seconds', 15),
      offers: wholeNumber(args, 'offers', { from: 1, to: 1000, otherwise: 200 }),
    });
    printLine(result);
    return result.newHardBreaches === 0 ? EXIT.ok : EXIT.no;
  },
};
