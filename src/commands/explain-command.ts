import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Roster } from '../domain/roster/roster.ts';
import type { Locale } from '../messages/locales.ts';
import { explainDoctor } from '../optimiser/explain/explain-doctor.ts';
import { explainShift } from '../optimiser/explain/explain-shift.ts';
import { reasonCode } from '../optimiser/explain/reason-code.ts';
import { type Arguments, EXIT, UsageError } from './arguments.ts';
import { doctorSentences } from '../wording/doctor-sentences.ts';
import { writeRounded } from './json-output.ts';
import { localeOf } from './locale.ts';
import { readInputs } from './read-inputs.ts';
import { otherSentence, readableChange, reasonSentence, shiftSentences } from '../wording/shift-sentences.ts';

export const EXPLAIN_ARGUMENTS = ['problem', 'roster', 'shift', 'doctor', 'language'];

/** `explain`: why one shift, or one doctor's half-year, is as it is; JSON with sentences. */
export async function explainCommand(args: Arguments): Promise<number> {
  const locale = localeOf(args);
  const { shift, doctor } = args;
  if ((shift === undefined) === (doctor === undefined)) {
    throw new UsageError('explain takes either --shift ID or --doctor ID');
  }
  const inputs = await readInputs(args);
  if (!inputs.ok) return inputs.code;
  const { problem, roster } = inputs;
  if (doctor !== undefined) return tellDoctor(locale, problem, roster, doctor);
  return tellShift(locale, problem, roster, shift ?? '');
}

function tellDoctor(locale: Locale, problem: RosterProblem, roster: Roster, id: string): number {
  const explained = explainDoctor(problem, roster, id);
  if (!explained) return unknown('doctor', id, problem.doctors[0]?.id);
  writeRounded({ ...explained, sentences: doctorSentences(locale, explained) });
  return EXIT.ok;
}

function tellShift(locale: Locale, problem: RosterProblem, roster: Roster, id: string): number {
  const explained = explainShift(problem, roster, id);
  if (!explained) return unknown('shift', id, problem.shifts[0]?.id);
  const names = new Map(problem.doctors.map((d) => [d.id, d.name]));
  writeRounded({
    ...explained,
    sentences: shiftSentences(locale, explained),
    holders: explained.holders.map((holder) => ({
      ...holder,
      name: names.get(holder.doctor),
      sentences: holder.reasons.map((reason) => reasonSentence(locale, reason)),
    })),
    others: explained.others.map((other) => ({
      doctor: other.doctor,
      name: names.get(other.doctor),
      rule: other.against ? reasonCode(other.against.rule) : null,
      sentence: otherSentence(locale, other, problem),
      withBackUp: other.withBackUp,
      change: readableChange(other.change),
    })),
  });
  return EXIT.ok;
}

function unknown(what: string, id: string, example: string | undefined): number {
  const hint = example ? ` An id looks like "${example}".` : '';
  process.stderr.write(`There is no ${what} "${id}" in the problem.${hint}\n`);
  return EXIT.no;
}
