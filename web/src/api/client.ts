import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../../generated/api.ts';
import { currentLocale } from '../messages/language.tsx';
import { ApiProblem } from './problem.ts';

const READING = new Set(['GET', 'HEAD']);
/** Logging in needs no token: there is no session yet to protect. */
const WITHOUT_TOKEN = /^\/api\/login\//;

/** The service's API, typed from its own OpenAPI document. */
export const api = createClient<paths>({ baseUrl: location.origin });

let token: string | null = null;

/** Remembers what the session's requests have to carry; `null` forgets it. */
export function keepCsrfToken(csrfToken: string | null): void {
  token = csrfToken;
}

/** After a reload without a network the token is not known yet. */
async function knownToken(): Promise<string | null> {
  if (token !== null) return token;
  const { data } = await api.GET('/api/me');
  token = data?.csrfToken ?? null;
  return token;
}

const ownRequests: Middleware = {
  async onRequest({ request, schemaPath }) {
    request.headers.set('Accept-Language', currentLocale());
    if (READING.has(request.method) || WITHOUT_TOKEN.test(schemaPath)) return;
    const csrfToken = await knownToken();
    if (csrfToken !== null) request.headers.set('X-CSRF-Token', csrfToken);
  },
};
api.use(ownRequests);

interface Outcome {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** What the service answers; throws an `ApiProblem` for a refusal, another error when it was not reached. */
export async function answer<R extends Outcome>(call: Promise<R>): Promise<NonNullable<R['data']>> {
  const { data, error, response } = await call;
  if (response.ok) return data as NonNullable<R['data']>;
  throw new ApiProblem(detailsOf(error, response));
}

/** Proxies on the way refuse without problem details. */
function detailsOf(error: unknown, response: Response): ConstructorParameters<typeof ApiProblem>[0] {
  if (typeof error === 'object' && error !== null && 'code' in error && 'title' in error) {
    return error as ConstructorParameters<typeof ApiProblem>[0];
  }
  const { status, statusText } = response;
  return { type: 'about:blank', title: statusText || `HTTP ${status}`, status, code: `http-${status}` };
}
