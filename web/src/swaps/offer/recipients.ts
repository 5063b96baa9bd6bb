import type { Recipient } from './new-swap-api.ts';

/** Rules that a duty taken back can bring in order again; the others are about the doctor or the shift. */
const ABOUT_OTHER_DUTIES = new Set([
  'overlap',
  'rest',
  'surgery-rest',
  'max-per-week',
  'max-per-period',
  'weekend-frequency',
  'consecutive-nights',
  'spacing',
]);

/** Whether somebody can be asked: in a swap also who would be free if I took something back. */
export function canBeAsked({ standing, against }: Recipient, kind: 'swap' | 'give'): boolean {
  return standing !== 'cannot' || (kind === 'swap' && ABOUT_OTHER_DUTIES.has(against?.rule ?? ''));
}

/** Names of those who cannot be asked, by the rule that is against it, the most frequent first. */
export function byRule(recipients: readonly Recipient[]): { rule: string; names: string[] }[] {
  const names = new Map<string, string[]>();
  for (const { name, against } of recipients) {
    const rule = against?.name ?? '';
    names.set(rule, [...(names.get(rule) ?? []), name]);
  }
  return [...names]
    .map(([rule, all]) => ({ rule, names: all.sort((a, b) => a.localeCompare(b, 'nb')) }))
    .sort((a, b) => b.names.length - a.names.length);
}
