import { Button } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { copyVersion, type Version } from '../../board/board-api.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';

/** Goes on with a version: on the board as it is, or as a new draft of it when it is past editing. */
export function UseVersion({ version: { id, state, period } }: { version: Version }) {
  const text = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { district } = useActing();
  const key = useRef(crypto.randomUUID());
  const isOpen = state === 'draft' || state === 'hearing';
  const use = useMutation({
    mutationFn: async () => (isOpen ? id : (await copyVersion(district, id, key.current)).id),
    onSuccess: async (used) => {
      await client.invalidateQueries({ queryKey: ['versions', district] });
      await navigate({
        to: '/plan/$periode/tavle',
        params: { periode: period },
        search: { versjon: used },
      });
    },
  });
  return (
    <>
      <Button
        size="small"
        loading={use.isPending}
        onClick={() => {
          use.mutate();
        }}
      >
        {text('versions.use.of', { is: isOpen ? 'open' : 'past' })}
      </Button>
      {use.isError && <Failure error={use.error} />}
    </>
  );
}
