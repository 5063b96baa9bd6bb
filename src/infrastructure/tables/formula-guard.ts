/**
 * What a spreadsheet takes for a formula in CSV, also behind the apostrophes that keep it from that.
 * Line feed and the wide forms of East Asian keyboards are on OWASP's list beside `= + - @`, tab and CR.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Text for a CSV cell that no spreadsheet calculates: an apostrophe goes before it where needed. */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `neutralise`: `restore(neutralise(text)) === text` for every text. */
export function restore(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
