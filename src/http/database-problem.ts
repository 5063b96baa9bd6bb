import type { ProblemDetails } from './problem.ts';

/** Constraints whose breach has a name of its own. */
const CONSTRAINTS: Record<string, string> = {
  assignment_one_seat: 'seat-taken',
  assignment_no_double_booking: 'double-booking',
  optimisation_run_one_active: 'run-active',
  duty_period_apart: 'period-overlaps',
  roster_version_one_published: 'roster-published-already',
  swap_one_open: 'swap-open-already',
};

/** Connection lost, server going down, too many connections, out of memory or disk. */
const UNAVAILABLE = /^(08|57P|53)/;
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** What a refusal of the database means to who asked; `null` for what is no expected refusal. */
export function databaseProblem(error: unknown): ProblemDetails | null {
  const { code, constraint } = driverError(error);
  if (code === undefined) return brokenConnection(error) ? { status: 503, code: 'not-ready' } : null;
  if (NO_CONNECTION.has(code) || UNAVAILABLE.test(code)) return { status: 503, code: 'not-ready' };
  if (code === '23P01' || code === '23505') {
    return { status: 409, code: CONSTRAINTS[constraint ?? ''] ?? 'exists-already' };
  }
  // A value that no column can hold: what a schema let through all the same.
  if (code.startsWith('22')) return { status: 400, code: 'request-malformed' };
  if (code === '23503') return { status: 422, code: 'reference-unknown' };
  if (code === '40001' || code === '40P01') return { status: 503, code: 'not-ready' };
  return null;
}

function driverError(error: unknown): { code: string | undefined; constraint: string | undefined } {
  const { driverError, code, constraint } = error as {
    driverError?: unknown;
    code?: unknown;
    constraint?: unknown;
  };
  if (driverError && driverError !== error) return driverError as ReturnType<typeof driverErrorOf>;
  return driverErrorOf(code, constraint);
}

function driverErrorOf(code: unknown, constraint: unknown) {
  return {
    code: typeof code === 'string' ? code : undefined,
    constraint: typeof constraint === 'string' ? constraint : undefined,
  };
}

/** pg ends the queries of a lost connection with errors that have no code. */
function brokenConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Driver not Connected/i.test(
      error.message,
    )
  );
}
