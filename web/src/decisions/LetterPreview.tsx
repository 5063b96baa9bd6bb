import { BodyLong, ReadMore } from '@navikt/ds-react';
import type { Case, Terms } from '../exemptions/case-api.ts';
import { useCaseWords } from '../exemptions/case-words.ts';
import { useText } from '../messages/language.tsx';
import type { Outcome } from './outcomes.ts';

/** The letter as it would read: decision, reasons, and how to appeal. */
export function LetterPreview({
  of,
  outcome,
  terms,
  reasons,
}: {
  of: Case;
  outcome: Outcome | '';
  terms: Terms;
  reasons: string;
}) {
  const text = useText();
  const words = useCaseWords();
  return (
    <ReadMore header={text('letter.title')} defaultOpen>
      <div className="letter-sheet">
        <BodyLong weight="semibold">{text('letter.heading', { name: of.doctorName })}</BodyLong>
        <BodyLong>
          {outcome === ''
            ? text('letter.undecided')
            : text('letter.decision', { outcome, terms: words.terms(terms) })}
        </BodyLong>
        <BodyLong className="letter">{reasons === '' ? text('letter.no-reasons') : reasons}</BodyLong>
        <BodyLong>{text('letter.basis')}</BodyLong>
        {(outcome === 'grantInPart' || outcome === 'reject') && <BodyLong>{text('letter.appeal')}</BodyLong>}
      </div>
    </ReadMore>
  );
}
