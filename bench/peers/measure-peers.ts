import { certificateFault, certifiedBound } from '../certify/certified-bound.ts';
import { evaluateStudy } from '../study/evaluate-study.ts';
import { relativeGap } from '../study/gap.ts';
import type { StudyInstance } from '../study/study-instance.ts';
import type { Peer, PeerEnd, PeerLimits, PeerRun } from './peer.ts';

/** One peer's result: every cost counted by the bench's own evaluator, but for those marked. */
export interface PeerRow {
  name: string;
  settings: string;
  end: PeerEnd;
  note: string;
  firstRosterMs: number | null;
  /** Cost at a quarter and at half of the time; where the peer shows no roster on its way, what it claims. */
  quarter: number | null;
  half: number | null;
  /** Cost of its best roster. */
  cost: number | null;
  /** What it proved itself; of ours, what its certificate proves. */
  bound: number | null;
  /** From its cost to the best bound that any peer proved. */
  gap: number | null;
  /** Rosters that break a hard rule: not counted. */
  refused: number;
  seconds: number;
  peakMb: number | null;
}

export interface PeerComparison {
  rows: PeerRow[];
  bestBound: number | null;
  /** Who claims a bound above a roster that exists; null when nobody does. */
  contradiction: string | null;
}

/** Runs peers one after the other on the same instance with the same limits. */
export async function measurePeers(
  peers: readonly Peer[],
  instance: StudyInstance,
  limits: PeerLimits,
  say: (name: string) => void,
): Promise<PeerComparison> {
  const rows: PeerRow[] = [];
  for (const peer of peers) {
    say(peer.name);
    rows.push(peerRow(peer, instance, limits, await peer.run(instance, limits)));
  }
  return compare(rows);
}

/** The best bound of all, and everybody's distance from it. */
export function compare(rows: readonly PeerRow[]): PeerComparison {
  const bounds = rows.flatMap(({ bound }) => (bound === null ? [] : [bound]));
  const bestBound = bounds.length > 0 ? Math.max(...bounds) : null;
  const least = Math.min(...rows.map(({ cost }) => cost ?? Infinity));
  const above = rows.find(
    ({ bound }) => bound !== null && bound > least + 1e-5 * Math.max(1, Math.abs(least)),
  );
  return {
    rows: rows.map((row) => ({ ...row, gap: row.cost === null ? null : relativeGap(row.cost, bestBound) })),
    bestBound,
    contradiction: above?.name ?? null,
  };
}

/** One peer's row, its gap still unknown. */
export function peerRow(
  { name, settings }: Pick<Peer, 'name' | 'settings'>,
  instance: StudyInstance,
  limits: PeerLimits,
  run: PeerRun,
): PeerRow {
  const judged = run.rosters.map(({ seconds, pairs }) => ({ seconds, ...evaluateStudy(instance, pairs) }));
  const legal = judged.filter(({ violations }) => violations.length === 0);
  const found = [...legal, ...run.costs].map(({ seconds, cost }) => ({ seconds, cost }));
  const least = (until: number) =>
    orNull(Math.min(...found.filter(({ seconds }) => seconds <= until).map(({ cost }) => cost)));
  const cost = orNull(Math.min(...legal.map((roster) => roster.cost)));
  const { bound, fault } = provenBound(instance, run);
  const first = orNull(Math.min(...found.map(({ seconds }) => seconds)));
  return {
    name,
    settings,
    end: run.end,
    note: [run.note, fault, unshown(run, cost), judged.find((j) => j.violations[0])?.violations[0]?.message]
      .filter(Boolean)
      .join('; '),
    firstRosterMs: first === null ? null : first * 1000,
    quarter: least(limits.seconds / 4),
    half: least(limits.seconds / 2),
    cost,
    bound,
    gap: null,
    refused: judged.length - legal.length,
    seconds: run.seconds,
    peakMb: run.peakMb,
  };
}

/** The last bound, or what the certificate proves when that is less. */
function provenBound(instance: StudyInstance, run: PeerRun): { bound: number | null; fault: string } {
  const claimed = run.bounds.at(-1)?.bound ?? null;
  if (!run.certificate || claimed === null) return { bound: claimed, fault: '' };
  const fault = certificateFault(instance, run.certificate);
  if (fault !== null) return { bound: null, fault: `certificate: ${fault}` };
  const certified = certifiedBound(instance, run.certificate);
  if (claimed <= certified + 1e-6 * Math.abs(certified)) return { bound: claimed, fault: '' };
  return { bound: certified, fault: `claimed a bound of ${claimed}, its certificate proves ${certified}` };
}

/** A claim on the way that no roster bears out. */
function unshown(run: PeerRun, cost: number | null): string {
  const claimed = Math.min(...run.costs.map((claim) => claim.cost));
  if (claimed >= (cost ?? Infinity) - 1e-3) return '';
  return claimed === Infinity ? '' : `claimed a cost of ${claimed} without a roster for it`;
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
