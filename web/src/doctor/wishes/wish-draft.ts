import { isProblem } from '../../api/problem.ts';
import { dropDraft, keepDraft, readDraft } from './stored-draft.ts';
import type { Entry, Sheet } from './wish-api.ts';

/** Where the wishes on the screen are. */
export type DraftState =
  /** The service has them. */
  | { at: 'service' }
  /** Changed a moment ago, or on their way. */
  | { at: 'waiting' }
  /** On the device only: the service was not reached. */
  | { at: 'device' }
  /** Somebody else changed the sheet meanwhile: theirs and ours. */
  | { at: 'conflict'; theirs: Sheet }
  /** The service does not take them. */
  | { at: 'refused'; error: unknown };

/** What the screen shows of a draft. */
export interface DraftView {
  entries: readonly Entry[];
  sheet: Sheet;
  state: DraftState;
  canUndo: boolean;
}

/** Saves on top of a version; rejects with the service's refusal, or when it is not reached. */
export type Save = (request: { entries: Entry[]; version: number; send: boolean }) => Promise<Sheet>;

/** Quiet after a change before it is saved, and after an attempt that did not get through. */
const SAVE_AFTER_MS = 800;
const AGAIN_AFTER_MS = 5000;
const MOST_UNDO = 100;

/** The wishes of one doctor for one period, as they are being written: kept on the device, saved by themselves. */
export class WishDraft {
  readonly #key: string;
  readonly #save: Save;
  readonly #listeners = new Set<() => void>();
  readonly #undo: (readonly Entry[])[] = [];
  #view: DraftView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(key: string, sheet: Sheet, save: Save) {
    this.#key = key;
    this.#save = save;
    this.#view = { entries: sheet.entries, sheet, state: { at: 'service' }, canUndo: false };
    this.#takeUp(sheet);
    addEventListener('online', this.#onOnline);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView => this.#view;

  /** Ends the saving; what is unsaved stays on the device. */
  stop(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#onOnline);
  }

  /** Takes the wishes over, keeps them on the device, and saves them soon. */
  change(entries: readonly Entry[]): void {
    this.#undo.push(this.#view.entries);
    if (this.#undo.length > MOST_UNDO) this.#undo.shift();
    this.#set(entries);
  }

  /** Takes back the last change. */
  undo(): void {
    const before = this.#undo.pop();
    if (before) this.#set(before);
  }

  /** A sheet that was read anew. */
  adopt(sheet: Sheet): void {
    if (sheet.version === this.#view.sheet.version) {
      if (this.#view.sheet.mayWrite !== sheet.mayWrite) this.#show({ sheet });
      return;
    }
    if (sheet.version < this.#view.sheet.version || this.#saving) return;
    if (this.#isUnsaved) this.#meet(sheet);
    else this.#show({ sheet, entries: sheet.entries, state: { at: 'service' } });
  }

  /** Ends a conflict: ours are saved on top of theirs, or given up. */
  resolve(whose: 'mine' | 'theirs'): void {
    if (this.#view.state.at !== 'conflict') return;
    const { theirs } = this.#view.state;
    if (whose === 'theirs') {
      this.#undo.push(this.#view.entries);
      dropDraft(this.#key);
      this.#show({ sheet: theirs, entries: theirs.entries, state: { at: 'service' } });
    } else {
      this.#show({ sheet: theirs });
      this.#set(this.#view.entries);
    }
  }

  /** Sends the wishes as the doctor's answer; rejects when that was refused or not reached. */
  async send(): Promise<Sheet> {
    clearTimeout(this.#timer);
    await this.#saving;
    const { entries, sheet } = this.#view;
    const sent = await this.#save({ entries: [...entries], version: sheet.version, send: true });
    this.#saved(sent, entries);
    return sent;
  }

  /** Tries again what was refused or did not get through. */
  retry(): void {
    this.#saveSoon(0);
  }

  readonly #onOnline = (): void => {
    if (this.#isUnsaved) this.#saveSoon(0);
  };

  get #isUnsaved(): boolean {
    const { at } = this.#view.state;
    return at === 'waiting' || at === 'device' || at === 'refused' || at === 'conflict';
  }

  /** What was left on the device by an earlier visit. */
  #takeUp(sheet: Sheet): void {
    const kept = readDraft(this.#key);
    if (!kept) return;
    if (isSame(kept.entries, sheet.entries)) {
      dropDraft(this.#key);
      return;
    }
    this.#view = { ...this.#view, entries: kept.entries, state: { at: 'device' } };
    if (!sheet.mayWrite) return;
    if (kept.base === sheet.version) this.#saveSoon(0);
    else this.#view = { ...this.#view, state: { at: 'conflict', theirs: sheet } };
  }

  #set(entries: readonly Entry[]): void {
    const kept = keepDraft(this.#key, { entries: [...entries], base: this.#view.sheet.version });
    this.#show({ entries, state: { at: kept ? 'waiting' : 'device' } });
    this.#saveSoon(SAVE_AFTER_MS);
  }

  #saveSoon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#saving ??= this.#saveNow().finally(() => {
        this.#saving = null;
      });
    }, ms);
  }

  async #saveNow(): Promise<void> {
    const { entries, sheet, state } = this.#view;
    if (state.at === 'conflict' || !this.#isUnsaved) return;
    try {
      const saved = await this.#save({ entries: [...entries], version: sheet.version, send: false });
      this.#saved(saved, entries);
    } catch (error) {
      if (isProblem(error, 412)) {
        // The sheet is read anew, and meets the draft when it comes.
        this.#show({ state: { at: 'device' } });
      } else if (isProblem(error) && error.status < 500 && error.status !== 429 && error.status !== 401) {
        this.#show({ state: { at: 'refused', error } });
      } else {
        this.#show({ state: { at: 'device' } });
        this.#saveSoon(AGAIN_AFTER_MS);
      }
    }
  }

  /** The service has what was sent to it; what came meanwhile is still to be saved. */
  #saved(sheet: Sheet, sent: readonly Entry[]): void {
    if (this.#view.entries === sent) {
      dropDraft(this.#key);
      this.#show({ sheet, state: { at: 'service' } });
    } else {
      this.#show({ sheet });
      this.#set(this.#view.entries);
    }
  }

  /** Theirs and ours are two versions, unless they say the same. */
  #meet(sheet: Sheet): void {
    if (isSame(sheet.entries, this.#view.entries)) {
      dropDraft(this.#key);
      this.#show({ sheet, state: { at: 'service' } });
    } else {
      this.#show({ state: { at: 'conflict', theirs: sheet } });
    }
  }

  #show(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change, canUndo: this.#undo.length > 0 };
    for (const listener of this.#listeners) listener();
  }
}

/** The database keeps the members of an entry in an order of its own. */
function isSame(a: readonly Entry[], b: readonly Entry[]): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
