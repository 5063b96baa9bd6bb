import { BodyShort } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { previewQuery } from '../publish/publish-api.ts';

/** What stands in the way of publishing a version, by what is known now; a second of the service's work. */
export function RosterState({ version }: { version: string }) {
  const text = useText();
  const { district } = useActing();
  const { data } = useQuery(previewQuery(district, version));
  if (!data) return <BodyShort>{text('start.checking')}</BodyShort>;
  const { breaches, doubleBookings, evaluation } = data;
  const of = (rule: string) => breaches.filter((breach) => breach.rule === rule).length;
  return (
    <BodyShort>
      {text('start.roster', {
        blockers: breaches.length + doubleBookings.length,
        locks: of('lock'),
        exemptions: of('exemption'),
        open: evaluation.openSeats,
      })}
    </BodyShort>
  );
}
