import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { recordEvent } from '../audit/index.ts';
import { checkSettings } from './check-settings.ts';
import {
  currentSettings,
  type DistrictSettings,
  storeSettings,
  type VersionedSettings,
} from './district-settings.ts';

/** Who changes settings, from which version, and why. */
export interface SettingsChange {
  actor: Actor;
  /** The version that was read. */
  version: number;
  reason: string;
}

/**
 * Makes the next version of the settings. Refuses when the version that was read is not the latest (412),
 * and what `checkSettings` refuses.
 */
export async function changeSettings(
  runner: QueryRunner,
  { actor, version, reason }: SettingsChange,
  change: (settings: DistrictSettings) => DistrictSettings,
): Promise<VersionedSettings> {
  // One change at a time: who comes second sees the first one's version, and is told so.
  await runner.query('SELECT FROM district WHERE id = $1 FOR NO KEY UPDATE', [actor.district]);
  const current = await currentSettings(runner);
  if (current.version !== version) throw new Problem(412, 'version-outdated');
  const document = change(current.document);
  checkSettings(document);
  const next = { version: version + 1, document };
  await storeSettings(runner, actor.district, next, { account: actor.account, reason });
  await recordEvent(runner, actor.district, actor, {
    action: 'settings.update',
    subject: `settings/${next.version}`,
    payload: { changed: changedParts(current.document, document) },
  });
  return next;
}

function changedParts(before: DistrictSettings, after: DistrictSettings): string[] {
  const parts = Object.keys(after) as (keyof DistrictSettings)[];
  return parts.filter((part) => canonical(before[part]) !== canonical(after[part]));
}

/** The database sorts the keys of a document; a change of order is none. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
