import { Tag } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import type { Duty } from './duty-api.ts';
import { useDutyWords } from './duty-words.ts';

const VARIANTS = { hearing: 'warning', changed: 'info', published: 'success' } as const;

/** Foreløpig, publisert or endret. */
export function DutyTag({ duty }: { duty: Duty }) {
  const text = useText();
  const state = useDutyWords().state(duty);
  return (
    <Tag size="small" variant={VARIANTS[state]}>
      {text('duties.state', { state })}
    </Tag>
  );
}
