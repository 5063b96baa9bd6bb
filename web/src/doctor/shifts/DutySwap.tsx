import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/language.tsx';
import { useOwnPost } from '../../session/acting.tsx';
import { ButtonLink, TextLink } from '../../shared/links.tsx';
import { inOpenSwaps } from '../../swaps/duties-in-swaps.ts';
import { openSwapsQuery } from '../../swaps/swap-api.ts';
import type { Duty } from './duty-api.ts';
import { useDutyWords } from './duty-words.ts';

/** Leads to swapping a duty or giving it away, or to the request that it is in already. */
export function DutySwap({ duty }: { duty: Duty }) {
  const text = useText();
  const words = useDutyWords();
  const { district, doctor } = useOwnPost();
  const { data = [] } = useQuery(openSwapsQuery(district));
  const name = <span className="aksel-sr-only"> {words.when(duty)}</span>;
  if (inOpenSwaps(data, doctor).has(duty.shift)) {
    return (
      <TextLink to="/min/bytter">
        {text('duties.in-swap')}
        {name}
      </TextLink>
    );
  }
  return (
    <ButtonLink to="/min/bytter/ny" search={{ vakt: duty.shift }} size="small" variant="secondary">
      {text('duties.swap')}
      {name}
    </ButtonLink>
  );
}
