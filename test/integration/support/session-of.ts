import { csrfToken } from '../../../src/http/session-cookie.ts';
import { hashToken, newToken } from '../../../src/infrastructure/sealing/tokens.ts';
import { TestClient, type TestService } from './test-service.ts';

/** A session of an account as strong as wanted, which moving the clock does not end. */
export async function sessionOf(
  service: Pick<TestService, 'database' | 'server' | 'url'>,
  email: string,
  strength: string,
): Promise<TestClient> {
  const token = newToken();
  await service.database.across(`SELECT session_open($1, account_for_email($2), $3, '2100-01-01')`, [
    hashToken(token),
    email,
    strength,
  ]);
  await service.server.owner.query(`UPDATE session SET last_seen_at = '2099-01-01' WHERE token_hash = $1`, [
    hashToken(token),
  ]);
  const client = await TestClient.login(service.url, null);
  client.use(new Headers({ 'set-cookie': `vaktsirkel=${token}` }), { csrfToken: csrfToken(token) });
  return client;
}
