import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a test wants in its XLSX file beside the usual. */
export interface XlsxParts {
  /** What stands between `<sheetData>` and its end. */
  rows: string;
  /** What stands before the root of the sheet: a document type. */
  prolog?: string;
  /** The elements `<sheet>` of the workbook; one named Ark1 otherwise. */
  sheets?: string;
  workbookSettings?: string;
  sharedStrings?: string;
  styles?: string;
  /** More files, by path; they take the place of the usual ones of the same path. */
  more?: Zippable;
}

/** An XLSX file made by hand, to say things that no spreadsheet program would write. */
export function makeXlsx(parts: XlsxParts): Buffer {
  const {
    prolog = '',
    workbookSettings = '',
    sheets = '<sheet name="Ark1" sheetId="1" r:id="rId1"/>',
  } = parts;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookSettings}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': [
      '<Relationships>',
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'worksheet', '/xl/worksheets/sheet2.xml'),
      relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId4', 'styles', 'styles.xml'),
      '</Relationships>',
    ].join(''),
    'xl/worksheets/sheet1.xml': `${prolog}<worksheet xmlns="${MAIN}"><sheetData>${parts.rows}</sheetData></worksheet>`,
  };
  if (parts.sharedStrings)
    files['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${parts.sharedStrings}</sst>`;
  if (parts.styles) files['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${parts.styles}</styleSheet>`;
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return Buffer.from(zipSync({ ...Object.fromEntries(entries), ...parts.more }));
}

/** A cell with its text inside it. */
export function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
