import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../../src/messages/locales.ts';
import { loadTexts, type MessageKey } from '../../../web/src/messages/texts.ts';
import { argumentsOf } from '../messages/arguments-of.ts';

describe('texts of the client', () => {
  it.each(LOCALES)('take the same values in %s as in bokmål, and are never empty', async (locale) => {
    const { texts: own } = await loadTexts(locale);
    const { texts: nb } = await loadTexts('nb');
    const keys = Object.keys(nb) as MessageKey[];
    expect(Object.keys(own).sort()).toEqual([...keys].sort());
    // As they are written: only the build makes trees of them.
    const written = (texts: typeof nb, key: MessageKey) => texts[key] as string;
    const taken = keys.map((key) => [key, argumentsOf(written(own, key)), written(own, key).trim() !== '']);
    expect(taken).toEqual(keys.map((key) => [key, argumentsOf(written(nb, key)), true]));
  });
});
