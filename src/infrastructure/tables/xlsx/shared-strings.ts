import { unescapeText } from './text-escapes.ts';
import { walkXml } from './walk-xml.ts';

/** The texts that the cells of a workbook share, by number; without the hints on how to pronounce them. */
export function sharedStringsOf(part: Buffer): string[] {
  const strings: string[] = [];
  const reader = new RichText();
  walkXml(part, {
    open: (name) => {
      reader.open(name);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}

/** Puts together a text that may be cut into runs of different fonts: `<t>` or `<r><t>`, not `<rPh>`. */
export class RichText {
  #text = '';
  #inText = false;
  #inHint = false;

  open(name: string): void {
    if (name === 'rPh') this.#inHint = true;
    if (name === 't') this.#inText = !this.#inHint;
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inHint = false;
    if (name === 't') this.#inText = false;
  }

  /** The text since the last call, escapes undone. */
  take(): string {
    const text = unescapeText(this.#text);
    this.#text = '';
    return text;
  }
}
