import { DEMO_SHAPES, generateProblem } from '../demo/generate-problem.ts';
import { writeJsonFile } from '../infrastructure/files/json-file.ts';
import { type Arguments, EXIT, oneOf, required, wholeNumber } from './arguments.ts';
import { prepareOutput } from './output-file.ts';

export const GENERATE_ARGUMENTS = ['doctors', 'weeks', 'seed', 'shape', 'out'];

/** `generate`: a made-up district of one of the known shapes as a problem file. */
export async function generateCommand(args: Arguments): Promise<number> {
  const out = await prepareOutput(required(args, 'out'));
  const shape = oneOf(args, 'shape', DEMO_SHAPES, 'trondheim');
  const problem = generateProblem({
    shape,
    seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
    ...(args['doctors'] !== undefined
      ? { doctors: wholeNumber(args, 'doctors', { from: 1, to: 2000 }) }
      : {}),
    ...(args['weeks'] !== undefined ? { weeks: wholeNumber(args, 'weeks', { from: 1, to: 53 }) } : {}),
  });
  await writeJsonFile(out, problem);
  process.stderr.write(
    `${out}: ${problem.doctors.length} doctors, ${problem.shifts.length} shifts, ` +
      `${problem.horizon.from} to ${problem.horizon.to}\n`,
  );
  return EXIT.ok;
}
