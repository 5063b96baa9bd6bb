import { BodyShort, Button } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { type Swap, swapsKey } from '../../swaps/swap-api.ts';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { proposeCycles } from './desk-api.ts';

/** Looks for swaps of two and three among what is offered to everybody; the service does so every night, too. */
export function FindCycles({ swaps }: { swaps: readonly Swap[] }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const offers = swaps.filter(({ state, toAll }) => state === 'offered' && toAll);
  const periods = [...new Set(offers.map(({ period }) => period))];
  const find = useMutation({
    mutationFn: async () => {
      let found = 0;
      for (const period of periods) found += (await proposeCycles(district, period)).items.length;
      return found;
    },
    onSuccess: async (count) => {
      say(text('swap-desk.found', { count }));
      await client.invalidateQueries({ queryKey: swapsKey(district) });
    },
  });
  if (offers.length < 2) return null;
  return (
    <div className="stack tight">
      {find.isError && <Failure error={find.error} />}
      {find.isSuccess && <BodyShort>{text('swap-desk.found', { count: find.data })}</BodyShort>}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          loading={find.isPending}
          onClick={() => {
            if (!find.isPending) find.mutate();
          }}
        >
          {text('swap-desk.find')}
        </Button>
      </div>
    </div>
  );
}
