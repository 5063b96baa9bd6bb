import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Changes what the address says besides the page: a link then shows the same, and nothing scrolls. */
export function useAddress<T extends object>(): (change: T) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
