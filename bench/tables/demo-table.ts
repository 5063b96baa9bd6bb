import type { DemoResult } from '../demo/measure-demo.ts';
import { gapText, secondsText } from './numbers.ts';
import { textTable } from './text-table.ts';

/** Levels with a column of their own; the first ones are closed at 0 in any good roster. */
const SHOWN = ['fairnessMax', 'fairnessSum', 'wishes'];

const HEAD = [
  'shape',
  'seed',
  'open',
  'first roster',
  'closed at the end',
  'largest (≥)',
  'sum (≥)',
  'wishes (≥)',
  'gap',
  'refused',
  'MB',
];

/** Runs on demo districts: cost and bound of each level at the end. */
export function demoTable(rows: readonly DemoResult[]): string {
  const table = textTable(HEAD, rows.map(cells));
  const failures = rows.flatMap(({ shape, seed, reason }) => {
    return reason === null ? [] : [`${shape}, seed ${seed}: ${reason}`];
  });
  return [table, ...(failures.length > 0 ? ['', ...failures] : [])].join('\n');
}

function cells(row: DemoResult): string[] {
  const closed = row.levels.filter((level) => level.closed).length;
  return [
    row.shape,
    String(row.seed),
    row.openSeats === null ? '–' : String(row.openSeats),
    secondsText(row.firstRosterMs),
    row.levels.length === 0 ? '–' : `${closed} of ${row.levels.length}`,
    ...SHOWN.map((name) => levelText(row, name)),
    gapText(row.gap),
    String(row.refused),
    String(row.peakMb),
  ];
}

function levelText({ levels }: DemoResult, name: string): string {
  const level = levels.find((one) => one.name === name);
  if (!level) return '–';
  const { cost, bound } = level;
  return `${plain(cost)} (${bound === null ? '?' : plain(bound)})`;
}

function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}
