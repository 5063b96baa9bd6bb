/** Set by the build: the files of the client, and a name that changes with them. */
declare const SHELL: { files: string[]; version: string };

const scope = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `shell-${SHELL.version}`;

/*
 * Keeps the client itself for offline use and nothing else: what people read and write lies with the pages,
 * which take it away at logout. The API is never answered from here.
 */

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(SHELL.files))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOldShells().then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (url.pathname.startsWith('/api')) return;
  event.respondWith(request.mode === 'navigate' ? pageFor(request) : fileFor(request));
});

async function removeOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

/** The newest page, or the kept one without a network: the client finds its way by the path. */
async function pageFor(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

/** Files carry a hash of their content, so a kept one is the right one. */
async function fileFor(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
