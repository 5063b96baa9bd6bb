import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '../../../src/messages/catalogue.ts';
import { firstGapSentence, gapSentences, type KnownLevel } from '../../../src/messages/gap-sentence.ts';
import { LOCALES } from '../../../src/messages/locales.ts';
import { LEVELS, type LevelName } from '../../../src/optimiser/levels.ts';

const level = (name: LevelName, own: Partial<KnownLevel> = {}): KnownLevel => ({
  name,
  cost: 4,
  absoluteGap: 0,
  closed: true,
  restsOnUnproven: false,
  ...own,
});

const sentence = (locale: (typeof LOCALES)[number], known: KnownLevel, openSeats = 100) =>
  gapSentences(locale, [known], openSeats)[0];

const open = (absoluteGap: number | null): Partial<KnownLevel> => ({ absoluteGap, closed: false });

describe('the distance from the best in words', () => {
  it.each([
    ['coverage', open(3), 'Høyst 3 ledige plasser kan ennå fylles.'],
    ['coverage', {}, 'Ingen ledig plass kan fylles uten at en annen blir ledig.'],
    ['changes', open(1), 'Høyst én endring i den publiserte planen kan unngås.'],
    ['vetoes', open(2), 'Høyst 2 overstyrte sperringer kan unngås.'],
    [
      'fairnessMax',
      open(0.2),
      'Rettferdigheten kan ikke bli mer enn 0,2 vakter bedre for legen som er lengst fra andelen sin.',
    ],
    [
      'fairnessSum',
      open(12.345),
      'Avvikene fra andelene kan ikke bli mer enn 12,35 vakter mindre til sammen.',
    ],
    ['wishes', open(3), 'Høyst 3 ønskepoeng kan ennå vinnes.'],
    ['wishes', open(null), 'Hvor mange ønskepoeng som kan vinnes, er ikke kjent ennå.'],
  ] as const)('of %s with %j is said in bokmål', (name, own, text) => {
    expect(sentence('nb', level(name, own))).toBe(text);
  });

  it.each([
    ['nn', 'Rettferda kan ikkje bli meir enn 0,2 vakter betre for legen som er lengst frå andelen sin.'],
    ['en', 'Fairness cannot be improved by more than 0.2 shifts for the doctor furthest from their share.'],
  ] as const)('of fairness is said in %s', (locale, text) => {
    expect(sentence(locale, level('fairnessMax', open(0.2)))).toBe(text);
  });

  it.each(LOCALES)('is a sentence of its own for every level and state in %s', (locale) => {
    const states = [{}, open(1), open(7), open(null)];
    const said = LEVELS.flatMap((name) => states.map((own) => sentence(locale, level(name, own))));
    const met = LEVELS.filter((name) => name !== 'wishes').map((name) =>
      sentence(locale, level(name, { ...open(null), cost: 0 })),
    );
    const all = [...said, ...met];
    for (const text of all) expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(LOCALES)('has no message that is never said in %s', (locale) => {
    const keys = Object.keys(CATALOGUE[locale]).filter((key) => key.startsWith('gaps.'));
    const states = LEVELS.flatMap((name) =>
      [...(name === 'wishes' ? [] : ['met']), 'best', 'most', 'unknown'].map(
        (state) => `gaps.${name}.${state}`,
      ),
    );
    expect(keys.sort()).toEqual([...states, 'gaps.within', 'gaps.rests', 'gaps.all-closed'].sort());
  });

  it('never says more than the number of open seats, though an empty shift counts as several', () => {
    expect(sentence('en', level('coverage', open(12)), 2)).toBe(
      'At most 2 open seats could still be filled.',
    );
    expect(sentence('en', level('coverage', open(6)), 1)).toBe(
      'At most one open seat could still be filled.',
    );
  });

  it('of shifts is never rounded down, and of whole things never up', () => {
    const most = (name: LevelName, gap: number) =>
      /more than (\S+) shift|most (\S+)/
        .exec(sentence('en', level(name, open(gap)))!)!
        .slice(1)
        .join('');
    expect(most('fairnessMax', 0.201)).toBe('0.21');
    expect(most('fairnessMax', 0.29)).toBe('0.29');
    expect(most('fairnessSum', 1)).toBe('one');
    expect(most('fairnessSum', 0.001)).toBe('0.01');
    expect(most('wishes', 2.9)).toBe('2');
    expect(sentence('en', level('wishes', open(0.9)))).toBe('No more wish points can be won.');
  });

  it('says that it is within the tolerance, and what it rests on', () => {
    const within = level('fairnessSum', { absoluteGap: 0.5, restsOnUnproven: true });
    expect(sentence('en', within)).toBe(
      'The deviations from the shares cannot be reduced by more than 0.5 shifts in all. That is within the tolerance: the goal counts as reached. This rests on a goal above that is not proven best.',
    );
    expect(sentence('nb', level('wishes', { restsOnUnproven: true }))).toBe(
      'Ingen flere ønskepoeng kan vinnes. Det bygger på et mål over som ikke er bevist best.',
    );
    // What is not known rests on nothing.
    expect(sentence('nb', level('wishes', { ...open(null), restsOnUnproven: true }))).not.toContain('bygger');
  });

  it('takes wishes that cost nothing for no more than that', () => {
    const none = level('wishes', { cost: 0, ...open(3) });
    expect(sentence('en', none)).toBe('At most 3 wish points could still be won.');
  });

  it('of a roster is told level by level, and first of the level that is still open', () => {
    const levels = LEVELS.map((name) => level(name, name === 'fairnessMax' ? open(0.5) : { cost: 0 }));
    const said = gapSentences('en', levels, 0);
    expect(said).toHaveLength(LEVELS.length);
    expect(firstGapSentence('en', levels, 0)).toBe(said[LEVELS.indexOf('fairnessMax')]);
    // Nothing open is as good as it gets, bound or no bound.
    const early = LEVELS.map((name) => level(name, { cost: name === 'wishes' ? -4 : 0, ...open(null) }));
    expect(firstGapSentence('en', early, 0)).toBe(sentence('en', early.at(-1)!));
    const closed = LEVELS.map((name) => level(name));
    expect(firstGapSentence('en', closed, 0)).toBe(
      'Every goal is proven best, or within its tolerance of that.',
    );
  });
});
