import type { ImportKind } from './import-kind.ts';
import { availability } from './kinds/availability.ts';
import { demand } from './kinds/demand.ts';
import { doctors } from './kinds/doctors.ts';
import { evidence } from './kinds/evidence.ts';
import { lastRoster } from './kinds/last-roster.ts';
import { ledger } from './kinds/ledger.ts';
import { rotations } from './kinds/rotations.ts';

/** Every kind of table that comes in and goes out, by its name in the API. */
export const KINDS = {
  doctors,
  evidence,
  demand,
  availability,
  'last-roster': lastRoster,
  rotations,
  ledger,
} as const satisfies Record<string, ImportKind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];
