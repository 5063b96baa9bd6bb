import { BodyLong, Heading } from '@navikt/ds-react';
import { useId } from 'react';
import { useText } from '../../messages/language.tsx';
import { ReportForm } from './ReportForm.tsx';

/** A roster is out for hearing: what that means, and where to say what one thinks of it. */
export function HearingCard({ version }: { version: string }) {
  const text = useText();
  const heading = useId();
  return (
    <section className="card stack tight" aria-labelledby={heading}>
      <Heading id={heading} level="2" size="small">
        {text('duties.hearing.title')}
      </Heading>
      <BodyLong>{text('duties.hearing')}</BodyLong>
      <ReportForm place={{ version, shift: null }} isHearing />
    </section>
  );
}
