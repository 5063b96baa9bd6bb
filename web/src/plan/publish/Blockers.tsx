import { BodyShort, Heading, InlineMessage } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { TextLink } from '../../shared/links.tsx';
import { useShiftName } from '../use-shift-name.ts';
import type { Preview } from './publish-api.ts';

/** What stands in the way of publishing, and what may be known all the same. */
export function Blockers({ preview }: { preview: Preview }) {
  const text = useText();
  const shifts = useShiftName();
  const { version, breaches, doubleBookings, evaluation, warnings, waived } = preview;
  const count = breaches.length + doubleBookings.length;
  return (
    <section className="stack tight">
      {count === 0 ? (
        <InlineMessage status="success">{text('publish.no-blockers')}</InlineMessage>
      ) : (
        <>
          <Heading level="2" size="small">
            {text('publish.blockers', { count })}
          </Heading>
          <ul className="sentences">
            {breaches.map(({ message, cure }, i) => (
              <li key={`${message}-${i}`}>
                {message} {cure}
              </li>
            ))}
            {doubleBookings.map(({ doctor, name, shift }) => (
              <li key={`${doctor}-${shift}`}>
                {text('publish.double', { name, shift: shifts.full(shift) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <BodyShort>
        {text('publish.remarks', { open: evaluation.openSeats, warnings, waived })}{' '}
        <TextLink
          to="/plan/$periode/tavle"
          params={{ periode: version.period }}
          search={{ versjon: version.id }}
        >
          {text('publish.to-board')}
        </TextLink>
      </BodyShort>
    </section>
  );
}
