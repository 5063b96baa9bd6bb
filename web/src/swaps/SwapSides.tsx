import { BodyShort } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';

/** A duty with its name in words. */
interface NamedDuty {
  shift: string;
  name: string;
}

/** One side of a swap: who gives which duties. */
export function SwapSide({ giver, duties }: { giver: string | null; duties: readonly NamedDuty[] }) {
  const text = useText();
  if (duties.length === 0) return null;
  return (
    <div>
      <BodyShort size="small">
        {giver === null ? text('swaps.gives.me') : text('swaps.gives', { name: giver })}
      </BodyShort>
      <ul className="plain">
        {duties.map(({ shift, name }) => (
          <li key={shift} className="sentence">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
