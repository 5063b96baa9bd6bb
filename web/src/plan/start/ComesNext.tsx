import { BodyShort } from '@navikt/ds-react';
import type { Period } from '../../api/periods.ts';
import { useText } from '../../messages/language.tsx';
import { useDates } from '../../shared/dates.ts';

/** There is nothing to do: what happens next by itself, or what to begin with. */
export function ComesNext({ periods }: { periods: readonly Period[] }) {
  const text = useText();
  const dates = useDates();
  const coming = periods.flatMap(({ name, state, opens, closes }) => {
    if (state === 'planned' && opens) return [{ kind: 'opens', name, at: opens.at }];
    return state === 'collecting' && closes ? [{ kind: 'closes', name, at: closes.at }] : [];
  });
  const [first] = coming.sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <div className="card">
      <strong>{text('start.nothing')}</strong>
      <BodyShort>
        {first
          ? text('start.next', { ...first, at: dates.at(first.at) })
          : text('start.next.period', { periods: periods.length })}
      </BodyShort>
    </div>
  );
}
