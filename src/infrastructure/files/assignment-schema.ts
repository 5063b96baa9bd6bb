import { z } from 'zod';
import { id } from './scalar-schemas.ts';

const trainingOnly = {
  error: 'expected only with role "training"; remove it',
  path: ['supervisor'],
};

/** A missing supervisor is a breach that the rules report; one on a duty seat has no meaning. */
function supervisorFits({ role, supervisor }: { role: 'duty' | 'training'; supervisor?: string }): boolean {
  return role === 'training' || supervisor === undefined;
}

export const role = z.enum(['duty', 'training']);

/** One doctor on one shift, in a roster or in a problem's previous roster. */
export const assignment = z
  .strictObject({ shift: id, doctor: id, role, supervisor: id.exactOptional() })
  .refine(supervisorFits, trainingOnly)
  .meta({ id: 'Assignment', description: 'One doctor on one shift.' });
