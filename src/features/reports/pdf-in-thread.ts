import { askInTurn } from '../../infrastructure/threads/ask-in-turn.ts';
import type { Locale } from '../../messages/locales.ts';
import type { ReadRoster } from './read-rosters.ts';

/** What the thread is started with. */
export interface PdfStart {
  roster: ReadRoster;
  locale: Locale;
  /** The moment it is as of, in words. */
  asOf: string;
}

const written: (start: PdfStart) => Promise<Uint8Array> = askInTurn(import.meta.url, './pdf-thread');

/** A roster as PDF, written in a thread of its own: seconds of work for a large district. */
export async function rosterAsPdf(start: PdfStart): Promise<Buffer> {
  return Buffer.from(await written(start));
}
