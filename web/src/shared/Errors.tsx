import { ErrorSummary } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { useText } from '../messages/language.tsx';

/** What has to be put right before a form can be sent: takes the focus, and each line leads to its field. */
export function Errors({ errors, attempt }: { errors: Readonly<Record<string, string>>; attempt: number }) {
  const text = useText();
  const summary = useRef<HTMLDivElement>(null);
  const isShown = attempt > 0 && Object.keys(errors).length > 0;
  useEffect(() => {
    if (isShown) summary.current?.focus();
    // Each attempt leads back to what is wrong.
  }, [attempt, isShown]);
  if (!isShown) return null;
  return (
    <ErrorSummary ref={summary} heading={text('form.errors')}>
      {Object.entries(errors).map(([field, words]) => (
        <ErrorSummary.Item key={field} href={`#${field}`}>
          {words}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}
