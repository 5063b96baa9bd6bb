import { type DehydratedState, dehydrate, hydrate, type QueryClient } from '@tanstack/react-query';

/** Where the device keeps what may be read offline. */
const STORED = 'vaktsirkel.reading';
/** Changes with the shape of what is kept. */
const FORMAT = 1;
const WRITE_AFTER_MS = 500;
const KEPT_MS = 14 * 24 * 3_600_000;

/** Options of a query that can be read offline, for two weeks. */
export const READABLE_OFFLINE = { meta: { offline: true }, gcTime: KEPT_MS } as const;

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Kept on the device to be read offline: only what is the reader's own, and never a ground. */
      offline?: boolean;
    };
  }
}

/** Brings back what was read before, and keeps what is marked `meta: { offline: true }` from now on. */
export function keepForOffline(client: QueryClient): void {
  restore(client);
  let pending: ReturnType<typeof setTimeout> | undefined;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (query.meta?.offline !== true || (type !== 'updated' && type !== 'removed')) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      store(client);
    }, WRITE_AFTER_MS);
  });
}

/** Takes everything away from the device: at logout, and when somebody else logs in. */
export function forgetReading(client: QueryClient): void {
  client.clear();
  localStorage.removeItem(STORED);
}

function restore(client: QueryClient): void {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? 'null') as {
      format?: number;
      state?: Partial<DehydratedState>;
    } | null;
    if (kept?.format === FORMAT && kept.state) {
      hydrate(client, kept.state, { defaultOptions: { queries: { gcTime: KEPT_MS } } });
      // Shown at once, and asked for again as soon as it is looked at.
      void client.invalidateQueries({ refetchType: 'none' });
    }
  } catch {
    localStorage.removeItem(STORED);
  }
}

function store(client: QueryClient): void {
  const state = dehydrate(client, {
    shouldDehydrateMutation: () => false,
    shouldDehydrateQuery: ({ meta, state: { status } }) => meta?.offline === true && status === 'success',
  });
  try {
    localStorage.setItem(STORED, JSON.stringify({ format: FORMAT, state }));
  } catch {
    // A full or forbidden store: reading online goes on.
  }
}
