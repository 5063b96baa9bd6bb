import { describeDate } from '../messages/describe-shift.ts';
import { escapeHtml, type Section, table } from './html.ts';
import type { PageText, RosterPageInput } from './page-input.ts';
import { kindText } from './texts.ts';

/** Every shift with its doctors, in order of time. */
export function listSection({ problem, roster, locale }: RosterPageInput, t: PageText): Section {
  const names = new Map(problem.doctors.map((d) => [d.id, d.name]));
  const rows = problem.shifts.flatMap((shift) => {
    const on = roster.assignments.filter((a) => a.shift === shift.id);
    if (shift.onlyWhenNeeded && on.length === 0) return [];
    const people = on.map((a) => {
      const name = names.get(a.doctor) ?? a.doctor;
      return a.role === 'training' ? t('list.training', { name }) : escapeHtml(name);
    });
    const open = shift.onlyWhenNeeded ? 0 : shift.seats - on.filter((a) => a.role === 'duty').length;
    if (open > 0) people.push(`<mark>${t('list.open', { seats: open })}</mark>`);
    return [[escapeHtml(describeDate(locale, shift.date)), kindText(shift, t), people.join(', ')]];
  });
  const head = ['date', 'shift', 'doctors'].map((key) => t(`list.${key}`));
  const heading = t('list.title');
  return { id: 'list', heading, body: table(heading, head, rows) };
}
