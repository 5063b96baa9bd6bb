import { z } from 'zod';
import { problemSchema } from './problem-schema.ts';

/**
 * The published JSON Schema (draft 2020-12) of problem files. It says the shape; what lies between
 * fields (ends after starts, ids of their own) only the reader checks.
 */
export function problemJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(problemSchema);
  return { $schema, $id: 'roster-problem.schema.json', ...rest };
}
