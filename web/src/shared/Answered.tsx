import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDates } from './dates.ts';
import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';
import { useText } from '../messages/language.tsx';

/**
 * The three faces of what the service is asked for: on its way, refused, or there. What was read before is
 * shown when the service is not reached, with the time it is from.
 */
export function Answered<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  const text = useText();
  const dates = useDates();
  const { data, error, isPending, refetch, dataUpdatedAt, isError, fetchStatus } = query;
  if (data !== undefined) {
    return (
      <>
        {(isError || fetchStatus === 'paused') && (
          <p className="stamp">{text('state.old', { at: dates.at(dataUpdatedAt) })}</p>
        )}
        {children(data)}
      </>
    );
  }
  if (isPending) return <Loading />;
  return <Failure error={error} onRetry={() => void refetch()} />;
}
