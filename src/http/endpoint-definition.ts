import type { z } from 'zod';
import type { Role } from './caller.ts';

/** Who may call: anybody, whoever is logged in, or (in the district of the path) who holds one of the roles. */
export type Access = 'public' | 'account' | readonly Role[];

/** One route of the API: what it takes, what it answers, and who may call it. OpenAPI is made from it. */
export interface EndpointDefinition {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/api`, in Nest's notation: `/districts/:district/doctors/:doctor`. */
  path: string;
  /** One plain sentence. */
  summary: string;
  /** The feature, as OpenAPI groups it. */
  tag: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Answer per success status; `null` for none. */
  answers: Record<number, z.ZodType | null>;
  /** Refusals besides those every route may give (400, 401, 403, 404, 429, 503). */
  refuses?: readonly number[];
  /** Needs `If-Match` with the version that was read, against lost updates. */
  ifMatch?: boolean;
  /** Needs `Idempotency-Key`: what must not happen twice. */
  idempotent?: boolean;
  /** Media type of the success answer, when it is not JSON; several where the caller chooses. */
  produces?: string | readonly string[];
  /** A file upload: the body is bytes of one of these media types. */
  consumes?: readonly string[];
}
