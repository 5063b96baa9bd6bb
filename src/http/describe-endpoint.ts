import {
  ApiBody,
  ApiConsumes,
  ApiExtension,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import type { EndpointDefinition } from './endpoint-definition.ts';

type JsonSchema = Record<string, unknown>;

/** Refusals that every route may give: malformed, not logged in, not allowed, not found, too often, no database. */
const COMMON_REFUSALS = [400, 401, 403, 404, 429, 503];

/** Problem details as they are answered (RFC 9457); a refusal may have further members of its own. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** The OpenAPI description of an endpoint, as decorators of `@nestjs/swagger`. */
export function describeEndpoint(definition: EndpointDefinition): (MethodDecorator & ClassDecorator)[] {
  const { summary, tag, access, params, query, body, ifMatch, idempotent, consumes } = definition;
  const decorators: unknown[] = [
    ApiTags(tag),
    ApiOperation({ summary, operationId: operationId(definition) }),
    ApiExtension('x-access', access),
    ...properties(params).map(([name, schema]) => ApiParam({ name, schema })),
    ...properties(query).map(([name, schema, required]) => ApiQuery({ name, schema, required })),
    ...answers(definition),
    ...refusals(definition).map((status) =>
      ApiResponse({ status, description: REASONS[status] ?? 'Refused', content: problemContent() }),
    ),
  ];
  if (body) decorators.push(ApiBody({ schema: jsonSchema(body, 'input'), required: true }));
  if (consumes) decorators.push(ApiConsumes(...consumes));
  if (consumes) decorators.push(ApiBody({ schema: { type: 'string', format: 'binary' }, required: true }));
  if (ifMatch)
    decorators.push(
      ApiHeader({
        name: 'If-Match',
        required: true,
        schema: { type: 'string', pattern: '^"?[0-9]{1,9}"?$' },
      }),
    );
  if (idempotent)
    decorators.push(
      ApiHeader({
        name: 'Idempotency-Key',
        required: true,
        schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{8,200}$' },
      }),
    );
  return decorators as (MethodDecorator & ClassDecorator)[];
}

const REASONS: Record<number, string> = {
  400: 'Malformed',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found, or not in a district of yours',
  409: 'Refused by the present state',
  412: 'Changed by somebody else meanwhile',
  413: 'Too large',
  415: 'Media type unknown',
  422: 'Well formed, but cannot be',
  428: 'If-Match is missing',
  429: 'Too many requests',
  503: 'Not ready: try again',
};

function refusals({ refuses = [], ifMatch, idempotent, body, consumes }: EndpointDefinition): number[] {
  const more = [
    ...(ifMatch ? [412, 428] : []),
    ...(idempotent ? [409] : []),
    ...(body || consumes ? [413, 415] : []),
  ];
  return [...new Set([...COMMON_REFUSALS, ...refuses, ...more])].sort();
}

function answers({ answers, produces = 'application/json' }: EndpointDefinition): unknown[] {
  const types = typeof produces === 'string' ? [produces] : produces;
  return Object.entries(answers).map(([status, schema]) => {
    const content = (known: z.ZodType) =>
      Object.fromEntries(types.map((type) => [type, { schema: jsonSchema(known, 'output') }]));
    return ApiResponse({
      status: Number(status),
      description: 'Done',
      ...(schema && { content: content(schema) }),
    });
  });
}

function problemContent() {
  return { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
}

function properties(schema: z.ZodObject | undefined): [string, JsonSchema, boolean][] {
  if (!schema) return [];
  const { properties: all = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(all).map(([name, property]) => [name, property, required.includes(name)]);
}

/** The schema as OpenAPI 3.1 has it. What has no JSON form (a refinement) is left to the service. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  const { $schema: _, $defs: named = {}, ...rest } = json;
  return withoutReferences(rest, named as Record<string, JsonSchema>) as JsonSchema;
}

/** Named schemas in their places: a reference to `$defs` points nowhere once the schema lies in a document. */
function withoutReferences(value: unknown, named: Record<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutReferences(item, named));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref: reference, ...rest } = value as JsonSchema;
  const target = typeof reference === 'string' ? named[reference.replace('#/$defs/', '')] : undefined;
  return Object.fromEntries(
    Object.entries(target ? { ...target, ...rest } : value).map(([key, item]) => [
      key,
      withoutReferences(item, named),
    ]),
  );
}

function operationId({ method, path }: EndpointDefinition): string {
  const words = path.replace(/:/g, 'by-').split(/[/-]/).filter(Boolean);
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    '',
  );
}
