import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { TableProblem } from '../../infrastructure/tables/table-result.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { type Column, shown } from './columns.ts';
import type { ImportReport } from './import-kind.ts';
import type { reportSchema } from './imports.endpoints.ts';
import type { RowProblem } from './row-reader.ts';

type Told = Omit<z.output<typeof reportSchema>, 'dryRun'>;

/** The report in the reader's language, with values as they were given. */
export function told(report: ImportReport, columns: readonly Column[], locale: Locale): Told {
  const names = new Map(columns.map(({ id, name }) => [id, name]));
  const say = ({ column, code, value, values }: RowProblem) => {
    const name = column === null ? null : (names.get(column) ?? column);
    const given = shown(value);
    const message = formatMessage(locale, `imports.${code}`, { column: name ?? '', value: given, ...values });
    return { column: name, code, value: given, message };
  };
  const rows = report.rows.map(({ line, status, problems, notes }) => {
    return { line, status, problems: problems.map(say), notes: notes.map(say) };
  });
  return { applied: report.applied, rows, counts: report.counts };
}

/** A file that is no table, as a problem: what, where, which value, and what would cure it. */
export function fileRefusal({ code, line, column, value, limit }: TableProblem, locale: Locale): Problem {
  if (code === 'file-too-large') return new Problem(413, 'too-large');
  const place = { line: line ?? 0, column: column ?? '' };
  const where =
    line === undefined
      ? ''
      : formatMessage(locale, column === undefined ? 'imports.on-line' : 'imports.at-cell', place);
  const given = shown(value ?? '');
  return new Problem(422, `import-${code}`, {
    values: { where, value: given, limit: limit ?? 0 },
    extra: {
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      ...(value !== undefined && { value: given }),
      ...(limit !== undefined && { limit }),
    },
  });
}
