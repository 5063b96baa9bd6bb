import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { CompetenceLaw } from '../../src/domain/doctors/competence-law.ts';
import type { ContractAgeLaw } from '../../src/domain/doctors/contract-age.ts';
import type { ExemptionLaw } from '../../src/domain/exemptions/exemption-law.ts';
import { competenceSchema, contractAgeSchema, exemptionSchema } from './law-schemas.ts';

/** The competence rules (`config/law/competence.json`). Throws with file and place when it is unsound. */
export function loadCompetenceLaw(): CompetenceLaw {
  return load('competence.json', competenceSchema);
}

/** Grounds of exemption and appeal deadlines (`config/law/exemption.json`). Throws when unsound. */
export function loadExemptionLaw(): ExemptionLaw {
  return load('exemption.json', exemptionSchema);
}

/** Age limits of the GP contract (`config/law/contract-age.json`). Throws when unsound. */
export function loadContractAgeLaw(): ContractAgeLaw {
  return load('contract-age.json', contractAgeSchema);
}

/** Checks one law file's text; apart from reading, so that a broken text can be tested. */
export function parseLaw<T>(name: string, text: string, schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`config/law/${name} is not JSON`, { cause: error });
  }
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`config/law/${name}:\n${z.prettifyError(result.error)}`);
  return result.data;
}

function load<T>(name: string, schema: z.ZodType<T>): T {
  return parseLaw(name, readFileSync(join(projectRoot(), 'config', 'law', name), 'utf8'), schema);
}

/** The folder of package.json: the build copies no JSON, so `dist/config` reads the same files. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('No package.json above the law loader');
    folder = parent;
  }
  return folder;
}
