import type { Client } from 'pg';
import type { ClusterSecrets } from './create-cluster.ts';

export const DATABASE_NAME = 'vaktsirkel';
/** Owns the tables and runs the migrations. */
export const OWNER_ROLE = 'vaktsirkel_owner';
/** What the service works as: owns nothing, bypasses nothing. */
export const APPLICATION_ROLE = 'vaktsirkel_application';

/** Any number: it keeps two processes that start together from making the same role twice. */
const PREPARE_LOCK = 7_253_001;

/** Makes the two roles and the database, as far as they are missing; `admin` is a superuser's connection. */
export async function prepareRoles(admin: Client, secrets: ClusterSecrets): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [PREPARE_LOCK]);
  try {
    await makeRole(admin, OWNER_ROLE, secrets.owner);
    await makeRole(admin, APPLICATION_ROLE, secrets.application);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE_NAME} OWNER ${OWNER_ROLE}`);
    await admin.query(`REVOKE ALL ON DATABASE ${DATABASE_NAME} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${DATABASE_NAME} TO ${APPLICATION_ROLE}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [PREPARE_LOCK]);
  }
}

async function makeRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount !== 0) return;
  await admin.query(
    `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${admin.escapeLiteral(password)}`,
  );
}
