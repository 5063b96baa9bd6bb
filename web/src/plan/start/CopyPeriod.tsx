import { BodyShort, Button } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Period } from '../../api/periods.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { osloToday } from '../../shared/oslo-clock.ts';
import { nextPeriod } from '../setup/next-period.ts';
import { addPeriod } from '../setup/setup-api.ts';

/** Makes the next duty period like the latest one; everything of it can be changed, and it can be removed. */
export function CopyPeriod({ periods: [latest] }: { periods: readonly Period[] }) {
  const text = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const nameOf = (from: string) =>
    text('start.half-year', { half: from.slice(5) < '06-15' ? 'spring' : 'autumn', year: from.slice(0, 4) });
  const copy = useMutation({
    mutationFn: () => addPeriod(district, nextPeriod(latest, osloToday(), nameOf)),
    onSuccess: async ({ id, name }) => {
      await client.invalidateQueries({ queryKey: ['periods', district] });
      await client.invalidateQueries({ queryKey: ['work-list', district] });
      say(text('start.copied', { name }));
      await navigate({ to: '/plan/$periode/oppsett', params: { periode: id } });
    },
  });
  return (
    <div className="stack tight">
      <div className="row">
        <Button
          variant="secondary-neutral"
          loading={copy.isPending}
          onClick={() => {
            if (!copy.isPending) copy.mutate();
          }}
        >
          {latest ? text('start.copy', { name: latest.name }) : text('start.first')}
        </Button>
      </div>
      {latest && <BodyShort>{text('start.copy.about')}</BodyShort>}
      {copy.isError && <Failure error={copy.error} />}
    </div>
  );
}
