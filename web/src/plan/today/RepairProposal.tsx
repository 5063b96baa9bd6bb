import { BodyShort, Button, Heading, Textarea } from '@navikt/ds-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { applyRepair, type Repair } from './repair-api.ts';
import { openNowQuery } from './today-api.ts';

/** Who would get which shift and why, and the order that makes it so. */
export function RepairProposal({ repair }: { repair: Repair }) {
  const text = useText();
  const client = useQueryClient();
  const { say } = useAnnouncer();
  const { district } = useActing();
  const [grounds, setGrounds] = useState('');
  const { moves, unfilled, isFewest, effect } = repair;
  const apply = useMutation({
    mutationFn: () => applyRepair(district, repair, grounds.trim()),
    onSuccess: async () => {
      say(text('today.repair.done'));
      await client.invalidateQueries({ queryKey: openNowQuery(district).queryKey });
    },
  });
  if (effect === null) return <BodyShort role="status">{text('today.repair.none')}</BodyShort>;
  const moved = moves.filter(({ from }) => from !== null).length;
  return (
    <div className="stack tight">
      <Heading level="3" size="xsmall">
        {text('today.repair.moved', { moved })}
      </Heading>
      <BodyShort role="status">{text('today.repair.proof', { proven: isFewest ? 'yes' : 'no' })}</BodyShort>
      <ol className="plain stack tight">
        {moves.map((move) => (
          <li key={`${move.shift} ${move.to}`} className="stack tight">
            <BodyShort weight="semibold">
              {text('today.repair.move', {
                kind: move.from === null ? 'gets' : 'takesOver',
                to: move.toName,
                from: move.fromName ?? '',
                shift: move.name,
              })}
            </BodyShort>
            <BodyShort size="small">{move.why}</BodyShort>
            {move.against && <BodyShort size="small">{move.against.sentence}</BodyShort>}
            {effect.vetoed.some(({ doctor, shift }) => doctor === move.to && shift === move.shift) && (
              <BodyShort size="small">{text('today.vetoed')}</BodyShort>
            )}
          </li>
        ))}
      </ol>
      {unfilled.map(({ shift, name }) => (
        <BodyShort key={shift}>{text('today.repair.unfilled', { shift: name })}</BodyShort>
      ))}
      {effect.violations.map(({ sentence }) => (
        <BodyShort key={sentence} size="small">
          {sentence}
        </BodyShort>
      ))}
      {apply.isError && <Failure error={apply.error} />}
      <Textarea
        size="small"
        label={text('today.repair.grounds')}
        description={text('today.grounds.about')}
        minRows={1}
        maxLength={1000}
        value={grounds}
        onChange={({ target }) => {
          setGrounds(target.value);
        }}
      />
      <div className="row">
        <Button
          size="small"
          variant="danger"
          loading={apply.isPending}
          onClick={() => {
            if (!apply.isPending) apply.mutate();
          }}
        >
          {text('today.repair.apply')}
        </Button>
      </div>
    </div>
  );
}
