import type { Entry } from './wish-api.ts';

/** Wishes that the service does not have yet. */
export interface StoredDraft {
  entries: Entry[];
  /** Version of the sheet that they were made from. */
  base: number;
}

/*
 * Written at every change and before anything else, so that a reload, a crash or a dead battery loses
 * nothing. It goes when the service has it.
 */

function nameOf(key: string): string {
  return `vaktsirkel.wishes/${key}`;
}

/** What is kept on the device under the key; `null` for nothing. */
export function readDraft(key: string): StoredDraft | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as StoredDraft | null;
  } catch {
    return null;
  }
}

/** Keeps wishes on the device; `false` when it has no room or allows none. */
export function keepDraft(key: string, draft: StoredDraft): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(nameOf(key));
}
