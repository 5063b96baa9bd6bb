import { BodyShort, Button } from '@navikt/ds-react';
import { useText } from '../messages/language.tsx';
import type { BoardEdits } from './use-board-edits.ts';

/** What the last act did that it was permitted to do: its warnings, and what the written reason covers. */
export function Outcome({ outcome, onClose }: { outcome: BoardEdits['outcome']; onClose: () => void }) {
  const text = useText();
  if (!outcome || outcome.violations.length === 0) return null;
  return (
    <section className="outcome" aria-label={text('board.outcome')}>
      <BodyShort weight="semibold">{outcome.sentence}</BodyShort>
      <ul className="plain">
        {outcome.violations.map(({ code, sentence, hard }, at) => (
          <li key={`${code}-${at}`}>{text('board.told', { hard: hard ? 'yes' : 'no', sentence })}</li>
        ))}
      </ul>
      <Button size="xsmall" variant="tertiary" onClick={onClose}>
        {text('form.close')}
      </Button>
    </section>
  );
}
