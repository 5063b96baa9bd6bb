import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Clock } from '../infrastructure/clock/clock.ts';
import { Database } from '../infrastructure/database/database.ts';
import { hashToken } from '../infrastructure/sealing/tokens.ts';
import type { Locale } from '../messages/locales.ts';
import { localeOf } from './locale-of.ts';
import { actorIn, type Caller, type Grant, type LoginStrength, type Role } from './caller.ts';
import { definitionOf } from './endpoint.ts';
import { notFound, Problem } from './problem.ts';
import type { ApiRequest } from './request.ts';
import { isOwnPage, sessionToken } from './session-cookie.ts';
import { ServiceOptions } from './service-options.ts';

/** Hours without a request after which a session ends. */
const IDLE_HOURS = 8;
const READING = new Set(['GET', 'HEAD']);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds out who sends a request, and refuses who may not. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #options: ServiceOptions;

  constructor(database: Database, clock: Clock, options: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#options = options;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { access } = definitionOf(context);
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (access === 'public') return true;
    const caller = await this.callerOf(request);
    if (!caller) throw new Problem(401, 'not-logged-in');
    request.caller = caller;
    if (!READING.has(request.method) && !caller.mayWrite) throw new Problem(403, 'token-reads-only');
    if (access === 'account') return true;
    this.#enterDistrict(request, caller, access);
    return true;
  }

  /** A district without a role there is as unknown as one that does not exist. */
  #enterDistrict(request: ApiRequest, caller: Caller, access: readonly Role[]): void {
    const { district } = request.params;
    const actor =
      typeof district === 'string' && UUID.test(district) ? actorIn(caller, district.toLowerCase()) : null;
    if (!actor) throw notFound();
    if (!access.some((role) => actor.roles.has(role))) {
      throw new Problem(403, 'role-missing', { extra: { roles: access } });
    }
    // A page is in one language: the one that it is shown in, and the account's where the request names none.
    request.actor = { ...actor, locale: localeOf(request) };
  }

  /** Who sends a request, by its token or its session; `null` for nobody, or when the login is over. */
  async callerOf(request: ApiRequest): Promise<Caller | null> {
    const bearer = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1];
    if (bearer !== undefined) return this.#callerOfToken(bearer);
    const token = sessionToken(request);
    if (token === null) return null;
    const caller = await this.callerOfSession(token);
    if (caller && !READING.has(request.method) && !isOwnPage(request, token, this.#options.publicUrl)) {
      throw new Problem(403, 'csrf-token-missing');
    }
    return caller;
  }

  /** The account of a live session; `null` once it is over. */
  async callerOfSession(token: string): Promise<Caller | null> {
    const hash = hashToken(token);
    const [row] = await this.#database.across<SessionRow>('SELECT * FROM session_context($1, $2, $3)', [
      hash,
      this.#clock.now(),
      `${IDLE_HOURS} hours`,
    ]);
    if (!row) return null;
    const { account_id: account, email, locale, strength, grants } = row;
    return { account, token: null, email, locale, strength, mayWrite: true, grants, session: hash };
  }

  async #callerOfToken(token: string): Promise<Caller | null> {
    const [row] = await this.#database.across<TokenRow>('SELECT * FROM token_context($1, $2)', [
      hashToken(token),
      this.#clock.now(),
    ]);
    if (!row) return null;
    const { id, district_id: district, district_name: districtName, name, role, scope } = row;
    const grant = { district, districtName, role, name, doctor: null, municipality: null, substitute: false };
    return {
      account: null,
      token: id,
      email: null,
      locale: 'nb',
      strength: 'token',
      mayWrite: scope === 'write',
      grants: [grant],
      session: null,
    };
  }
}

interface SessionRow {
  account_id: string;
  email: string;
  locale: Locale;
  strength: LoginStrength;
  grants: Grant[];
}

interface TokenRow {
  id: string;
  district_id: string;
  district_name: string;
  name: string;
  role: Role;
  scope: 'read' | 'write';
}
