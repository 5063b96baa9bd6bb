import { BodyLong, Button } from '@navikt/ds-react';
import { Failure } from '../shared/Failure.tsx';
import { isProblem, isUnreached } from '../api/problem.ts';
import { useText } from '../messages/language.tsx';
import { PageHeading } from './PageHeading.tsx';

/** Where a page ends that could not begin: the service refused or was not reached, or we made a mistake. */
export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }) {
  const text = useText();
  if (
    isProblem(error) ||
    (isUnreached(error) && error instanceof TypeError && /fetch/i.test(error.message))
  ) {
    return <Failure error={error} onRetry={reset} />;
  }
  return (
    <>
      <PageHeading>{text('state.broken')}</PageHeading>
      <BodyLong spacing>{text('state.broken.cure')}</BodyLong>
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        {text('state.reload')}
      </Button>
    </>
  );
}
