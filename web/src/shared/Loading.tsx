import { Skeleton } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useText } from '../messages/language.tsx';

/** What comes sooner needs no sign that it is coming. */
const SILENT_MS = 300;

/** The outline of what is on its way, once it takes long enough to notice. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const text = useText();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, SILENT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isLate) return null;
  return (
    <div className="stack" role="status" aria-label={text('state.loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <Skeleton key={at} variant="rounded" height={56} />
      ))}
    </div>
  );
}
