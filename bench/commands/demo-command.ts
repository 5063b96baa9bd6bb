import { EXIT, oneOf, seconds, wholeNumber } from '../../src/commands/arguments.ts';
import { DEMO_SHAPES } from '../../src/demo/generate-problem.ts';
import { type BenchCommand, printLine } from '../command.ts';
import { measureDemo } from '../demo/measure-demo.ts';

/** `demo`: the product's optimiser on its own problem; exit 1 without a roster, or with a wrong one. */
export const demoCommand: BenchCommand = {
  arguments: ['shape', 'seconds', 'seed', 'threads', 'doctors', 'weeks'],
  usage: `[--shape ${DEMO_SHAPES.join('|')}] [--seconds T] [--seed S] [--threads K] [--doctors N] [--weeks W]`,
  async run(args) {
    const optional = (name: 'threads' | 'doctors' | 'weeks', to: number) =>
      args[name] === undefined ? {} : { [name]: wholeNumber(args, name, { from: 1, to }) };
    const result = await measureDemo({
      shape: oneOf(args, 'shape', DEMO_SHAPES, 'trondheim'),
      seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
      seconds: seconds(args['seconds'], '--seconds', 60),
      ...optional('threads', 64),
      ...optional('doctors', 2000),
      ...optional('weeks', 53),
    });
    printLine(result);
    if (result.reason !== null) process.stderr.write(`${result.shape}: ${result.reason}\n`);
    return result.hardBreaches === 0 && result.refused === 0 ? EXIT.ok : EXIT.no;
  },
};
