/** Control characters and Unicode's line and paragraph separators: what can end a line or command a terminal. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A text as one line: each run of line breaks and other control characters becomes a blank. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, ' ');
}
