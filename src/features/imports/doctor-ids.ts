import type { QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';
import type { RowReader } from './row-reader.ts';

/** Posts of the district by HPR number, and the other way round. */
export interface DoctorIds {
  byHpr: ReadonlyMap<string, string>;
  hprOf: (doctor: string) => string;
}

export async function doctorIds(runner: QueryRunner): Promise<DoctorIds> {
  const found = await rows<{ id: string; hpr: string }>(
    runner,
    'SELECT id, doctor_hpr(id) AS hpr FROM doctor ORDER BY name COLLATE "nb-x-icu", id',
  );
  const hprs = new Map(found.map(({ id, hpr }) => [id, hpr]));
  return {
    byHpr: new Map(found.map(({ id, hpr }) => [hpr, id])),
    hprOf: (doctor) => hprs.get(doctor) ?? '',
  };
}

/** The HPR number of a doctor of the district in a cell that may not be empty. */
export function knownDoctor(reader: RowReader, { byHpr }: DoctorIds, column = 'hpr'): string | null {
  const hpr = reader.need(column, reader.hpr(column));
  if (hpr === null) return null;
  return byHpr.has(hpr) ? hpr : reader.wrong(column, 'doctor-unknown');
}
