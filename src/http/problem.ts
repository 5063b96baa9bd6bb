import type { MessageValues } from '../messages/format-message.ts';

/** One wrong value of a request. */
export interface FieldError {
  /** Where: `body.entries.3.grade`. */
  path: string;
  /** Stable code of what is wrong with it. */
  code: string;
  message: string;
}

/** A refusal as it is told over HTTP (RFC 9457), before it has words. */
export interface ProblemDetails {
  status: number;
  /** Stable, in kebab-case; its words are the messages `problem.<code>` and `problem.<code>.cure`. */
  code: string;
  values?: MessageValues;
  errors?: FieldError[];
  /** Further members, for programs. */
  extra?: Record<string, unknown>;
}

/** Thrown at the border of a use case when it refuses; the problem filter gives it words and a status. */
export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(status: number, code: string, rest: Omit<ProblemDetails, 'status' | 'code'> = {}) {
    super(code);
    this.name = 'Problem';
    this.details = { status, code, ...rest };
  }
}

/** Nothing of that id that the caller may know of. */
export function notFound(): Problem {
  return new Problem(404, 'not-found');
}

/** A step that the thing's present state does not allow. */
export function conflict(
  code: string,
  values: MessageValues = {},
  extra: Record<string, unknown> = {},
): Problem {
  return new Problem(409, code, { values, extra });
}

/** A request that is well formed and asks for what cannot be. */
export function unprocessable(
  code: string,
  values: MessageValues = {},
  extra: Record<string, unknown> = {},
): Problem {
  return new Problem(422, code, { values, extra });
}
