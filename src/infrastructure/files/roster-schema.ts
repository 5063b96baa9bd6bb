import { z } from 'zod';
import { ROSTER_FORMAT, ROSTER_VERSION } from '../../domain/roster/roster.ts';
import { assignment } from './assignment-schema.ts';
import { civilDate, id } from './scalar-schemas.ts';

/** What a roster file of version 1 must look like. Whether it keeps the rules is the checker's. */
export const rosterSchema = z.strictObject({
  format: z.literal(ROSTER_FORMAT),
  version: z.literal(ROSTER_VERSION),
  problem: id,
  assignments: z.array(assignment),
  blockedMornings: z.array(z.strictObject({ doctor: id, date: civilDate })),
});
