import { setTimeout as sleep } from 'node:timers/promises';
import type { TestAnswer, TestClient } from '../support/test-service.ts';

/** One server-sent event. */
export interface SentEvent {
  id: number;
  event: string;
  // Tests look into data of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
}

/** What a stream said until it ended, or until `enough` said so. */
export interface Heard {
  status: number;
  type: string;
  events: SentEvent[];
  comments: number;
  /** Whether the server ended it. */
  ended: boolean;
}

/** Reads an event stream, after an event when one is named. */
export async function listen(
  client: TestClient,
  path: string,
  { after, enough = () => false }: { after?: number; enough?: (heard: Heard) => boolean } = {},
): Promise<Heard> {
  const response = await client.open(path, {
    ...(after !== undefined && { 'last-event-id': String(after) }),
  });
  const type = response.headers.get('content-type') ?? '';
  const heard: Heard = { status: response.status, type, events: [], comments: 0, ended: false };
  if (!response.body || response.status !== 200) return heard;
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) heard.comments++;
      else heard.events.push(eventOf(block));
    }
    // Leaving the loop closes the stream.
    if (enough(heard)) return heard;
  }
  heard.ended = true;
  return heard;
}

function eventOf(block: string): SentEvent {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return { id: Number(fields['id']), event: fields['event'] ?? '', data: JSON.parse(fields['data'] ?? '') };
}

const UNDER_WAY = ['queued', 'running'];

/** The run once it is over. */
export async function runOver(client: TestClient, path: string): Promise<TestAnswer['body']> {
  return runWhen(client, path, ({ state }) => !UNDER_WAY.includes(state));
}

/** The run once it is as wanted; fails when it is over without having been. */
export async function runWhen(
  client: TestClient,
  path: string,
  wanted: (run: { state: string; attempts: number }) => boolean,
): Promise<TestAnswer['body']> {
  for (;;) {
    const { body } = await client.get(path);
    if (wanted(body as { state: string; attempts: number })) return body;
    if (!UNDER_WAY.includes(String(body.state))) throw new Error(`the run is over: ${JSON.stringify(body)}`);
    await sleep(100);
  }
}
