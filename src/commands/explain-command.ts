import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Roster } from '../domain/roster/roster.ts';
import { describeShift } from '../messages/describe-shift.ts';
import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { explainDoctor } from '../optimiser/explain/explain-doctor.ts';
import { explainOpenSeat, type KeptDoctor } from '../optimiser/explain/explain-open-seat.ts';
import { explainShift } from '../optimiser/explain/explain-shift.ts';
import { openSeatsOf } from '../optimiser/explain/open-seats.ts';
import { reasonCode } from '../optimiser/explain/reason-code.ts';
import { cureSentences } from '../wording/cure-sentences.ts';
import { doctorSentences } from '../wording/doctor-sentences.ts';
import {
  againstSentence,
  otherSentence,
  reasonSentence,
  shiftSentences,
} from '../wording/shift-sentences.ts';
import { type Arguments, EXIT, oneOf, UsageError } from './arguments.ts';
import { doctorText, openSeatText, shiftText } from './explanation-text.ts';
import { writeRounded } from './json-output.ts';
import { localeOf } from './locale.ts';
import { readInputs } from './read-inputs.ts';

export const EXPLAIN_ARGUMENTS = [
  'problem',
  'roster',
  'shift',
  'instead',
  'doctor',
  'open',
  'format',
  'language',
];

/** What a command explains, and how. */
interface Asked {
  locale: Locale;
  problem: RosterProblem;
  roster: Roster;
  asText: boolean;
}

/** `explain`: why one shift, one open seat, or one doctor's half-year, is as it is; JSON with sentences, or text. */
export async function explainCommand(args: Arguments): Promise<number> {
  const locale = localeOf(args);
  const asText = oneOf(args, 'format', ['json', 'text'], 'json') === 'text';
  const { shift, doctor, open, instead } = args;
  if ([shift, doctor, open].filter((one) => one !== undefined).length !== 1) {
    throw new UsageError('explain takes either --shift ID or --doctor ID or --open ID');
  }
  if (instead !== undefined && shift === undefined) throw new UsageError('--instead goes with --shift');
  const inputs = await readInputs(args);
  if (!inputs.ok) return inputs.code;
  const asked = { locale, asText, problem: inputs.problem, roster: inputs.roster };
  if (doctor !== undefined) return tellDoctor(asked, doctor);
  return open !== undefined ? tellOpenSeat(asked, open) : tellShift(asked, shift ?? '', instead ?? null);
}

function tellDoctor(asked: Asked, id: string): number {
  const { locale, problem, roster } = asked;
  const explained = explainDoctor(problem, roster, id);
  if (!explained) return unknown('doctor', id, problem.doctors[0]?.id);
  return write(asked, { ...explained, sentences: doctorSentences(locale, explained) }, doctorText);
}

function tellShift(asked: Asked, id: string, instead: string | null): number {
  const { locale, problem, roster } = asked;
  const explained = explainShift(problem, roster, id, instead);
  if (!explained) return unknown('shift', id, problem.shifts[0]?.id);
  if (instead !== null && explained.instead !== instead) {
    return no(`Doctor "${instead}" has no duty on ${id}.`);
  }
  const nameOf = doctorNames(problem);
  const told = {
    ...explained,
    name: describeShift(locale, explained.shift),
    sentences: shiftSentences(locale, explained),
    holders: explained.holders.map((holder) => ({
      ...holder,
      name: nameOf(holder.doctor),
      sentences: holder.reasons.map((reason) => reasonSentence(locale, reason)),
    })),
    others: explained.others.map(({ against, ...other }) => ({
      ...other,
      name: nameOf(other.doctor),
      rule: against ? reasonCode(against.rule) : null,
      sentence: otherSentence(locale, { ...other, against }, { instead: explained.instead, problem }),
    })),
  };
  return write(asked, told, shiftText);
}

function tellOpenSeat(asked: Asked, id: string): number {
  const { locale, problem, roster } = asked;
  const explained = explainOpenSeat(problem, roster, id);
  if (!explained) return unknown('shift', id, problem.shifts[0]?.id);
  if (explained.openSeats === 0) return noOpenSeat(asked, id);
  const nameOf = doctorNames(problem);
  const kept = ({ doctor, against, ...backUps }: KeptDoctor) => ({
    doctor,
    name: nameOf(doctor),
    sentence: against ? againstSentence(locale, against, problem) : formatMessage(locale, 'explain.free'),
    ...backUps,
  });
  const told = {
    ...explained,
    name: describeShift(locale, explained.shift),
    sentences: shiftSentences(locale, { ...explained, notNeeded: false }),
    holders: explained.holders.map((doctor) => ({ doctor, name: nameOf(doctor) })),
    groups: explained.groups.map(({ rule, doctors }) => ({
      rule,
      name: formatMessage(locale, `page.rule.${rule}`),
      doctors: doctors.map(kept),
    })),
    cures: explained.cures.map((cure) => ({
      ...cure,
      sentences: cureSentences(locale, cure, problem, id),
    })),
  };
  return write(asked, told, openSeatText);
}

function write<T>({ locale, asText }: Asked, told: T, toText: (locale: Locale, told: T) => string): number {
  if (asText) process.stdout.write(toText(locale, told));
  else writeRounded(told);
  return EXIT.ok;
}

function noOpenSeat({ problem, roster }: Asked, id: string): number {
  const open = openSeatsOf(problem, roster).map(({ shift }) => shift);
  const hint =
    open.length > 0 ? ` Seats are open on: ${open.join(', ')}.` : ' No seat of the roster is open.';
  return no(`No seat is open on ${id}.${hint}`);
}

function unknown(what: string, id: string, example: string | undefined): number {
  const hint = example ? ` An id looks like "${example}".` : '';
  return no(`There is no ${what} "${id}" in the problem.${hint}`);
}

function no(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT.no;
}

function doctorNames({ doctors }: RosterProblem): (id: string) => string {
  const names = new Map(doctors.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
