// Writes docs/roster-problem.schema.json from the schema that problem files are read with.
// Run it after every change of the format: npm run build && node scripts/write-schema.mjs
import { writeFileSync } from 'node:fs';
import { problemJsonSchema } from '../dist/src/infrastructure/files/problem-json-schema.js';

const file = new URL('../docs/roster-problem.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(problemJsonSchema(), null, 2)}\n`);
