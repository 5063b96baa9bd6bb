import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../../src/messages/locales.ts';
import { loadTexts } from '../../../web/src/messages/texts.ts';
import { argumentsOf } from '../messages/arguments-of.ts';

const ALL = new Set([
  'everybody',
  'exemptions',
  'ledger',
  'notices',
  'office',
  'public',
  'receipt',
  'shifts',
  'swaps',
] as const);

/** As they are written: only the build makes trees of them. */
async function written(locale: (typeof LOCALES)[number]): Promise<[string, string][]> {
  const { texts } = await loadTexts(locale, ALL);
  return (Object.entries(texts) as [string, string][]).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('texts of the client', () => {
  it.each(LOCALES)('take the same values in %s as in bokmål, and are never empty', async (locale) => {
    const shape = ([key, text]: [string, string]) => [key, argumentsOf(text), text.trim() !== ''];
    const nb = await written('nb');
    expect(nb.length).toBeGreaterThan(300);
    expect((await written(locale)).map(shape)).toEqual(nb.map(shape));
  });
});
