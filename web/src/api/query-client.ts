import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, isUnreached } from './problem.ts';

/** What is shown is at most this old before it is asked for again at the next look. */
const FRESH_MS = 30_000;
const TRIES = 2;

/**
 * The client's memory of what the service answered.
 *
 * @param onLoggedOut called when the service says that the session is over
 */
export function createQueryClient(onLoggedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (isProblem(error, 401) && queryKey[0] !== 'me') onLoggedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Asked even when the browser believes to be offline: it is wrong now and then.
        networkMode: 'offlineFirst',
        retry: (failures, error) => isUnreached(error) && failures < TRIES,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
