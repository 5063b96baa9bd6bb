import type { Request } from 'express';
import type { Actor, Caller } from './caller.ts';

/** A request after the guards. */
export interface ApiRequest extends Request {
  caller?: Caller;
  actor?: Actor;
}
