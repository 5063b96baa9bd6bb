import type { components } from '../../generated/api.ts';

type Details = components['schemas']['Problem'];

/** A refusal of the service, in the reader's language: what is wrong, and what cures it. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** What may cure it. */
  readonly cure: string | null;
  readonly errors: NonNullable<Details['errors']>;
  /** Further members, for programs. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(details: Details) {
    super(details.title);
    this.name = 'ApiProblem';
    this.status = details.status;
    this.code = details.code;
    this.cure = details.detail ?? null;
    this.errors = details.errors ?? [];
    this.details = details;
  }
}

/** Whether an error is a refusal of that status, or of that code. */
export function isProblem(error: unknown, statusOrCode?: number | string): error is ApiProblem {
  if (!(error instanceof ApiProblem)) return false;
  return statusOrCode === undefined || error.status === statusOrCode || error.code === statusOrCode;
}

/** Whether the service was not reached at all: what was asked may be asked again. */
export function isUnreached(error: unknown): boolean {
  return error instanceof Error && !(error instanceof ApiProblem);
}
