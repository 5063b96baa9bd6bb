import { walkXml } from './walk-xml.ts';

/** What a cell style shows a number as: XLSX stores dates, times and sums of hours as counts of days. */
export type NumberStyle = 'number' | 'date' | 'duration';

/** `[h]:mm:ss`, built in. */
const DURATION = 46;

/** What each cell style of a workbook shows a number as, by the style's number. */
export function numberStylesOf(part: Buffer): NumberStyle[] {
  const custom = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let inCellStyles = false;
  walkXml(part, {
    open: (name, attributes) => {
      const format = Number(attributes['numFmtId']);
      if (name === 'numFmt') custom.set(format, customStyle(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(custom.get(format) ?? builtInStyle(format));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: 14 to 22 and 45 to 47 everywhere, the others in East Asian Excel. */
function builtInStyle(format: number): NumberStyle {
  const within = (from: number, to: number) => format >= from && format <= to;
  if (format === DURATION) return 'duration';
  return within(14, 22) || within(27, 36) || within(45, 47) || within(50, 58) ? 'date' : 'number';
}

/**
 * A format such as `dd.mm.yyyy;@` shows a date: it has a letter for a part of one, outside of quoted
 * text, escaped characters and brackets. Brackets around hours, minutes or seconds let these exceed a day.
 */
function customStyle(format: string): NumberStyle {
  const plain = format.replace(/"[^"]*"|\\.|_./g, '');
  if (/\[(h+|m+|s+)\]/i.test(plain)) return 'duration';
  const [positive = ''] = plain.replace(/\[[^[\]]*\]/g, '').split(';');
  return /[ymdhs]/i.test(positive.replace(/general/gi, '')) ? 'date' : 'number';
}
