/** Most shifts that one correction moves. */
const MOST = 100;

/** A number of shifts as people write it, with a comma or a point; `null` for what is none, or 0. */
export function amountOf(written: string): number | null {
  const text = written.trim().replace(',', '.').replace('−', '-');
  if (!/^[+-]?\d{1,3}(\.\d{1,2})?$/.test(text)) return null;
  const amount = Number(text);
  return amount === 0 || Math.abs(amount) > MOST ? null : amount;
}
