import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/**
 * Who may do what, and what they did.
 *
 * Accounts, login codes, sessions and rate limits belong to no district: the application cannot read
 * those tables and goes through functions. What an account may do belongs to each district.
 */
export class AccountsAndAudit1795900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await accounts(runner);
    await roleGrants(runner);
    await loginCodes(runner);
    await sessions(runner);
    await apiTokens(runner);
    await rateLimits(runner);
    await audit(runner);
    await idempotency(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION account_by_email, account_for_email, account_email, login_code_store, login_code_state,
      login_code_use, session_open, session_context, session_close, session_close_all, token_context, rate_limit_hit`);
    await runner.query(`DROP TABLE idempotent_answer, audit_payload, audit_event, rate_limit, api_token,
      session, login_code, role_grant, account`);
    await runner.query('DROP FUNCTION audit_chain, refuse_change');
    await runner.query('DROP POLICY owner_across ON district');
  }
}

async function accounts(runner: QueryRunner): Promise<void> {
  // The address is where codes go; who it is, is bound by an administrator through grants.
  await runner.query(`
    CREATE TABLE account (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      email text NOT NULL UNIQUE CHECK (email = lower(email) AND email ~ '^[^@\\s]+@[^@\\s]+$'),
      locale text NOT NULL DEFAULT 'nb' CHECK (locale IN ('nb', 'nn', 'en')),
      disabled_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
  await definerFunction(
    runner,
    'account_by_email(wanted text)',
    'TABLE (id uuid, locale text)',
    'SELECT a.id, a.locale FROM account a WHERE a.email = lower(wanted) AND a.disabled_at IS NULL',
  );
  // Finds or makes; the loop meets the race with another transaction that adds the same address.
  await definerFunction(
    runner,
    'account_for_email(wanted text)',
    'uuid',
    `
    DECLARE found_id uuid;
    BEGIN
      LOOP
        SELECT a.id INTO found_id FROM account a WHERE a.email = lower(wanted);
        IF found_id IS NOT NULL THEN RETURN found_id; END IF;
        INSERT INTO account (email) VALUES (lower(wanted)) ON CONFLICT (email) DO NOTHING RETURNING account.id INTO found_id;
        IF found_id IS NOT NULL THEN RETURN found_id; END IF;
      END LOOP;
    END`,
    'plpgsql',
  );
}

/** One role of one account in one district; an account may hold several, in several districts. */
async function roleGrants(runner: QueryRunner): Promise<void> {
  await ownerAcross(runner, 'district');
  await runner.query(`
    CREATE TABLE role_grant (
      district_id uuid NOT NULL REFERENCES district,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      account_id uuid NOT NULL REFERENCES account,
      role text NOT NULL CHECK (role IN
        ('doctor', 'coordinator', 'decisionMaker', 'districtAdministrator', 'auditor', 'representative')),
      -- Shown to colleagues of the same district.
      name text NOT NULL CHECK (name ~ '\\S'),
      -- The post of a doctor.
      doctor_id uuid,
      -- The municipality whose contracts a decision-maker decides on; another one's by a recorded delegation.
      municipality_id uuid,
      delegation text,
      -- A substitute acts for who is disqualified.
      substitute boolean NOT NULL DEFAULT false,
      from_date date,
      to_date date,
      ended_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      CHECK ((role = 'doctor') = (doctor_id IS NOT NULL)),
      CHECK ((role = 'decisionMaker') = (municipality_id IS NOT NULL)),
      CHECK (from_date < to_date)
    )`);
  await runner.query(`
    CREATE UNIQUE INDEX role_grant_once ON role_grant
      (district_id, account_id, role, coalesce(doctor_id, municipality_id, district_id)) WHERE ended_at IS NULL`);
  await separateDistricts(runner, 'role_grant');
  await ownerAcross(runner, 'role_grant');
  await grant(runner, 'SELECT, INSERT, UPDATE ON role_grant');
  // The address of an account that holds a role in the district of this transaction, and of no other.
  await definerFunction(
    runner,
    'account_email(account uuid)',
    'text',
    `SELECT a.email FROM account a WHERE a.id = account AND EXISTS (
       SELECT FROM role_grant g WHERE g.account_id = a.id
         AND g.district_id = nullif(current_setting('app.district', true), '')::uuid)`,
  );
}

async function loginCodes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE login_code (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES account,
      code_hash bytea NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`);
  // A new code ends the older ones.
  await definerFunction(
    runner,
    'login_code_store(code_id uuid, account uuid, hash bytea, expires timestamptz)',
    'void',
    `UPDATE login_code SET used_at = now() WHERE account_id = account AND used_at IS NULL;
     INSERT INTO login_code (id, account_id, code_hash, expires_at) VALUES (code_id, account, hash, expires)`,
  );
  // Counts the try and hands out the hash, in one step: parallel guesses get no more tries than others.
  await definerFunction(
    runner,
    'login_code_state(code_id uuid, most integer, moment timestamptz)',
    'TABLE (account_id uuid, code_hash bytea)',
    `UPDATE login_code c SET attempts = c.attempts + 1
     WHERE c.id = code_id AND c.used_at IS NULL AND c.attempts < most AND c.expires_at > moment
     RETURNING c.account_id, c.code_hash`,
  );
  // Uses the code up; false when somebody else was first.
  await definerFunction(
    runner,
    'login_code_use(code_id uuid)',
    'boolean',
    `WITH used AS (UPDATE login_code SET used_at = now() WHERE id = code_id AND used_at IS NULL RETURNING id)
     SELECT EXISTS (SELECT FROM used)`,
  );
}

async function sessions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE session (
      token_hash bytea PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES account,
      -- How the person was identified: an e-mailed code proves control of an address and no more.
      strength text NOT NULL CHECK (strength IN ('code', 'demo', 'oidc')),
      created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      ended_at timestamptz
    )`);
  await runner.query('CREATE INDEX session_account ON session (account_id)');
  await definerFunction(
    runner,
    'session_open(hash bytea, account uuid, how text, expires timestamptz)',
    'void',
    `INSERT INTO session (token_hash, account_id, strength, expires_at) VALUES (hash, account, how, expires)`,
  );
  // The account of a live session with its grants everywhere; seen times are coarse, to write seldom.
  await definerFunction(
    runner,
    'session_context(hash bytea, moment timestamptz, idle interval)',
    'TABLE (account_id uuid, email text, locale text, strength text, expires_at timestamptz, grants json)',
    `
    BEGIN
      UPDATE session s SET last_seen_at = moment
        WHERE s.token_hash = hash AND s.last_seen_at < moment - interval '1 minute' AND s.last_seen_at > moment - idle;
      RETURN QUERY SELECT a.id, a.email, a.locale, s.strength, s.expires_at, (
          SELECT coalesce(json_agg(json_build_object('district', g.district_id, 'districtName', d.name, 'role', g.role,
            'name', g.name, 'doctor', g.doctor_id, 'municipality', g.municipality_id, 'substitute', g.substitute)
            ORDER BY d.name, g.role), '[]')
          FROM role_grant g JOIN district d ON d.id = g.district_id
          WHERE g.account_id = a.id AND g.ended_at IS NULL
            AND (g.from_date IS NULL OR g.from_date <= (moment AT TIME ZONE 'Europe/Oslo')::date)
            AND (g.to_date IS NULL OR (moment AT TIME ZONE 'Europe/Oslo')::date < g.to_date))
        FROM session s JOIN account a ON a.id = s.account_id
        WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > moment
          AND s.last_seen_at > moment - idle AND a.disabled_at IS NULL;
    END`,
    'plpgsql',
  );
  await definerFunction(
    runner,
    'session_close(hash bytea)',
    'void',
    'UPDATE session SET ended_at = now() WHERE token_hash = hash AND ended_at IS NULL',
  );
  await definerFunction(
    runner,
    'session_close_all(account uuid)',
    'void',
    'UPDATE session SET ended_at = now() WHERE account_id = account AND ended_at IS NULL',
  );
}

async function apiTokens(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE api_token (
      district_id uuid NOT NULL REFERENCES district,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      token_hash bytea NOT NULL UNIQUE,
      name text NOT NULL CHECK (name ~ '\\S'),
      -- The role it acts as, and whether it may change anything.
      role text NOT NULL CHECK (role IN ('coordinator', 'auditor', 'representative')),
      scope text NOT NULL CHECK (scope IN ('read', 'write')),
      created_by uuid NOT NULL REFERENCES account,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      PRIMARY KEY (district_id, id)
    )`);
  await separateDistricts(runner, 'api_token');
  await ownerAcross(runner, 'api_token');
  await grant(runner, 'SELECT, INSERT, UPDATE ON api_token');
  await definerFunction(
    runner,
    'token_context(hash bytea, moment timestamptz)',
    'TABLE (id uuid, district_id uuid, district_name text, name text, role text, scope text, created_by uuid)',
    `SELECT t.id, t.district_id, d.name, t.name, t.role, t.scope, t.created_by
     FROM api_token t JOIN district d ON d.id = t.district_id
     WHERE t.token_hash = hash AND t.revoked_at IS NULL AND t.expires_at > moment`,
  );
}

async function rateLimits(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE rate_limit (
      bucket text PRIMARY KEY,
      started_at timestamptz NOT NULL,
      hits integer NOT NULL
    )`);
  // A fixed window per bucket; answers how many hits it has had, this one among them.
  await definerFunction(
    runner,
    'rate_limit_hit(wanted text, moment timestamptz, span interval)',
    'integer',
    `INSERT INTO rate_limit AS r (bucket, started_at, hits) VALUES (wanted, moment, 1)
     ON CONFLICT (bucket) DO UPDATE SET
       hits = CASE WHEN r.started_at <= moment - span THEN 1 ELSE r.hits + 1 END,
       started_at = CASE WHEN r.started_at <= moment - span THEN moment ELSE r.started_at END
     RETURNING r.hits`,
  );
}

/**
 * The audit trail: insert only, each row carries the hash of the one before in its district. Personal
 * details lie beside the chain under a salted hash, so that they can be erased without breaking it.
 */
async function audit(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE audit_event (
      district_id uuid NOT NULL REFERENCES district,
      number bigint NOT NULL,
      at timestamptz NOT NULL,
      -- The account or API token that acted; the service itself when both are empty.
      account_id uuid,
      token_id uuid,
      action text NOT NULL CHECK (action ~ '^[a-z][a-z-]*(\\.[a-z][a-z-]*)+$'),
      subject text NOT NULL,
      payload_hash bytea NOT NULL,
      previous_hash bytea NOT NULL,
      hash bytea NOT NULL,
      PRIMARY KEY (district_id, number)
    )`);
  await runner.query(`
    CREATE TABLE audit_payload (
      district_id uuid NOT NULL,
      number bigint NOT NULL,
      salt bytea NOT NULL,
      payload text NOT NULL,
      PRIMARY KEY (district_id, number),
      FOREIGN KEY (district_id, number) REFERENCES audit_event
    )`);
  // Number and hashes are the database's work: one writer at a time per district, until commit.
  await runner.query(`
    CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE last_number bigint; last_hash bytea;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('audit/' || NEW.district_id, 0));
      SELECT e.number, e.hash INTO last_number, last_hash FROM audit_event e
        WHERE e.district_id = NEW.district_id ORDER BY e.number DESC LIMIT 1;
      NEW.number := coalesce(last_number, 0) + 1;
      NEW.previous_hash := coalesce(last_hash, '\\x00'::bytea);
      NEW.hash := sha256(NEW.previous_hash || NEW.payload_hash || convert_to(concat_ws('|', NEW.district_id, NEW.number,
        to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(NEW.account_id::text, '-'),
        coalesce(NEW.token_id::text, '-'), NEW.action, NEW.subject), 'UTF8'));
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the audit trail is never changed' USING ERRCODE = 'integrity_constraint_violation'; END $$`);
  await runner.query(
    'CREATE TRIGGER chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_chain()',
  );
  await runner.query(
    'CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event EXECUTE FUNCTION refuse_change()',
  );
  for (const table of ['audit_event', 'audit_payload']) await separateDistricts(runner, table);
  await grant(runner, 'SELECT, INSERT ON audit_event, audit_payload');
  await grant(runner, 'DELETE ON audit_payload');
}

/** Answers to requests that must not happen twice, kept for who repeats them. */
async function idempotency(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE idempotent_answer (
      district_id uuid NOT NULL REFERENCES district,
      actor uuid NOT NULL,
      key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
      operation text NOT NULL,
      request_hash bytea NOT NULL,
      answer jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, actor, key)
    )`);
  await separateDistricts(runner, 'idempotent_answer');
  await grant(runner, 'SELECT, INSERT, UPDATE, DELETE ON idempotent_answer');
}
