import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
} from '@nestjs/common';
import type { Response } from 'express';
import { formatMessage, hasMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { databaseProblem } from './database-problem.ts';
import { localeOf } from './locale-of.ts';
import { Problem, type ProblemDetails } from './problem.ts';
import type { ApiRequest } from './request.ts';

/** Gives every refusal and every bug one face: problem details (RFC 9457) in the reader's language. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<Response>();
    const details = this.#detailsOf(error);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (details.status === 503) response.setHeader('Retry-After', '5');
    response
      .status(details.status)
      .type('application/problem+json')
      .send(JSON.stringify(wording(localeOf(request), details, request.path)));
  }

  #detailsOf(error: unknown): ProblemDetails {
    if (error instanceof Problem) return error.details;
    if (error instanceof HttpException) return { status: error.getStatus(), code: codeOf(error.getStatus()) };
    const known = databaseProblem(error) ?? bodyProblem(error);
    if (known) return known;
    // The stack and nothing else: messages of drivers quote values.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1).join('\n') : '';
    this.#log.error(`${error instanceof Error ? error.name : typeof error}\n${stack}`);
    return { status: 500, code: 'internal-error' };
  }
}

function wording(locale: Locale, { status, code, values, errors, extra }: ProblemDetails, instance: string) {
  const key = `problem.${code}`;
  const cure = `${key}.cure`;
  return {
    type: `urn:vaktsirkel:problem:${code}`,
    title: hasMessage(key) ? formatMessage(locale, key, values) : code,
    status,
    code,
    ...(hasMessage(cure) && { detail: formatMessage(locale, cure, values) }),
    instance,
    ...(errors && { errors }),
    ...extra,
  };
}

/** Refusals of the body parser, which are plain errors with a status and a type. */
function bodyProblem(error: unknown): ProblemDetails | null {
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499 || typeof type !== 'string') return null;
  return { status: status === 413 || status === 415 ? status : 400, code: codeOf(status) };
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    401: 'not-logged-in',
    403: 'not-allowed',
    404: 'not-found',
    405: 'not-found',
    413: 'too-large',
    415: 'media-type-unknown',
    429: 'too-many-requests',
    503: 'not-ready',
  };
  return codes[status] ?? (status >= 500 ? 'internal-error' : 'request-malformed');
}
