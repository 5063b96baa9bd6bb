import type { Role } from '../../src/http/caller.ts';

/** A JSON schema, as far as the tests read it. */
export interface Schema {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  id: string;
  method: string;
  /** With `{name}` for each parameter, without the prefix `/api`. */
  path: string;
  access: 'public' | 'account' | Role[];
  parameters: Parameter[];
  body: Schema | null;
  /** Media type of the body. */
  bodyType: string;
  /** Schema per status and media type; `null` for an answer without a body. */
  responses: Record<string, Record<string, { schema?: Schema }> | null>;
}

interface Document {
  paths: Record<string, Record<string, RawOperation>>;
}

interface RawOperation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
  'x-access': Operation['access'];
}

/** All operations of a document. */
export function operationsOf(document: unknown): Operation[] {
  return Object.entries((document as Document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => {
      const [bodyType, body] = Object.entries(raw.requestBody?.content ?? {})[0] ?? [
        'application/json',
        null,
      ];
      return {
        id: raw.operationId,
        method: method.toUpperCase(),
        path: path.replace(/^\/api/, ''),
        access: raw['x-access'],
        parameters: raw.parameters ?? [],
        body: body?.schema ?? null,
        bodyType,
        responses: Object.fromEntries(
          Object.entries(raw.responses).map(([status, { content }]) => [status, content ?? null]),
        ),
      };
    }),
  );
}

/** The path with its parameters filled in. */
export function fillPath(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'missing'));
}
