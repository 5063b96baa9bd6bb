import { Tag } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import type { CaseState } from './case-api.ts';

const VARIANTS: Partial<Record<CaseState, 'success' | 'warning' | 'error' | 'info'>> = {
  ...{ draft: 'warning', submitted: 'info', appealed: 'info', granted: 'success', grantedInPart: 'success' },
  ...{ reversed: 'success', rejected: 'error', upheld: 'error' },
};

/** Where a case stands. */
export function CaseTag({ state }: { state: CaseState }) {
  const text = useText();
  return (
    <Tag size="small" variant={VARIANTS[state] ?? 'neutral'}>
      {text('case.state', { state })}
    </Tag>
  );
}
