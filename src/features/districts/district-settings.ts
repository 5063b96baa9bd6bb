import type { QueryRunner } from 'typeorm';
import type { DistrictPreset } from '../../domain/calendar/district-preset.ts';
import type { FunctionTraining } from '../../domain/doctors/trained-functions.ts';
import type { LedgerPolicy } from '../../domain/fairness/ledger-policy.ts';
import type { SwapPolicy } from '../../domain/roster/swap-policy.ts';
import { oneRow } from '../../infrastructure/database/database.ts';

/**
 * A district's settings as they are kept: what the preset gave it, to be changed by the district, and the
 * records that its duty functions ask for. Shift templates (vaktmaler) and demand are part of them.
 */
export interface DistrictSettings extends Pick<
  DistrictPreset,
  | 'surgeryHours'
  | 'closedDays'
  | 'functions'
  | 'backUp'
  | 'templates'
  | 'rules'
  | 'vetoAllowance'
  | 'wishes'
  | 'objective'
> {
  training: FunctionTraining;
  ledger: LedgerPolicy;
  /** Not there until the district chooses. */
  swaps?: SwapPolicy | undefined;
}

/** Settings and the version they are. */
export interface VersionedSettings {
  version: number;
  document: DistrictSettings;
}

/** The settings in force: the latest version. Throws for a district without any, which is a bug. */
export async function currentSettings(runner: QueryRunner): Promise<VersionedSettings> {
  const row = await oneRow<VersionedSettings>(
    runner,
    'SELECT version, document FROM district_settings ORDER BY version DESC LIMIT 1',
  );
  if (!row) throw new Error('a district without settings');
  return row;
}

/** The settings as they were in a version; `null` when there is none such. */
export async function settingsOfVersion(
  runner: QueryRunner,
  version: number,
): Promise<VersionedSettings | null> {
  return oneRow<VersionedSettings>(
    runner,
    'SELECT version, document FROM district_settings WHERE version = $1',
    [version],
  );
}

/** Stores the next version; a version that somebody else took meanwhile breaks the primary key. */
export async function storeSettings(
  runner: QueryRunner,
  district: string,
  { version, document }: VersionedSettings,
  by: { account: string | null; reason: string | null },
): Promise<void> {
  await runner.query(
    'INSERT INTO district_settings (district_id, version, document, reason, account_id) VALUES ($1, $2, $3, $4, $5)',
    [district, version, JSON.stringify(document), by.reason, by.account],
  );
}
