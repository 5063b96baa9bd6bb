import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './kills-ground.ts';

/** What must hold whenever the processes have recovered; each query finds the rows that break it. */
const INVARIANTS = {
  'a run is under way with nobody at it': `SELECT id FROM optimisation_run WHERE state IN ('queued', 'running')`,
  'a run failed without a reason': `SELECT id FROM optimisation_run WHERE state = 'failed' AND reason IS NULL`,
  'a run and its drafts do not agree': `SELECT r.id FROM optimisation_run r
     WHERE (SELECT count(*) FROM roster_version v WHERE v.run_id = r.id AND v.origin = 'run')
       <> (CASE WHEN r.result IS NULL THEN 0 ELSE 1 END)`,
  'a draft of a run has no assignments': `SELECT v.id FROM roster_version v
     WHERE NOT EXISTS (SELECT FROM assignment a WHERE a.roster_version_id = v.id)`,
  'the events of a run have gaps': `SELECT run_id FROM run_event GROUP BY run_id
     HAVING min(number) <> 1 OR max(number) <> count(*)`,
  'a run ended more than once, or untold': `SELECT r.id FROM optimisation_run r
     WHERE (SELECT count(*) FROM run_event e WHERE e.run_id = r.id AND e.kind = 'state'
       AND e.data ->> 'state' NOT IN ('queued', 'running')) <> 1`,
  'two published versions of a period': `SELECT duty_period_id FROM roster_version WHERE state = 'published'
     GROUP BY duty_period_id HAVING count(*) > 1`,
  'published duties of a person overlap': `SELECT a.id FROM assignment a JOIN assignment b
     ON a.person_id = b.person_id AND a.id < b.id AND a.during && b.during WHERE a.published AND b.published`,
  'assignments do not follow their version': `SELECT a.id FROM assignment a
     JOIN roster_version v ON v.id = a.roster_version_id WHERE a.published <> v.published`,
  'a version was published without a record, twice, or not at all': `SELECT v.id FROM roster_version v
     WHERE (SELECT count(*) FROM publication p WHERE p.roster_version_id = v.id)
       <> (CASE WHEN v.state IN ('published', 'closed') THEN 1 ELSE 0 END)`,
  'a publication tells others than those concerned': `SELECT p.id FROM publication p
     WHERE (SELECT array_agg(DISTINCT c ->> 'doctor' ORDER BY c ->> 'doctor')
         FROM json_array_elements(p.diff -> 'changes') c)
       IS DISTINCT FROM (SELECT array_agg(o.doctor_id::text ORDER BY o.doctor_id::text)
         FROM outbox_message o WHERE o.event = 'roster-published/' || p.roster_version_id)`,
  'a notice of what never happened': `SELECT o.id FROM outbox_message o WHERE o.event LIKE 'roster-published/%'
     AND NOT EXISTS (SELECT FROM publication p WHERE o.event = 'roster-published/' || p.roster_version_id)`,
  'nothing wakes who sends the notices': `SELECT p.id FROM publication p WHERE (SELECT count(*) FROM pgboss.job j
     WHERE j.name = 'deliver' AND j.data ->> 'id' = p.roster_version_id::text) <> 1`,
  'the audit trail does not tell of a publication': `SELECT p.id FROM publication p WHERE (SELECT count(*)
     FROM audit_event e WHERE e.action = 'roster.publish'
       AND e.subject = 'roster-version/' || p.roster_version_id) <> 1`,
  'a key without its answer': `SELECT key FROM idempotent_answer WHERE answer IS NULL`,
};

/** The invariants that do not hold in the district, by name, with what breaks them. */
export function brokenInvariants({ look }: Ground): Promise<Record<string, unknown>> {
  return look(async (runner) => {
    const broken: Record<string, unknown> = {};
    for (const [name, query] of Object.entries(INVARIANTS)) {
      const found = (await runner.query(query)) as unknown[];
      if (found.length > 0) broken[name] = found;
    }
    return broken;
  });
}

/** Connections of the service's processes. */
const SERVICE = `FROM pg_stat_activity WHERE application_name = 'vaktsirkel'`;

/** Waits until a statement of the service waits for a lock: it stands in the middle of its transaction. */
export function standsStill(ground: Ground): Promise<void> {
  return until(ground, `SELECT ${SERVICE} AND wait_event_type = 'Lock' AND wait_event = 'relation'`);
}

/** Waits until the database has noticed that a killed process is gone, and has ended what it had begun. */
export function letGo(ground: Ground): Promise<void> {
  return until(ground, `SELECT WHERE NOT EXISTS (SELECT ${SERVICE})`);
}

/** Waits until a query finds something. */
async function until({ look }: Ground, query: string): Promise<void> {
  for (;;) {
    const found = await look((runner) => runner.query(query) as Promise<unknown[]>);
    if (found.length > 0) return;
    await sleep(20);
  }
}
