import { SaxesParser } from 'saxes';
import { Refusal } from '../table-result.ts';

/** What a reader of one part is told, by names without their namespace's prefix. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Walks through a part of an XLSX file. A document type is refused before any entity of it could be
 * used, so nothing is fetched and nothing multiplies; no honest spreadsheet has one.
 *
 * Throws the `Refusal` `parse-failed`.
 */
export function walkXml(part: Buffer, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Refusal({ code: 'parse-failed', value: 'doctype' });
  });
  parser.on('error', () => {
    throw new Refusal({ code: 'parse-failed', value: 'xml' });
  });
  parser.on('opentag', (tag) => {
    visitor.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    visitor.close?.(localName(tag.name));
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.write(decode(part)).close();
}

/** Some programs write `<x:row>` for `<row>`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decode(part: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    throw new Refusal({ code: 'parse-failed', value: 'xml' });
  }
}
