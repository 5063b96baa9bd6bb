import type { QueryRunner } from 'typeorm';
import { LEVELS } from '../../domain/roster/levels.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import { isHardBreach } from '../../domain/rules/check-roster.ts';
import { type Board, type Boards } from './boards.ts';
import { summarySchema, type VersionRow, type VersionSummary } from './version-rows.ts';

/** Levels that are counted in thousandths of a shift. */
const THOUSANDTHS: readonly string[] = ['fairnessMax', 'fairnessSum'];

/** What a board is worth. About 25 ms for 150 doctors and half a year: cheap enough for every edit. */
export function summarise({ problem, assignments, violations }: Board): VersionSummary {
  const { openSeats, emptyShifts, levels } = evaluateRoster(problem, { assignments });
  const inUnits = LEVELS.map((level) => [
    level,
    THOUSANDTHS.includes(level) ? levels[level] / 1000 : levels[level],
  ]);
  return {
    openSeats,
    emptyShifts,
    levels: Object.fromEntries(inUnits) as VersionSummary['levels'],
    breaches: violations.filter(isHardBreach).length,
    waived: violations.filter(({ waived }) => waived).length,
    warnings: violations.filter(({ strength }) => strength === 'warning').length,
  };
}

/** The summary kept with a version; computed and kept when there is none, `null` for one without a problem. */
export async function summaryOf(
  runner: QueryRunner,
  boards: Boards,
  district: string,
  row: VersionRow,
): Promise<VersionSummary | null> {
  const kept = summarySchema.safeParse(row.evaluation?.['summary']);
  if (kept.success) return kept.data;
  if (row.problem === null) return null;
  const summary = summarise(await boards.load(runner, district, row));
  await runner.query(
    `UPDATE roster_version
     SET evaluation = (coalesce(evaluation::jsonb, '{}') || jsonb_build_object('summary', $3::jsonb))::json
     WHERE id = $1 AND version = $2`,
    [row.id, row.version, JSON.stringify(summary)],
  );
  return summary;
}
