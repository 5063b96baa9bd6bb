import type { ProblemShift } from '../domain/problem/roster-problem.ts';
import { describeDate, describeShift } from '../messages/describe-shift.ts';
import { escapeHtml, scrollHtml, type Section, signHtml } from './html.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { kindText } from './texts.ts';

/** What stands in one cell: a doctor's shift on a day. */
interface Standing {
  shift: ProblemShift;
  training: boolean;
}

/** Doctors × days, one letter per shift, with the shift in words behind it. */
export function boardSection(input: RosterPageInput, t: PageText): Section {
  const { problem, locale } = input;
  const { letterOf, legend } = letters(problem.shifts, t);
  const days = problem.days.filter((d) => d.date >= problem.horizon.from && d.date < problem.horizon.to);
  const standings = standingsOf(input);
  const off = (dayOff: boolean) => (dayOff ? ' class="off"' : '');
  const head = days.map(({ date, dayOff }) => {
    const [, month, day] = date.split('-').map(Number);
    const sign = signHtml(`${String(day)}.${String(month)}`, escapeHtml(describeDate(locale, date)));
    return `<th scope="col"${off(dayOff)}>${sign}</th>`;
  });
  const cell = (own: readonly Standing[]) =>
    signHtml(
      own.map(({ shift, training }) => `${letterOf(shift)}${training ? '*' : ''}`).join(' '),
      own.map(({ shift, training }) => inWords(describeShift(locale, shift), training, t)).join('; '),
    );
  const rows = problem.doctors.map((doctor) => {
    const row = days.map(({ date, dayOff }) => {
      const own = standings.get(JSON.stringify([doctor.id, date]));
      return `<td${off(dayOff)}>${own ? cell(own) : ''}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(doctor.name)}</th>${row.join('')}</tr>`;
  });
  const heading = t('board.title');
  const corner = `<th scope="col">${t('board.doctor')}</th>`;
  const board = `<table class="board"><caption>${heading}</caption><thead><tr>${corner}${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
  return { id: 'board', heading, body: `<p>${t('board.help')} ${legend}.</p>${scrollHtml(heading, board)}` };
}

/** A shift in words, escaped, with its training seat named. */
function inWords(shift: string, training: boolean, t: PageText): string {
  return training ? t('list.training', { name: shift }) : escapeHtml(shift);
}

/** What each doctor does on each day, by `[doctor, date]`. */
function standingsOf({ problem, roster }: RosterPageInput): Map<string, Standing[]> {
  const shifts = new Map(problem.shifts.map((s) => [s.id, s]));
  const standings = new Map<string, Standing[]>();
  for (const { shift: id, doctor, role } of roster.assignments) {
    const shift = shifts.get(id);
    if (!shift) continue;
    const key = JSON.stringify([doctor, shift.date]);
    standings.set(key, [...(standings.get(key) ?? []), { shift, training: role === 'training' }]);
  }
  return standings;
}

/** One letter per kind of shift, in order of first appearance: hours and function. The legend is escaped. */
function letters(shifts: readonly ProblemShift[], t: PageText) {
  const letterOf = new Map<string, string>();
  for (const shift of shifts) {
    const kind = kindText(shift, t);
    if (!letterOf.has(kind)) letterOf.set(kind, nthLetter(letterOf.size));
  }
  const legend = [...letterOf].map(([kind, letter]) => `${letter} ${kind}`).join(', ');
  return { letterOf: (shift: ProblemShift) => letterOf.get(kindText(shift, t)) ?? '?', legend };
}

/** A, B … Z, A2, B2 …: the hours of a clock change are kinds of their own. */
function nthLetter(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letter}${String(Math.floor(index / 26) + 1)}`;
}
