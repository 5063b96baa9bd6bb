import { useSyncExternalStore } from 'react';

const WIDE = '(width >= 1024px)';

/** Whether the window is as wide as a desk's. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => {
        query.removeEventListener('change', listener);
      };
    },
    () => matchMedia(WIDE).matches,
  );
}
