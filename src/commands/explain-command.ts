import { readProblemFile } from '../infrastructure/files/problem-file.ts';
import { readRosterFile } from '../infrastructure/files/roster-file.ts';
import { formatMessage } from '../messages/format-message.ts';
import { violationMessage } from '../messages/violation-message.ts';
import { explainDoctor } from '../optimiser/explain/explain-doctor.ts';
import { explainShift } from '../optimiser/explain/explain-shift.ts';
import { type Arguments, EXIT, required, UsageError } from './arguments.ts';
import { explainFileError } from './file-errors.ts';
import { localeOf } from './locale.ts';

export const EXPLAIN_ARGUMENTS = ['problem', 'roster', 'shift', 'doctor', 'language'];

/** `explain`: why one shift, or one doctor's half-year, is as it is; JSON with sentences. */
export async function explainCommand(args: Arguments): Promise<number> {
  const locale = localeOf(args);
  const { shift, doctor } = args;
  if ((shift === undefined) === (doctor === undefined)) {
    throw new UsageError('explain takes either --shift ID or --doctor ID');
  }
  const files = { problem: required(args, 'problem'), roster: required(args, 'roster') };
  const problem = await readProblemFile(files.problem);
  if (!problem.ok) return explainFileError(problem);
  const roster = await readRosterFile(files.roster);
  if (!roster.ok) return explainFileError(roster);
  const names = new Map(problem.value.doctors.map((d) => [d.id, d.name]));

  if (doctor !== undefined) {
    const explained = explainDoctor(problem.value, roster.value, doctor);
    if (!explained) return unknown('doctor', doctor, problem.value.doctors[0]?.id);
    process.stdout.write(`${JSON.stringify(explained, null, 2)}\n`);
    return EXIT.ok;
  }
  const explained = explainShift(problem.value, roster.value, shift!);
  if (!explained) return unknown('shift', shift!, problem.value.shifts[0]?.id);
  const sentences = {
    ...explained,
    holders: explained.holders.map((holder) => ({
      ...holder,
      name: names.get(holder.doctor),
      sentences: holder.reasons.map((r) => formatMessage(locale, `explain.${r.code}`, r.values)),
    })),
    others: explained.others.map((other) => ({
      doctor: other.doctor,
      name: names.get(other.doctor),
      rule: other.against?.rule ?? null,
      sentence: other.against
        ? violationMessage(locale, other.against, problem.value)
        : changeSentence(locale, other.change),
      change: other.change,
    })),
  };
  process.stdout.write(`${JSON.stringify(sentences, null, 2)}\n`);
  return EXIT.ok;
}

type Locale = Parameters<typeof formatMessage>[0];

function changeSentence(locale: Locale, change: { level: string; by: number } | null): string {
  if (!change) return formatMessage(locale, 'explain.same', {});
  const unit = change.level === 'fairnessMax' || change.level === 'fairnessSum' ? 1000 : 1;
  return formatMessage(locale, change.by > 0 ? 'explain.worse' : 'explain.better', {
    level: formatMessage(locale, `page.level.${change.level}`, {}),
    by: Math.abs(change.by) / unit,
  });
}

function unknown(what: string, id: string, example: string | undefined): number {
  const hint = example ? ` An id looks like "${example}".` : '';
  process.stderr.write(`There is no ${what} "${id}" in the problem.${hint}\n`);
  return EXIT.no;
}
