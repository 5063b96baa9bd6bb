import { noticeOf, ownPath } from './notice-of.ts';

/** Set by the build: the files of the client, and a name that changes with them. */
declare const SHELL: { files: string[]; version: string };

const scope = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `shell-${SHELL.version}`;

/*
 * Keeps the client itself for offline use and nothing else: what people read and write lies with the pages,
 * which take it away at logout. The API is never answered from here. Shows what is pushed, and keeps nothing of it.
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

scope.addEventListener('push', (event) => {
  const { title, path, ...shown } = noticeOf(event.data?.text() ?? '');
  event.waitUntil(
    scope.registration.showNotification(title, { ...shown, icon: '/icon-192.png', data: path }),
  );
});

scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showPage(ownPath(event.notification.data)));
});

/** The window that shows the page already, or a new one: other windows may hold what is not saved. */
async function showPage(path: string): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => new URL(url).pathname === path);
  await (there ? there.focus() : scope.clients.openWindow(path));
}

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
