import type { QueryRunner } from 'typeorm';
import type {
  Assignment,
  Interval,
  ProblemShift,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { toInstant } from '../../domain/calendar/oslo-time.ts';
import { notFound } from '../../http/problem.ts';
import { rows } from '../../infrastructure/database/database.ts';
import type { StoredProblems } from '../planning/index.ts';

/** A duty period with the version of its roster that is in force, or was the last one to be. */
export interface PeriodInForce {
  id: string;
  name: string;
  from: string;
  to: string;
  version: string;
  number: number;
  publishedAt: Date;
  problem: string;
}

/** One doctor on one shift, with the time that it takes. */
export interface Duty extends Assignment {
  during: Interval;
}

/** A roster with what it answers. */
export interface ReadRoster {
  period: PeriodInForce;
  problem: RosterProblem;
  shifts: ReadonlyMap<string, ProblemShift>;
  duties: readonly Duty[];
}

/** The duty periods that have or had a roster in force, the latest first. */
export async function readPeriodsInForce(runner: QueryRunner): Promise<PeriodInForce[]> {
  const found = await rows<PeriodInForce>(
    runner,
    // A version that another one took the place of is closed as well: its duties are in the other one.
    `SELECT DISTINCT ON (d.from_date, d.id) d.id, d.name, d.from_date::text AS "from", d.to_date::text AS "to",
       v.id AS version, v.number, p.at AS "publishedAt", p.planning_problem_id AS problem
     FROM duty_period d JOIN roster_version v ON v.duty_period_id = d.id
       JOIN publication p ON p.roster_version_id = v.id
     WHERE v.state IN ('published', 'closed')
     ORDER BY d.from_date DESC, d.id, v.state = 'published' DESC, v.number DESC`,
  );
  return found;
}

/** Reads rosters in force for one report. */
export class RosterReader {
  readonly #runner: QueryRunner;
  readonly #district: string;
  readonly #problems: StoredProblems;

  constructor(runner: QueryRunner, district: string, problems: StoredProblems) {
    this.#runner = runner;
    this.#district = district;
    this.#problems = problems;
  }

  /** Rosters with duties in `[from, to)`; a night that ends on a period's last morning reaches past it. */
  async within({ from, to }: { from: string; to: string }): Promise<ReadRoster[]> {
    const periods = await readPeriodsInForce(this.#runner);
    const within = periods.filter((period) => period.from < to && period.to >= from).reverse();
    const read: ReadRoster[] = [];
    for (const period of within) read.push(await this.#read(period));
    return read;
  }

  /**
   * The roster of a duty period; without an id the one of today, else the latest. `null` when none is or was
   * in force; refused (404) for a period that the district does not have.
   */
  async ofPeriod(id: string | undefined, today: string): Promise<ReadRoster | null> {
    const periods = await readPeriodsInForce(this.#runner);
    const wanted =
      id === undefined
        ? (periods.find(({ from }) => from <= today) ?? periods.at(-1))
        : periods.find((period) => period.id === id.toLowerCase());
    if (id !== undefined && !wanted) throw notFound();
    return wanted ? this.#read(wanted) : null;
  }

  async #read(period: PeriodInForce): Promise<ReadRoster> {
    const stored = await this.#problems.load(this.#runner, this.#district, period.problem);
    if (!stored) throw new Error(`publication without its problem: ${period.version}`);
    const { problem } = stored;
    const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
    return { period, problem, shifts, duties: await this.#duties(period.version) };
  }

  async #duties(version: string): Promise<Duty[]> {
    const found = await rows<Assignment & { from: Date; to: Date }>(
      this.#runner,
      `SELECT shift_id AS shift, doctor_id AS doctor, role, lower(during) AS "from", upper(during) AS "to"
       FROM assignment WHERE roster_version_id = $1 ORDER BY lower(during), shift_id, doctor_id`,
      [version],
    );
    return found.map(({ from, to, ...duty }) => ({
      ...duty,
      during: { from: toInstant(from.getTime()), to: toInstant(to.getTime()) },
    }));
  }
}
