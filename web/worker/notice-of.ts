/** A notice as it is shown on the screen. */
export interface ShownNotice {
  title: string;
  body: string;
  /** Where a touch leads: always a page of ours. */
  path: string;
  /** A repetition is shown in place of the first. */
  tag: string;
}

/** Where the reader finds what could not be shown. */
const INBOX = '/min/varsler';

/**
 * What was pushed, as it is shown. Browsers demand that something is shown for every push, so what cannot be
 * read becomes a notice without words that leads to the inbox.
 */
export function noticeOf(pushed: string): ShownNotice {
  const { title, body, path, tag } = membersOf(pushed);
  return {
    title: typeof title === 'string' && title !== '' ? title : 'Vaktsirkel',
    body: typeof body === 'string' ? body : '',
    path: ownPath(path),
    tag: typeof tag === 'string' ? tag : '',
  };
}

/** A path of our own pages, or the inbox for anything else. */
export function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?!\/)[\w/-]*$/.test(path) ? path : INBOX;
}

function membersOf(pushed: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(pushed);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
