import { randomUUID } from 'node:crypto';

/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/** A client of the service's own API, logged in with a demo login. */
export class ApiClient {
  readonly #url: string;
  readonly #signal: AbortSignal;
  #headers: Record<string, string> = {};

  private constructor(url: string, signal: AbortSignal) {
    this.#url = url;
    this.#signal = signal;
  }

  static async login(url: string, email: string, signal: AbortSignal): Promise<ApiClient> {
    const client = new ApiClient(url, signal);
    const response = await client.#send('POST', '/login/demo', { email });
    const { csrfToken } = (await response.json()) as { csrfToken: string };
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    client.#headers = { cookie: cookie.join('; '), 'x-csrf-token': csrfToken };
    return client;
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.#send('GET', path)).json()) as T;
  }

  async post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return (await (await this.#send('POST', path, body, headers)).json()) as T;
  }

  /** Server-sent events until the server ends the stream. */
  async *events(path: string): AsyncGenerator<ServerEvent> {
    const response = await this.#send('GET', path);
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) as unknown };
      }
    }
  }

  async #send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(`${this.#url}/api${path}`, {
      method,
      signal: this.#signal,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'nb',
        'idempotency-key': randomUUID(),
        ...this.#headers,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    const { title } = (await response.json()) as { title?: string };
    throw new Error(`${method} ${path}: ${response.status} ${title ?? ''}`);
  }
}
