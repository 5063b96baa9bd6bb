import type { StudyRow } from './measure-study.ts';
import { costText, gapText, median, secondsText } from './numbers.ts';
import { STUDY_MOMENTS, type StudyCase } from './study-shapes.ts';
import { textTable } from './text-table.ts';

const HEAD = [
  'instance',
  'seed',
  'first roster',
  ...STUDY_MOMENTS.map((moment) => `gap at ${moment} s`),
  'cost',
  'bound',
  'certified by duals',
  'MB',
];

/** Runs on the study's instances: every seed, the median, and what is to be reached. */
export function studyTable(cases: readonly StudyCase[], rows: readonly StudyRow[]): string {
  const lines = cases.flatMap((study) => {
    const own = rows.filter(({ name }) => name === study.name);
    return [...own.map(cells), ...(own.length > 1 ? [medianCells(study.name, own)] : []), goalCells(study)];
  });
  const wrong = rows.filter(({ verified }) => !verified).map(({ name, seed }) => `${name}, seed ${seed}`);
  const note = wrong.length > 0 ? `\n\nNot what the run claims, or illegal: ${wrong.join('; ')}.` : '';
  return textTable(HEAD, lines) + note;
}

function cells(row: StudyRow): string[] {
  return [
    row.name,
    String(row.seed),
    secondsText(row.firstRosterMs),
    ...row.gaps.map(gapText),
    costText(row.cost),
    costText(row.bound),
    row.certified ? costText(row.certifiedBound) : 'NO',
    String(row.peakMb),
  ];
}

function medianCells(name: string, rows: readonly StudyRow[]): string[] {
  const gaps = STUDY_MOMENTS.map((_, moment) => {
    const known = rows.flatMap(({ gaps: { [moment]: gap } }) => (typeof gap === 'number' ? [gap] : []));
    // Without a gap in half of the runs the middle one has none.
    return known.length * 2 > rows.length ? median(known) : null;
  });
  const first = median(rows.map(({ firstRosterMs }) => firstRosterMs));
  return [name, 'median', secondsText(first), ...gaps.map(gapText), '', '', '', ''];
}

function goalCells({ name, goal }: StudyCase): string[] {
  return [
    name,
    'goal',
    secondsText(goal.firstRosterSeconds * 1000),
    ...goal.gaps.map(gapText),
    '',
    '',
    '',
    '',
  ];
}
