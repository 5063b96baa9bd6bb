import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';

/** A shift's explanation with names and sentences. */
interface ToldShift {
  name: string;
  sentences: string[];
  holders: { name: string; role: 'duty' | 'training'; sentences: string[] }[];
  others: { name: string; sentence: string }[];
}

/** An open seat's. */
interface ToldOpenSeat {
  name: string;
  sentences: string[];
  holders: { name: string }[];
  groups: { name: string; doctors: { name: string; sentence: string }[] }[];
  cures: { sentences: string[] }[];
}

/** One shift: who is on it and why, and everybody else. */
export function shiftText(locale: Locale, { name, sentences, holders, others }: ToldShift): string {
  const on = holders.flatMap((holder) => [
    holder.role === 'duty' ? holder.name : formatMessage(locale, 'page.list.training', { name: holder.name }),
    ...holder.sentences.map((sentence) => `  ${sentence}`),
  ]);
  return linesOf([name, ...sentences], on, others.map(byName));
}

/** One open seat: everybody by the rule against, then the cures. */
export function openSeatText(locale: Locale, told: ToldOpenSeat): string {
  const { name, sentences, holders, groups, cures } = told;
  const say = (key: string, values = {}) => formatMessage(locale, `explain.${key}`, values);
  const doctors = new Intl.ListFormat(locale, { type: 'conjunction' }).format(holders.map((one) => one.name));
  const on = holders.length > 0 ? [say('open.holders', { doctors })] : [];
  const kept = groups.map((group) => [
    say('open.group', { rule: group.name, doctors: group.doctors.length }),
    ...group.doctors.map((one) => `  ${byName(one)}`),
  ]);
  const title = say(cures.length > 0 ? 'cures.title' : 'cures.none');
  const numbered = cures.map((cure, at) => `${at + 1}. ${cure.sentences.join(' ')}`);
  return linesOf([name, ...sentences, ...on], ...kept, [title, ...numbered]);
}

/** One doctor's half-year. */
export function doctorText(_: Locale, { name, sentences }: { name: string; sentences: string[] }): string {
  return linesOf([name], sentences);
}

function byName({ name, sentence }: { name: string; sentence: string }): string {
  return `${name}: ${sentence}`;
}

/** Paragraphs with an empty line between them. */
function linesOf(...paragraphs: string[][]): string {
  const told = paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}
