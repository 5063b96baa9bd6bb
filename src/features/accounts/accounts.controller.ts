import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AuthenticationGuard } from '../../http/authentication.guard.ts';
import type { Caller } from '../../http/caller.ts';
import { Calling, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { ApiRequest } from '../../http/request.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { csrfToken, sessionToken, setSessionCookie } from '../../http/session-cookie.ts';
import * as api from './accounts.endpoints.ts';
import { DEMO_LOGINS } from './demo-logins.ts';
import { LoginService, SESSION_HOURS } from './login.service.ts';

/** Logging in and out. */
@Controller()
export class AccountsController {
  readonly #logins: LoginService;
  readonly #guard: AuthenticationGuard;
  readonly #options: ServiceOptions;

  constructor(logins: LoginService, guard: AuthenticationGuard, options: ServiceOptions) {
    this.#logins = logins;
    this.#guard = guard;
    this.#options = options;
  }

  @Endpoint(api.requestCode)
  requestCode(@Input() { body }: InputOf<typeof api.requestCode>, @Req() request: ApiRequest) {
    return this.#logins.requestCode(body.email, request.ip ?? '');
  }

  @Endpoint(api.openSession)
  async openSession(
    @Input() { body }: InputOf<typeof api.openSession>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const token = await this.#logins.openSession(body.login, body.code, request.ip ?? '');
    return this.#begin(token, response);
  }

  @Endpoint(api.listDemoLogins)
  listDemoLogins() {
    if (!this.#options.demo) throw notFound();
    return { logins: DEMO_LOGINS.map(({ email, roles }) => ({ email, roles })) };
  }

  @Endpoint(api.openDemoSession)
  async openDemoSession(
    @Input() { body }: InputOf<typeof api.openDemoSession>,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.#begin(await this.#logins.openDemoSession(body.email), response);
  }

  @Endpoint(api.readMe)
  readMe(@Calling() caller: Caller, @Req() request: ApiRequest) {
    return meOf(caller, caller.session ? sessionToken(request) : null);
  }

  @Endpoint(api.changeMe)
  async changeMe(
    @Calling() { account }: Caller,
    @Input() { body }: InputOf<typeof api.changeMe>,
  ): Promise<void> {
    // A token is nobody, and reads no mail.
    if (account === null) throw new Problem(403, 'not-allowed');
    await this.#logins.chooseLocale(account, body.locale);
  }

  @Endpoint(api.closeSession)
  async closeSession(@Calling() caller: Caller, @Res({ passthrough: true }) response: Response) {
    if (caller.session) await this.#logins.closeSession(caller.session);
    setSessionCookie(response, null, this.#secure, 0);
  }

  get #secure(): boolean {
    return this.#options.publicUrl.startsWith('https:');
  }

  /** A login gets a new session id, whatever the browser held before. */
  async #begin(token: string, response: Response) {
    setSessionCookie(response, token, this.#secure, SESSION_HOURS * 3600);
    const caller = await this.#guard.callerOfSession(token);
    if (!caller) throw new Error('a session is gone as soon as it was opened');
    return meOf(caller, token);
  }
}

function meOf({ account, email, locale, strength, grants }: Caller, token: string | null) {
  return { account, email, locale, strength, csrfToken: token && csrfToken(token), roles: grants };
}
