import type { Locale } from '../../messages/locales.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Colours and sizes that keep contrast in light and dark programs; no images, nothing fetched. */
const BODY = 'margin:0;padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5';

/**
 * A mail as HTML: the same words as its text, paragraph for paragraph, with addresses of our own as links.
 *
 * @param publicUrl what addresses of our own begin with
 */
export function htmlOf(text: string, publicUrl: string, locale: Locale): string {
  const own = new RegExp(
    `(${publicUrl.replace(/\/+$/, '').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}[\\w/-]*)`,
  );
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => line.split(own).map(linkedOrNot).join(''));
    return `<p style="margin:0 0 16px">${lines.join('<br>')}</p>`;
  });
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>Vaktsirkel</title></head><body style="${BODY}">${paragraphs.join('')}</body></html>`;
}

/** Of a line that is split at addresses, every second part is one. */
function linkedOrNot(part: string, at: number): string {
  const text = escaped(part);
  return at % 2 === 1 ? `<a href="${text}">${text}</a>` : text;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
