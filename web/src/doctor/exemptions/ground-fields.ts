import type { Ground, GroundKind } from '../../exemptions/case-api.ts';

/** The catalogue of grounds (fastlegeforskriften § 33): rights first. */
export const GROUND_KINDS: readonly GroundKind[] = [
  'over60',
  'pregnancy',
  'breastfeeding',
  'promisedAtRecruitment',
  'over55',
  'health',
  'social',
];

/** A ground as the form has it. */
export interface GroundDraft {
  kind: GroundKind | '';
  dueDate: string;
  hinderedFrom: string;
  childBorn: string;
  statement: string;
}

export const NO_GROUND: GroundDraft = {
  ...{ kind: '', dueDate: '', hinderedFrom: '', childBorn: '', statement: '' },
};

/** What a ground says; only the facts that its kind asks for. */
export function groundOf({ kind, dueDate, hinderedFrom, childBorn, statement }: GroundDraft): Ground | null {
  if (kind === '') return null;
  return {
    kind,
    ...(kind === 'pregnancy' && dueDate !== '' && { dueDate }),
    ...(kind === 'pregnancy' && hinderedFrom !== '' && { hinderedFrom }),
    ...(kind === 'breastfeeding' && childBorn !== '' && { childBorn }),
    ...(statement.trim() !== '' && { statement: statement.trim() }),
  };
}
