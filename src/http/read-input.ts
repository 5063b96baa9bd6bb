import type { z } from 'zod';
import type { EndpointDefinition } from './endpoint-definition.ts';
import { type FieldError, Problem } from './problem.ts';
import type { ApiRequest } from './request.ts';

interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
  version: number | undefined;
  key: string | undefined;
}

const VERSION = /^"?(\d{1,9})"?$/;
const KEY = /^[\w.:-]{8,200}$/;

/** Checks a request against its endpoint: everything that is wrong with it, at once. */
export function readInput(definition: EndpointDefinition, request: ApiRequest): Input {
  const errors: FieldError[] = [];
  const params = read(definition.params, request.params, 'path', errors);
  // An id that can be no id names nothing.
  if (errors.length > 0) throw new Problem(404, 'not-found');
  const query = read(definition.query, request.query, 'query', errors);
  const body = read(definition.body, request.body, 'body', errors);
  if (errors.length > 0)
    throw new Problem(400, 'request-invalid', { values: { count: errors.length }, errors });
  return {
    params,
    query,
    body,
    version: definition.ifMatch ? versionOf(request) : undefined,
    key: definition.idempotent ? keyOf(request) : undefined,
  };
}

function read(schema: z.ZodType | undefined, value: unknown, place: string, errors: FieldError[]): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = [place, ...issue.path.map(String)].join('.');
    errors.push({ path, code: issue.code, message: issue.message });
  }
  return undefined;
}

function versionOf(request: ApiRequest): number {
  const header = request.get('if-match');
  if (header === undefined) throw new Problem(428, 'version-needed');
  const version = VERSION.exec(header)?.[1];
  if (version === undefined) throw new Problem(412, 'version-outdated');
  return Number(version);
}

function keyOf(request: ApiRequest): string {
  const key = request.get('idempotency-key');
  if (key === undefined || !KEY.test(key)) {
    throw new Problem(400, 'request-invalid', {
      values: { count: 1 },
      errors: [
        {
          path: 'header.idempotency-key',
          code: 'invalid_format',
          message: '8 to 200 of A–Z a–z 0–9 _ . : -',
        },
      ],
    });
  }
  return key;
}
