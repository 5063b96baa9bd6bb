import type { EntityManager, QueryRunner } from 'typeorm';

interface RoleRow {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  creates: boolean;
  owned: string[];
  mighty: string[];
}

/**
 * What is wrong with the role of this connection: the application's role must own nothing, must not
 * bypass row-level security, and must not be able to become a role that does. Empty means sound; the
 * service does not start otherwise.
 */
export async function roleProblems(runner: QueryRunner | EntityManager): Promise<string[]> {
  const rows = (await runner.query(`
    SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
      r.rolcreaterole OR r.rolcreatedb OR has_schema_privilege(r.oid, 'public', 'CREATE') AS creates,
      ARRAY(SELECT c.relname::text FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        UNION SELECT p.proname::text FROM pg_proc p WHERE p.proowner = r.oid
        UNION SELECT n.nspname::text FROM pg_namespace n WHERE n.nspowner = r.oid
        UNION SELECT d.datname::text FROM pg_database d WHERE d.datdba = r.oid ORDER BY 1) AS owned,
      ARRAY(SELECT o.rolname::text FROM pg_roles o
        WHERE o.oid <> r.oid AND pg_has_role(r.oid, o.oid, 'MEMBER')
          AND (o.rolsuper OR o.rolbypassrls OR o.rolcreaterole
            OR EXISTS (SELECT FROM pg_class c
              WHERE c.relowner = o.oid AND c.relnamespace = 'public'::regnamespace))) AS mighty
    FROM pg_roles r WHERE r.rolname = current_user`)) as RoleRow[];
  const role = rows[0];
  if (!role) throw new Error('the current role is not in pg_roles');
  return rightsTooMany(role).map((problem) => `DATABASE_URL: ${role.name} ${problem}`);
}

/** A superuser may do everything else as well: one line says it. */
function rightsTooMany(role: RoleRow): string[] {
  if (role.superuser) return ['is a superuser'];
  const problems = [
    role.bypasses && 'bypasses row-level security',
    role.creates && 'may create roles, databases or tables',
    role.owned.length > 0 && `owns ${someOf(role.owned)}`,
    role.mighty.length > 0 && `may become ${someOf(role.mighty)}`,
  ];
  return problems.filter((problem) => problem !== false);
}

function someOf(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return names.slice(0, 3).join(', ') + more;
}
