import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { ServiceSettings } from '../../config/service.ts';

/** Nest's log as lines of JSON on standard error; the start-up chatter of the framework is debug to us. */
export function serviceLog(level: ServiceSettings['logLevel']): LoggerService {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  const at =
    (to: 'fatal' | 'error' | 'warn' | 'debug') =>
    (message: unknown, ...rest: unknown[]) => {
      const context = rest.at(-1);
      log[to]({ context: typeof context === 'string' ? context : undefined }, String(message));
    };
  return {
    log: at('debug'),
    error: at('error'),
    warn: at('warn'),
    debug: at('debug'),
    verbose: at('debug'),
    fatal: at('fatal'),
  };
}
