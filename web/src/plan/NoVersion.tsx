import { BodyShort } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import { ButtonLink } from '../shared/links.tsx';

/** What a page about rosters shows while there is none. */
export function NoVersion({ period }: { period: string }) {
  const text = useText();
  return (
    <div className="stack tight narrow">
      <BodyShort>{text('plan.no-version')}</BodyShort>
      <div>
        <ButtonLink to="/plan/$periode/kjoring" params={{ periode: period }}>
          {text('plan.to-run')}
        </ButtonLink>
      </div>
    </div>
  );
}
