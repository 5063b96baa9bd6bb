import { Button } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Period } from '../../api/periods.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { removePeriod } from './setup-api.ts';

/** Takes a period back that was not opened yet; copying the one before makes it again. */
export function RemovePeriod({ period }: { period: Period }) {
  const text = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const remove = useMutation({
    mutationFn: () => removePeriod(district, period),
    onSuccess: async () => {
      say(text('setup.removed', { name: period.name }));
      await navigate({ to: '/' });
      await client.invalidateQueries({ queryKey: ['periods', district] });
      await client.invalidateQueries({ queryKey: ['work-list', district] });
    },
  });
  return (
    <>
      <Button
        variant="tertiary-neutral"
        loading={remove.isPending}
        onClick={() => {
          remove.mutate();
        }}
      >
        {text('setup.remove')}
      </Button>
      {remove.isError && <Failure error={remove.error} />}
    </>
  );
}
