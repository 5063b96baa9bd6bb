import type { Actor } from '../../http/caller.ts';
import type { Looked } from '../../http/event-streams.ts';
import { notFound } from '../../http/problem.ts';
import type { Database } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import type { Progress } from '../../optimiser/outcome.ts';
import { eventsAfter, type RunEvent } from './run-event-rows.ts';
import { isOver, readRun, withSentences } from './run-rows.ts';

const NUMBER = /^\d{1,9}$/;

/**
 * Events of a run after one that was seen. The state is read first: what happens between the two is then
 * seen the next time.
 */
export function runEventsAfter(
  database: Database,
  { district, locale }: Actor,
  run: string,
  seen: string,
): Promise<Looked> {
  const after = NUMBER.test(seen) ? Number(seen) : 0;
  return database.inDistrict(district, async (runner) => {
    const row = await readRun(runner, run);
    if (!row) throw notFound();
    const events = await eventsAfter(runner, run, after);
    return { over: isOver(row.state), events: events.map((event) => told(locale, event)) };
  });
}

function told(locale: Locale, { number, kind, at, data }: RunEvent): Looked['events'][number] {
  const words = kind === 'progress' ? withSentences(locale, data as Progress) : (data as object);
  return { id: String(number), kind, data: { at, ...words } };
}
