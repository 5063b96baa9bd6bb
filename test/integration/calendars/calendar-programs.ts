import { expect } from '@jest/globals';
import { faultsOf, parseCalendar, type ParsedEvent } from '../../support/parse-calendar.ts';
import type { SwapService } from '../swaps/swap-service.ts';
import type { TestClient } from '../support/test-service.ts';

/** What calendar programs do, and what people do for them. */
export interface CalendarPrograms {
  /** Nobody: a program has no session. */
  program: TestClient;
  /** Makes an address and returns its path under the API. */
  make: (client: TestClient, which: 'my/calendar' | 'calendar') => Promise<string>;
  /** Fetches a calendar, whose form must be right. */
  fetchEvents: (path: string) => Promise<ParsedEvent[]>;
}

export async function calendarPrograms({ service, path: district }: SwapService): Promise<CalendarPrograms> {
  const program = await service.as(null);
  return {
    program,
    make: async (client, which) => {
      const { status, body } = await client.post(`${district}/${which}`);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return new URL(body.address as string).pathname.replace(/^\/api/, '');
    },
    fetchEvents: async (path) => {
      const { status, body } = await program.get(path);
      expect([status, faultsOf(body as string)]).toEqual([200, []]);
      return parseCalendar(body as string);
    },
  };
}
