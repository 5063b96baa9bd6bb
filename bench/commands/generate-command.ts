import { type Arguments, EXIT, required, wholeNumber } from '../../src/commands/arguments.ts';
import { prepareOutput } from '../../src/commands/output-file.ts';
import type { BenchCommand } from '../command.ts';
import { writeCompactJson } from '../files/write-json.ts';
import { generateStudy, STUDY_DEMAND, type StudyShape } from '../study/generate-study.ts';

/** `generate`: an instance of the study as a file. */
export const generateCommand: BenchCommand = {
  arguments: [
    'doctors',
    'weeks',
    'seed',
    'station-evening',
    'mobile-evening',
    'station-day',
    'mobile-day',
    'out',
  ],
  usage:
    '--out FILE [--doctors N] [--weeks N] [--seed S] [--station-evening N] [--mobile-evening N] [--station-day N] [--mobile-day N]',
  async run(args) {
    const out = await prepareOutput(required(args, 'out'));
    const instance = generateStudy(shapeOf(args));
    await writeCompactJson(out, instance);
    const seats = instance.slots.reduce((sum, slot) => sum + slot.required, 0);
    process.stderr.write(
      `${out}: ${instance.doctors.length} doctors, ${instance.weeks} weeks, ${instance.slots.length} slots, ${seats} seats\n`,
    );
    return EXIT.ok;
  },
};

function shapeOf(args: Arguments): StudyShape {
  const seats = (name: string, least: number, otherwise: number) =>
    wholeNumber(args, name, { from: least, to: 100, otherwise });
  return {
    doctors: wholeNumber(args, 'doctors', { from: 1, to: 2000, otherwise: 120 }),
    weeks: wholeNumber(args, 'weeks', { from: 1, to: 104, otherwise: 26 }),
    seed: wholeNumber(args, 'seed', { from: 0, to: 2 ** 31, otherwise: 1 }),
    // A station slot without seats could have no qualified doctor, and would cost for that.
    stationEvening: seats('station-evening', 1, STUDY_DEMAND.stationEvening),
    mobileEvening: seats('mobile-evening', 0, STUDY_DEMAND.mobileEvening),
    stationDay: seats('station-day', 1, STUDY_DEMAND.stationDay),
    mobileDay: seats('mobile-day', 0, STUDY_DEMAND.mobileDay),
  };
}
