import { rows } from '../../infrastructure/database/database.ts';
import type { ReportDefinition } from './report.ts';

interface MoveRow {
  doctor: string;
  given: number;
  taken: number;
  duties: number;
}

/** Who has given duties away after publication, and who has taken them. */
export const moves: ReportDefinition = {
  scope: 'period',
  columns: [
    { id: 'doctor', kind: 'text' },
    { id: 'given', kind: 'number' },
    { id: 'taken', kind: 'number' },
    { id: 'duties', kind: 'number' },
  ],
  meanings: ['in-force', 'given', 'taken'],
  chart: { label: 'doctor', values: ['given', 'taken'] },
  read: async ({ runner, rosters, request, today }) => {
    const roster = await rosters.ofPeriod(request.period, today);
    if (!roster) return { about: '', rosters: [], rows: [] };
    const { period } = roster;
    // Who falls ill gives nothing away, and nobody reads here who did.
    const found = await rows<MoveRow>(
      runner,
      `WITH moved AS (SELECT from_id AS doctor, 1 AS given, 0 AS taken FROM duty_move
           WHERE duty_period_id = $1 AND kind = 'swap'
         UNION ALL SELECT to_id, 0, 1 FROM duty_move WHERE duty_period_id = $1 AND kind IN ('swap', 'openShift', 'order'))
       SELECT d.name AS doctor, sum(m.given)::int AS given, sum(m.taken)::int AS taken,
         (SELECT count(*)::int FROM assignment a WHERE a.roster_version_id = $2 AND a.doctor_id = d.id) AS duties
       FROM moved m JOIN doctor d ON d.id = m.doctor GROUP BY d.district_id, d.id, d.name
       ORDER BY sum(m.given) + sum(m.taken) DESC, d.name COLLATE "nb-x-icu", d.id`,
      [period.id, period.version],
    );
    return { about: period.name, rosters: [roster], rows: found.map((row) => ({ ...row })) };
  },
};
