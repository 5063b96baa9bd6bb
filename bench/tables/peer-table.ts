import type { PeerComparison, PeerRow } from '../peers/measure-peers.ts';
import { costText, gapText, secondsText } from './numbers.ts';
import { textTable } from './text-table.ts';

const HEAD = [
  'peer',
  'first roster',
  'cost at 25 %',
  'at 50 %',
  'final',
  'own bound',
  'gap',
  'seconds',
  'MB',
  'ended',
];

const ENDS: Record<PeerRow['end'], string> = {
  finished: 'by itself',
  time: 'at its limit',
  killed: 'killed',
  failed: 'failed',
  'not-installed': 'not installed',
};

/** Peers in a table, what is to be said about them, and their settings. */
export function peerTable({ rows, bestBound, contradiction }: PeerComparison): string {
  const table = textTable(HEAD, rows.map(cells));
  const notes = rows.flatMap(({ name, end, note, refused }) => [
    ...(note && end !== 'not-installed' ? [`${name}: ${note}`] : []),
    ...(refused > 0 ? [`${name}: ${refused} rosters broke a hard rule and were not counted`] : []),
  ]);
  if (contradiction) notes.push(`${contradiction} claims a bound above the cost of a roster that exists`);
  const settings = rows.map((row) => `- ${row.name}: ${row.settings}`);
  return [
    table,
    '',
    `Gap: from the final cost to the best bound that any of them proved, ${costText(bestBound)}.`,
    ...notes,
    '',
    ...settings,
  ].join('\n');
}

function cells(row: PeerRow): string[] {
  if (row.end === 'not-installed')
    return [row.name, ...Array<string>(8).fill('–'), `${ENDS[row.end]}: ${row.note}`];
  return [
    row.name,
    secondsText(row.firstRosterMs),
    costText(row.quarter),
    costText(row.half),
    costText(row.cost),
    costText(row.bound),
    gapText(row.gap),
    row.seconds.toFixed(1),
    row.peakMb === null ? '–' : String(row.peakMb),
    ENDS[row.end],
  ];
}
