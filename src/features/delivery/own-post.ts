import type { Actor } from '../../http/caller.ts';
import { notFound } from '../../http/problem.ts';

/** The post of a doctor who acts; an account that acts for no doctor has nothing of this kind. */
export function ownPost({ doctor }: Actor): string {
  if (doctor === null) throw notFound();
  return doctor;
}
