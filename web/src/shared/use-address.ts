import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Changes what the address says besides the page: a link then shows the same, and nothing scrolls. */
export function useAddress(): (change: object) => void {
  const navigate = useNavigate();
  return useCallback(
    (change: object) => {
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
