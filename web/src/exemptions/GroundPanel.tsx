import { BodyLong, BodyShort, Button, Heading } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useText } from '../messages/language.tsx';
import { useDates } from '../shared/dates.ts';
import { Failure } from '../shared/Failure.tsx';
import { type Case, openGround, type OpenedGround } from './case-api.ts';

/**
 * The ground behind a click that is logged. It lies in this component alone, and is gone with it: no cache
 * and no list ever has it.
 */
export function GroundPanel({
  district,
  of,
  own = false,
  onOpened,
}: {
  district: string;
  of: Case;
  /** The reader is the doctor whom it is about. */
  own?: boolean;
  onOpened?: (opened: OpenedGround) => void;
}) {
  const text = useText();
  const panel = useRef<HTMLDivElement>(null);
  const open = useMutation({
    mutationFn: () => openGround(district, of.id),
    gcTime: 0,
    ...(onOpened && { onSuccess: onOpened }),
  });
  useEffect(() => {
    if (open.isSuccess) panel.current?.focus();
  }, [open.isSuccess]);
  return (
    <section className="stack tight ground" aria-labelledby="ground-title">
      <Heading id="ground-title" level="2" size="small">
        {text('ground.title')}
      </Heading>
      {!open.data && (
        <>
          <BodyShort>{text(own ? 'ground.own.hidden' : 'ground.hidden')}</BodyShort>
          {open.isError && <Failure error={open.error} />}
          <div>
            <Button
              variant="secondary"
              loading={open.isPending}
              onClick={() => {
                open.mutate();
              }}
            >
              {text('ground.open')}
            </Button>
          </div>
        </>
      )}
      {open.data && (
        <div ref={panel} tabIndex={-1} className="opened stack tight">
          <Opened opened={open.data} />
        </div>
      )}
    </section>
  );
}

function Opened({ opened: { ground, texts } }: { opened: OpenedGround }) {
  const text = useText();
  const dates = useDates();
  return (
    <>
      {ground ? (
        <dl className="facts">
          <Fact name={text('ground.kind')} value={text(`ground.${ground.kind}`)} />
          {ground.dueDate !== undefined && (
            <Fact name={text('ground.dueDate')} value={dates.full(ground.dueDate)} />
          )}
          {ground.hinderedFrom !== undefined && (
            <Fact name={text('ground.hinderedFrom')} value={dates.full(ground.hinderedFrom)} />
          )}
          {ground.childBorn !== undefined && (
            <Fact name={text('ground.childBorn')} value={dates.full(ground.childBorn)} />
          )}
          <Fact
            name={text('ground.evidence')}
            value={
              ground.evidencedOn === null ? text('ground.evidence.none') : dates.full(ground.evidencedOn)
            }
          />
          {ground.statement !== undefined && (
            <Fact name={text('ground.statement')} value={ground.statement} />
          )}
        </dl>
      ) : (
        <BodyShort>{text('ground.missing')}</BodyShort>
      )}
      {texts.map(({ part, event, on, text: words }) => (
        <div key={`${part}${event}${on}`}>
          <Heading level="3" size="xsmall">
            {text('ground.text', { part, on: dates.full(on) })}
          </Heading>
          <BodyLong className="letter">{words}</BodyLong>
        </div>
      ))}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="letter">{value}</dd>
    </div>
  );
}
