import { addBrowser, removeBrowser } from './settings-api.ts';

/** Whether this browser tells me: it does, it could, it was told not to, or it is not able to. */
export type PushHere = 'on' | 'off' | 'denied' | 'unable';

interface Post {
  district: string;
  doctor: string;
}

/** On a first visit the service worker is still being set up; where it is forbidden it never comes. */
const WORKER_WAIT_MS = 5_000;

/** Where the device keeps whom it tells: a browser may be used by several, and in several districts. */
const stored = ({ district }: Post) => `vaktsirkel.push.${district}`;

/** Whether this browser tells a doctor. */
export async function pushHere(post: Post): Promise<PushHere> {
  const registration = await worker();
  if (!registration) return 'unable';
  if (Notification.permission === 'denied') return 'denied';
  const subscription = await registration.pushManager.getSubscription();
  return subscription && localStorage.getItem(stored(post)) === post.doctor ? 'on' : 'off';
}

/**
 * Asks for permission and subscribes. False when the permission was not given; throws when the browser or the
 * service refuses.
 *
 * @param key the service's own, in base64url
 */
export async function startPush(post: Post, key: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const registration = await worker();
  if (!registration) return false;
  const options = { userVisibleOnly: true, applicationServerKey: key };
  const subscription = await registration.pushManager.subscribe(options).catch(async (error: unknown) => {
    // It is subscribed with a key that the service had before.
    const old = await registration.pushManager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return registration.pushManager.subscribe(options);
  });
  const { keys } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys ?? {};
  await addBrowser(post.district, { endpoint: subscription.endpoint, p256dh, auth });
  localStorage.setItem(stored(post), post.doctor);
  return true;
}

/** Ends it. The browser stays subscribed: it may tell somebody in another district. */
export async function stopPush(post: Post): Promise<void> {
  const subscription = await (await worker())?.pushManager.getSubscription();
  if (subscription) await removeBrowser(post.district, subscription.endpoint);
  localStorage.removeItem(stored(post));
}

/** The service worker that receives, once it is there; `null` where the browser knows no push, or has no worker. */
async function worker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return null;
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, WORKER_WAIT_MS, null));
  return Promise.race([navigator.serviceWorker.ready, tooLate]);
}
