import type { Period } from '../api/periods.ts';
import type { Version } from '../board/board-api.ts';

/** Pages of a duty period in the order of the work, as they are named in addresses. */
export const STEPS = [
  'oppsett',
  'svar',
  'kjoring',
  'tavle',
  'rettferdighet',
  'versjoner',
  'publisering',
  'regnskap',
] as const;
export type Step = (typeof STEPS)[number];

/** The step that comes next; `null` once the roster is in force. From the board of a draft it goes on to the hearing. */
export function nextStep(
  period: Pick<Period, 'state'>,
  versions: readonly Pick<Version, 'state'>[],
  page?: string,
): Step | null {
  const has = (state: Version['state']) => versions.some((version) => version.state === state);
  if (has('hearing')) return 'publisering';
  if (has('draft')) return page === 'tavle' ? 'publisering' : 'tavle';
  if (has('published') || has('closed')) return null;
  if (period.state === 'planned') return 'oppsett';
  return period.state === 'collecting' ? 'svar' : 'kjoring';
}
