import { BodyShort, Button, LocalAlert } from '@navikt/ds-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useAnnouncer } from '../../frame/announcer.tsx';
import { useOnline } from '../../frame/use-online.ts';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { Failure } from '../../shared/Failure.tsx';
import { TextLink } from '../../shared/links.tsx';
import type { DraftView, WishDraft } from './wish-draft.ts';
import type { WishModel } from './wish-model.ts';

/** Sending the wishes, or that there are none, and the receipt. */
export function SendPanel({ draft, view, model }: { draft: WishDraft; view: DraftView; model: WishModel }) {
  const text = useText();
  const dates = useDates();
  const { say } = useAnnouncer();
  // The receipt's page is the doctor's own.
  const isOwn = useActing().role === 'doctor';
  const isOnline = useOnline();
  const receipt = useRef<HTMLDivElement>(null);
  const { entries, sheet, state } = view;
  const send = useMutation({
    mutationFn: () => draft.send(),
    onSuccess: () => {
      say(text('wishes.sent'));
      receipt.current?.focus();
    },
  });
  const isSent = sheet.answeredAt !== null && state.at === 'service';
  const isBlocked = !isOnline || state.at === 'conflict';
  const isEmpty = entries.length === 0;
  return (
    <section className="send stack tight" aria-label={text('wishes.send')}>
      <div ref={receipt} tabIndex={-1} className="receipt">
        {isSent && sheet.receipt && (
          <LocalAlert status="success" role="group">
            <LocalAlert.Header>
              <LocalAlert.Title as="h2">{text('wishes.sent')}</LocalAlert.Title>
            </LocalAlert.Header>
            <LocalAlert.Content>
              <p>
                {text('wishes.receipt', { number: sheet.receipt.number, at: dates.at(sheet.receipt.at) })}
              </p>
              <p>{text('wishes.receipt.what', countsOf(model))}</p>
              <p>{text('wishes.receipt.again')}</p>
              {isOwn && (
                <TextLink
                  to="/min/onsker/$periode/kvittering/$nummer"
                  params={{ periode: sheet.period, nummer: String(sheet.receipt.number) }}
                >
                  {text('wishes.receipt.see')}
                </TextLink>
              )}
            </LocalAlert.Content>
          </LocalAlert>
        )}
      </div>
      {send.isError && <Failure error={send.error} safe={text('wishes.safe')} />}
      {!isSent && (
        <>
          <BodyShort>
            {isEmpty ? text('wishes.send.empty') : text('wishes.receipt.what', countsOf(model))}
          </BodyShort>
          {isBlocked && (
            <BodyShort>{text(isOnline ? 'wishes.send.conflict' : 'wishes.send.offline')}</BodyShort>
          )}
          <div>
            <Button
              type="button"
              loading={send.isPending}
              aria-disabled={isBlocked}
              onClick={() => {
                if (!isBlocked) send.mutate();
              }}
            >
              {text(isEmpty ? 'wishes.send.none' : 'wishes.send')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function countsOf({ days }: WishModel): Record<'veto' | 'preferNot' | 'prefer', number> {
  const has = (word: string) => [...days.values()].filter((day) => day.word === word).length;
  return { veto: has('veto'), preferNot: has('preferNot'), prefer: has('prefer') };
}
