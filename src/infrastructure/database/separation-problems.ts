import type { EntityManager, QueryRunner } from 'typeorm';

/** Tables that belong to no district; the application reaches them through functions only, or not at all. */
const GLOBAL_TABLES = ['person', 'account', 'login_code', 'session', 'rate_limit', 'migration'];

/** The condition of every policy, as PostgreSQL writes it back, for a district column. */
const ownDistrict = (column: string) =>
  `(${column} = (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid)`;

interface TableRow {
  name: string;
  /** A plain view, which answers with its owner's rights unless it is told not to. */
  view: boolean;
  invoker: boolean;
  enabled: boolean;
  forced: boolean;
  policies: {
    name: string;
    command: string;
    permissive: boolean;
    /** Bound to the table's owner alone, for the functions that reach across districts. */
    ownerOnly: boolean;
    using: string;
    check: string;
  }[];
}

/**
 * What is wrong with the separation of districts, one line per table: every table that is not known
 * to be global must have row-level security, forced, with the one policy on its district. Empty means
 * sound; the service does not start otherwise.
 */
export async function separationProblems(runner: QueryRunner | EntityManager): Promise<string[]> {
  const tables = (await runner.query(`
    SELECT c.relname AS name, c.relkind = 'v' AS view,
      coalesce('security_invoker=true' = ANY (c.reloptions), false) AS invoker,
      c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
      coalesce((SELECT json_agg(json_build_object(
          'name', p.polname, 'command', p.polcmd, 'permissive', p.polpermissive,
          'ownerOnly', p.polroles = ARRAY[c.relowner],
          'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
        FROM pg_policy p WHERE p.polrelid = c.oid), '[]') AS policies
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f', 'm', 'v')
    ORDER BY c.relname`)) as TableRow[];
  return tables.filter(({ name }) => !GLOBAL_TABLES.includes(name)).flatMap(tableProblems);
}

function tableProblems(table: TableRow): string[] {
  if (table.view) return table.invoker ? [] : [`${table.name}: a view must be security_invoker`];
  const problems: string[] = [];
  if (!table.enabled) problems.push(`${table.name}: row-level security is off`);
  if (!table.forced) problems.push(`${table.name}: row-level security is not forced on its owner`);
  // A second permissive policy would widen the first.
  const permissive = table.policies.filter((policy) => policy.permissive && !policy.ownerOnly);
  const expected = ownDistrict(table.name === 'district' ? 'id' : 'district_id');
  const sound = permissive.every(
    ({ command, using, check }) => command === '*' && using === expected && check === expected,
  );
  if (permissive.length !== 1 || !sound) {
    problems.push(`${table.name}: its policies do not keep it to the district in app.district`);
  }
  return problems;
}
