import type { StudyCertificate } from '../study/study-certificate.ts';
import type { StudyInstance, StudyPair } from '../study/study-instance.ts';

/** What a peer may use: the same for all of them. */
export interface PeerLimits {
  /** Wall-clock seconds from the moment the peer is loaded and has read the instance. */
  seconds: number;
  seed: number;
}

/** How a peer ended: by its own proof, at its limit, killed beyond it, or not at all. */
export type PeerEnd = 'finished' | 'time' | 'killed' | 'failed' | 'not-installed';

/** What a peer found, with seconds since it began. */
export interface PeerRun {
  end: PeerEnd;
  /** Why it failed, or what would cure it; empty when there is nothing to say. */
  note: string;
  /** Rosters in the order they were found; the last is the peer's result. */
  rosters: { seconds: number; pairs: StudyPair[] }[];
  /** Costs that the peer claimed on its way without showing the roster. */
  costs: { seconds: number; cost: number }[];
  /** Lower bounds of the cost that the peer proved, each better than the one before. */
  bounds: { seconds: number; bound: number }[];
  /** The duals that its last bound follows from, where it has such. */
  certificate: StudyCertificate | null;
  /** Seconds that it took in all. */
  seconds: number;
  /** Most memory of its process, in MB; null when unknown. */
  peakMb: number | null;
}

/** Something that solves instances of the study, to be measured against. */
export interface Peer {
  name: string;
  /** The formulation and the settings, for the table. */
  settings: string;
  run: (instance: StudyInstance, limits: PeerLimits) => Promise<PeerRun>;
}

/** A run that has found nothing. */
export function emptyRun(end: PeerEnd, note = ''): PeerRun {
  return { end, note, rosters: [], costs: [], bounds: [], certificate: null, seconds: 0, peakMb: null };
}
