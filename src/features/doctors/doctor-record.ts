import type { Doctor } from '../../domain/doctors/doctor.ts';
import type { WorkedDays } from '../../domain/doctors/section-4.ts';
import type { CivilDate } from '../../domain/problem/roster-problem.ts';

/** The dated lists of a doctor, kept as one document: the domain reads them as a whole. */
export interface DoctorRecord extends Pick<
  Doctor,
  'engagements' | 'practicePosts' | 'dutyShares' | 'contract' | 'listSize'
> {
  workedDays: WorkedDays[];
  blockedMornings: CivilDate[];
  /** The neighbouring district that lends the doctor; `null` for the district's own. */
  borrowedFrom: string | null;
}
