import { Tag } from '@navikt/ds-react';
import { useText } from '../../messages/language.tsx';
import { useActing } from '../../session/acting.tsx';
import { useDates } from '../../shared/dates.ts';
import { TextLink } from '../../shared/links.tsx';
import type { DraftView } from './wish-draft.ts';

/** Whether the wishes are a draft or sent, and where they are. */
export function SaveState({ view: { sheet, state, entries } }: { view: DraftView }) {
  const text = useText();
  const dates = useDates();
  const { receipt } = sheet;
  const isOwn = useActing().role === 'doctor';
  const isSent = sheet.answeredAt !== null && state.at === 'service';
  const isBlank = !isSent && entries.length === 0 && sheet.version === 0;
  const draft = receipt ? 'wishes.state.changed' : 'wishes.state.draft';
  return (
    <p className="row save-state">
      <Tag size="small" variant={isSent ? 'success' : isBlank ? 'neutral' : 'warning'}>
        {text(isSent ? 'wishes.state.sent' : isBlank ? 'wishes.state.blank' : draft)}
      </Tag>
      <span>{whereText()}</span>
      {receipt && isOwn && (
        <TextLink
          to="/min/onsker/$periode/kvittering/$nummer"
          params={{ periode: sheet.period, nummer: String(receipt.number) }}
        >
          {receiptText(receipt)}
        </TextLink>
      )}
      {receipt && !isOwn && <span>{receiptText(receipt)}</span>}
    </p>
  );

  function receiptText({ number, at }: NonNullable<typeof receipt>): string {
    return text('wishes.state.receipt', { number, at: dates.at(at) });
  }

  function whereText(): string {
    if (state.at === 'waiting') return text('wishes.saving');
    if (state.at === 'device') return text('wishes.on-device');
    if (state.at === 'conflict' || state.at === 'refused') return text('wishes.not-saved');
    return sheet.updatedAt === null || isSent
      ? ''
      : text('wishes.saved', { time: dates.timeOf(sheet.updatedAt) });
  }
}
