import { Refusal } from '../table-result.ts';
import { type NumberStyle, numberStylesOf } from './number-styles.ts';
import { sharedStringsOf } from './shared-strings.ts';
import { walkXml } from './walk-xml.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The parts of an XLSX file that its first visible sheet needs. */
export interface Workbook {
  sheet: Buffer;
  sharedStrings: string[];
  /** By number of the cell's style: what it shows a number as. */
  styles: NumberStyle[];
  /** Days count from 1904 instead of 1900, as old Excel for Mac had it. */
  from1904: boolean;
}

/** Finds the first visible sheet and what belongs to it; throws `not-a-table` when this is no workbook. */
export function openWorkbook(parts: ReadonlyMap<string, Buffer>): Workbook {
  const { sheetId, from1904 } = readWorkbook(partOf(parts, WORKBOOK));
  const relations = readRelations(partOf(parts, RELATIONS));
  const sheet = relations.find(({ id }) => id === sheetId);
  const optional = (kind: string) => {
    const relation = relations.find(({ type }) => type.endsWith(`/${kind}`));
    return relation && parts.get(relation.path);
  };
  const strings = optional('sharedStrings');
  const styles = optional('styles');
  return {
    sheet: partOf(parts, sheet?.path ?? ''),
    sharedStrings: strings ? sharedStringsOf(strings) : [],
    styles: styles ? numberStylesOf(styles) : [],
    from1904,
  };
}

function partOf(parts: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const part = parts.get(path);
  if (!part) throw new Refusal({ code: 'not-a-table' });
  return part;
}

function readWorkbook(part: Buffer): { sheetId: string | null; from1904: boolean } {
  let sheetId: string | null = null;
  let from1904 = false;
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
      sheetId ??= id ? attributes[id]! : null;
    },
  });
  return { sheetId, from1904 };
}

function readRelations(part: Buffer): { id: string; type: string; path: string }[] {
  const relations: { id: string; type: string; path: string }[] = [];
  walkXml(part, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      relations.push({ id: Id, type: Type, path: path.toLowerCase() });
    },
  });
  return relations;
}
