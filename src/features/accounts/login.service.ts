import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ServiceOptions } from '../../http/service-options.ts';
import { Problem, unprocessable } from '../../http/problem.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { MailPort } from '../../infrastructure/mail/mail-port.ts';
import {
  hashLoginCode,
  hashToken,
  newLoginCode,
  newToken,
  sameHash,
} from '../../infrastructure/sealing/tokens.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { DEMO_LOGINS } from './demo-logins.ts';

const CODE_MINUTES = 10;
const CODE_TRIES = 5;
/** A session ends after this, however busy it is. */
export const SESSION_HOURS = 24;

interface AccountRow {
  id: string;
  locale: Locale;
}

/** Logs people in: an e-mailed code proves control of an address that an administrator has bound to a person. */
@Injectable()
export class LoginService {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #limits: RateLimits;
  readonly #mail: MailPort;
  readonly #options: ServiceOptions;

  constructor(database: Database, clock: Clock, limits: RateLimits, mail: MailPort, options: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#limits = limits;
    this.#mail = mail;
    this.#options = options;
  }

  /** Sends a code to a known address. The answer does not tell whether it was known. */
  async requestCode(email: string, address: string): Promise<{ login: string; expiresInSeconds: number }> {
    await this.#limits.hit('login-code-address', address, 300, 15);
    await this.#limits.hit('login-code', email, 5, 15);
    const login = randomUUID();
    const account = await this.#accountOf(email);
    if (account) {
      const code = newLoginCode();
      const expires = new Date(this.#clock.now().getTime() + CODE_MINUTES * 60_000);
      await this.#database.across('SELECT login_code_store($1, $2, $3, $4)', [
        login,
        account.id,
        hashLoginCode(code, login, this.#options.pepper),
        expires,
      ]);
      // Not waited for: how long a mail takes would tell that the address is known.
      void this.#sendCode(email, login, code, account.locale);
    }
    return { login, expiresInSeconds: CODE_MINUTES * 60 };
  }

  /** Opens a session for the right code; returns the session's token. */
  async openSession(login: string, code: string, address: string): Promise<string> {
    await this.#limits.hit('login-try', address, 600, 15);
    const [row] = await this.#database.across<{ account_id: string; code_hash: Buffer }>(
      'SELECT * FROM login_code_state($1, $2, $3)',
      [login, CODE_TRIES, this.#clock.now()],
    );
    if (!row || !sameHash(row.code_hash, hashLoginCode(code, login, this.#options.pepper))) {
      throw unprocessable('code-wrong');
    }
    const [used] = await this.#database.across<{ done: boolean }>('SELECT login_code_use($1) AS done', [
      login,
    ]);
    if (!used?.done) throw unprocessable('code-wrong');
    return this.#open(row.account_id, 'code');
  }

  /** Opens a session of the demo, without a code. */
  async openDemoSession(email: string): Promise<string> {
    const known = this.#options.demo && DEMO_LOGINS.some((login) => login.email === email);
    const account = known ? await this.#accountOf(email) : null;
    if (!account) throw new Problem(404, 'not-found');
    return this.#open(account.id, 'demo');
  }

  async chooseLocale(account: string, locale: Locale): Promise<void> {
    await this.#database.across('SELECT account_choose_locale($1, $2)', [account, locale]);
  }

  async closeSession(hash: Buffer): Promise<void> {
    await this.#database.across('SELECT session_close($1)', [hash]);
  }

  async #accountOf(email: string): Promise<AccountRow | null> {
    const [account] = await this.#database.across<AccountRow>('SELECT * FROM account_by_email($1)', [email]);
    return account ?? null;
  }

  async #open(account: string, strength: 'code' | 'demo'): Promise<string> {
    const token = newToken();
    const expires = new Date(this.#clock.now().getTime() + SESSION_HOURS * 3_600_000);
    await this.#database.across('SELECT session_open($1, $2, $3, $4)', [
      hashToken(token),
      account,
      strength,
      expires,
    ]);
    return token;
  }

  async #sendCode(to: string, login: string, code: string, locale: Locale): Promise<void> {
    const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
    await this.#mail.send({
      to,
      locale,
      subject: formatMessage(locale, 'mail.login.subject'),
      text: formatMessage(locale, 'mail.login.text', { code: shown, minutes: CODE_MINUTES }),
      messageId: `<login.${login}@${new URL(this.#options.publicUrl).hostname}>`,
    });
  }
}
