import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach, type RosterAssignments } from '../../../src/domain/rules/check-roster.ts';
import { COORDINATOR, type HalfYearGround } from './half-year-ground.ts';

/** What the receiving servers got, held against what had to be told. */
export interface Delivered {
  mails: number;
  sms: number;
  /** Messages that had to go and did not arrive. */
  missing: string[];
  /** Messages that arrived and that nobody was to get. */
  unasked: string[];
  /** Mails that came again under the same id: a kill between the server's answer and our note of it. */
  mailsAgain: number;
  smsAgain: number;
}

interface SentRow {
  id: string;
  channel: 'mail' | 'sms';
  state: string;
  gathered: string | null;
}

/** Counts at the receiving servers: each message of the outbox there, and nothing else. */
export async function countDelivered(ground: HalfYearGround): Promise<Delivered> {
  const { smtp, sms, district } = ground;
  const rows = await ground.query<SentRow>(
    'SELECT id, channel, state, gathered_into AS gathered FROM outbox_message',
  );
  const wanted = (channel: string) =>
    rows.filter((row) => row.channel === channel && row.gathered === null).map(({ id }) => id);
  const mailIds = smtp.mails.map(({ messageId }) => /^<([0-9a-f-]{36})@/.exec(messageId ?? '')?.[1] ?? '');
  const smsIds = sms.taken.map(({ reference }) => reference.slice(district.length + 1));
  const [mails, texts] = [new Set(mailIds), new Set(smsIds)];
  const known = new Set(rows.map(({ id }) => id));
  return {
    mails: mails.size,
    sms: texts.size,
    missing: [
      ...wanted('mail').filter((id) => !mails.has(id)),
      ...wanted('sms').filter((id) => !texts.has(id)),
      ...rows.filter(({ state }) => state !== 'sent').map(({ id, state }) => `${id} is ${state}`),
    ],
    unasked: [...mails, ...texts].filter((id) => !known.has(id)),
    mailsAgain: mailIds.length - mails.size,
    smsAgain: smsIds.length - texts.size,
  };
}

/** What had to be told, found without the outbox's own records; each query finds who was not told. */
const UNTOLD = {
  'who was asked to take an open shift': `SELECT i.doctor_id FROM open_shift_invitation i
     JOIN open_shift o ON o.id = i.open_shift_id
     WHERE i.invited_at IS NOT NULL AND NOT EXISTS (SELECT FROM outbox_message m WHERE m.doctor_id = i.doctor_id
       AND m.event IN ('open-shift/' || o.id, 'open-shift-urgent/' || o.id))`,
  'whose swap was carried out': `SELECT s.id FROM swap s, unnest(ARRAY[s.doctor_id, s.taker_id]) AS party
     WHERE s.state = 'done' AND NOT EXISTS (SELECT FROM swap_cycle_part p JOIN swap_cycle c ON c.id = p.cycle_id
         WHERE p.swap_id = s.id AND c.state = 'done')
       AND NOT EXISTS (SELECT FROM outbox_message m WHERE m.event = 'swap-done/' || s.id AND m.doctor_id = party)`,
  'who got a named offer': `SELECT r.doctor_id FROM swap_recipient r
     WHERE NOT EXISTS (SELECT FROM outbox_message m
       WHERE m.event = 'swap-offered/' || r.swap_id AND m.doctor_id = r.doctor_id)`,
  'who got an open shift': `SELECT o.id FROM open_shift o WHERE o.state = 'taken' AND o.roster_version_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM outbox_message m WHERE m.doctor_id = o.taker_id
       AND m.event IN ('open-shift-yours/' || o.id, 'open-shift-ordered/' || o.id))`,
  'whom a re-publication concerns': `SELECT c ->> 'doctor' FROM publication p
     JOIN roster_version v ON v.id = p.roster_version_id, json_array_elements(p.diff -> 'changes') c
     WHERE v.hearing_until IS NOT NULL AND NOT EXISTS (SELECT FROM outbox_message m
       WHERE m.event = 'roster-published/' || v.id AND m.doctor_id::text = c ->> 'doctor')`,
  'who stands on a duty of the day before yesterday unreminded': `SELECT a.shift_id, a.doctor_id FROM assignment a
     WHERE a.published AND lower(a.during) BETWEEN $1::timestamptz - interval '30 days' AND $1::timestamptz - interval '2 days'
       AND NOT EXISTS (SELECT FROM outbox_message m WHERE m.doctor_id = a.doctor_id
         AND (m.event = 'shift-reminder/' || a.shift_id))
       AND NOT EXISTS (SELECT FROM duty_move d WHERE d.shift_id = a.shift_id AND d.to_id = a.doctor_id
         AND d.at > lower(a.during) - interval '48 hours')
       AND NOT EXISTS (SELECT FROM publication p, json_array_elements(p.diff -> 'changes') c
         WHERE p.diff ->> 'against' IS NOT NULL AND c ->> 'shift' = a.shift_id AND c ->> 'doctor' = a.doctor_id::text)`,
};

/** Who had to be told something and was not, by what. */
export async function untold(ground: HalfYearGround): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [what, query] of Object.entries(UNTOLD)) {
    const rows = await ground.query<unknown>(query, query.includes('$1') ? [ground.now] : []);
    if (rows.length > 0) found[what] = rows;
  }
  return found;
}

/** The rosters that were in force, and what the domain's rules say of them. */
export interface CheckedPublications {
  publications: number;
  /** What no rule allows; it is to be empty. */
  hard: string[];
  /** Back-ups that a swap has made needless: they break nothing, and the next publication asks about them. */
  needlessBackUps: number;
  /** Duties whose back-up was ill and not replaced yet: a fact, and no choice of anybody's. */
  backUpsIll: number;
}

/** Checks every roster that was ever in force. */
export async function checkPublications(ground: HalfYearGround): Promise<CheckedPublications> {
  const ids = await ground.query<{ id: string }>('SELECT id FROM publication ORDER BY at, id');
  const checked: CheckedPublications = {
    publications: ids.length,
    hard: [],
    needlessBackUps: 0,
    backUpsIll: 0,
  };
  for (const { id } of ids) {
    const [stored] = await ground.query<{ problem: RosterProblem; roster: RosterAssignments }>(
      `SELECT q.problem, p.roster FROM publication p JOIN planning_problem q ON q.id = p.planning_problem_id
       WHERE p.id = $1`,
      [id],
    );
    if (!stored) continue;
    for (const { rule, code, shifts } of checkRoster(stored.problem, stored.roster).filter(isHardBreach)) {
      if (code === 'back-up-not-needed') checked.needlessBackUps += 1;
      else if (code === 'back-up-missing' && (await isBackUpIll(ground, stored.problem, shifts))) {
        checked.backUpsIll += 1;
      } else checked.hard.push(`${id}: ${rule} ${code} ${shifts.join(' ')}`);
    }
  }
  return checked;
}

/** Whether the back-up of a duty had called in sick. */
async function isBackUpIll(
  ground: HalfYearGround,
  { shifts }: RosterProblem,
  breached: readonly string[],
): Promise<boolean> {
  const duty = shifts.find(({ id }) => breached.includes(id));
  if (!duty) return false;
  const found = await ground.query(
    `SELECT FROM open_shift WHERE sick_call_id IS NOT NULL AND shift_id LIKE '%/backUp'
       AND starts_at < $2 AND ends_at > $1`,
    [duty.start, duty.end],
  );
  return found.length > 0;
}

/** Persons who stand on two published duties at once. */
export function overlaps(ground: HalfYearGround): Promise<unknown[]> {
  return ground.query(`SELECT a.id FROM assignment a JOIN assignment b
    ON b.person_id = a.person_id AND b.id <> a.id AND b.published AND b.during && a.during WHERE a.published`);
}

interface Sums {
  category: string;
  before: number;
  owed: number;
  done: number;
  tookOver: number;
  gaveAway: number;
  balance: number;
}

/** The ledger after the closing, held against the roster in force and the recorded moves. */
export interface LedgerSums {
  manned: number;
  owed: number;
  done: number;
  /** Duties that count as done for whoever fell ill, beside whoever replaced them. */
  lostToSickness: number;
  /** Accounts whose lines do not give their balance. */
  wrong: string[];
}

/** Closes the half-year and adds up the accounts. */
export async function closeAndSum(ground: HalfYearGround): Promise<LedgerSums> {
  const path = `/periods/${ground.period}`;
  const preview = await ground.as(COORDINATOR, 'GET', `${path}/closing`);
  const closed = await ground.as(COORDINATOR, 'POST', `${path}/closing`, { seen: preview.body.seen });
  if (closed.status !== 200) throw new Error(`not closed: ${JSON.stringify(closed.body)}`);
  const { body } = await ground.as(COORDINATOR, 'GET', `${path}/accounts`);
  const accounts = body.doctors as { doctor: string; categories: Sums[] }[];
  const all = accounts.flatMap(({ categories }) => categories);
  const wrong: string[] = [];
  for (const { doctor, categories } of accounts) {
    for (const { category, before, owed, done, balance } of categories) {
      if (Math.abs(before + done - owed - balance) > 0.02) wrong.push(`${doctor} ${category}`);
    }
  }
  const [manned] = await ground.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM assignment WHERE published AND role = 'duty'`,
  );
  const sum = (pick: (one: Sums) => number) => all.reduce((total, one) => total + pick(one), 0);
  const [entries] = await ground.query<{ sick: number }>(
    `SELECT count(*)::int AS sick FROM (SELECT DISTINCT shift_id, from_id FROM duty_move WHERE kind = 'sickCall') AS lost`,
  );
  return {
    manned: manned?.count ?? 0,
    owed: sum(({ owed }) => owed),
    done: sum(({ done }) => done),
    lostToSickness: entries?.sick ?? 0,
    wrong,
  };
}
