import type { CivilDate, DateRange } from '../problem/roster-problem.ts';
import type { GroundKind } from './exemption-law.ts';

/**
 * Why a doctor claims an exemption. It can be health data (GDPR art. 9): stored apart, read only
 * by who decides. It points at the effect by its id; the effect never points back.
 */
export interface ExemptionGround {
  id: string;
  /** The exemption it belongs to. */
  exemption: string;
  kind: GroundKind;
  /** The interval the doctor states; what a `asStated` ground holds for. */
  stated: DateRange;
  /** When the fact was evidenced; a right takes effect from then. */
  evidencedOn: CivilDate | null;
  /** Pregnancy: the due date, and from when it hinders taking part. */
  dueDate?: CivilDate;
  hinderedFrom?: CivilDate;
  /** Breastfeeding: the child's birth date. */
  childBorn?: CivilDate;
  /** The doctor's own words. */
  statement?: string;
}
