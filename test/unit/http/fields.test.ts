import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { civilDate, int, lines, pageOf, pageQuery, text } from '../../../src/http/fields.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('text', () => {
  test('is trimmed, and neither empty nor too long', () => {
    expect(text(5).parse('  Bodø ')).toBe('Bodø');
    expect([accepts(text(5), '   '), accepts(text(5), 'Tromsø')]).toEqual([false, false]);
  });

  test('has nothing in it that the database refuses', () => {
    const bad = ['a\u0000b', 'a\u0007b', 'a\ud800b', 'a\nb'];
    expect(bad.map((value) => accepts(text(9), value))).toEqual([false, false, false, false]);
    expect(bad.map((value) => accepts(lines(9), value))).toEqual([false, false, false, true]);
    expect(accepts(text(9), 'Åse 👩‍⚕️')).toBe(true);
  });
});

describe('civilDate', () => {
  test('exists, in a year that can be meant', () => {
    const dates = ['2028-02-29', '1900-01-01', '2027-02-29', '2027-2-1', '1899-12-31', '2200-01-01'];
    expect(dates.map((date) => accepts(civilDate, date))).toEqual([true, true, false, false, false, false]);
  });
});

test('int stays within the database', () => {
  expect([0, 2_147_483_647, 2_147_483_648, -1, 1.5].map((value) => accepts(int(), value))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('pages', () => {
  const query = z.object(pageQuery(z.tuple([text(20), int()])));

  test('lead from one to the next', () => {
    const found = [
      { name: 'Ada', number: 1 },
      { name: 'Åse', number: 2 },
      { name: 'Bo', number: 3 },
    ];
    const keyOf = ({ name, number }: { name: string; number: number }) => [name, number];
    const page = pageOf(found, 2, keyOf);
    expect(page.items).toEqual(found.slice(0, 2));
    expect(query.parse({ cursor: page.next, limit: '7' })).toEqual({ limit: 7, cursor: ['Åse', 2] });
    expect(pageOf(found, 3, keyOf).next).toBeNull();
    expect(pageOf([], 3, keyOf)).toEqual({ items: [], next: null });
  });

  test('refuse a cursor that is none, and odd limits', () => {
    const cursors = ['x', '', 'W10', Buffer.from('["a\\u0000",1]').toString('base64url')];
    expect(cursors.map((cursor) => accepts(query, { cursor }))).toEqual([false, false, false, false]);
    expect(['0', '201', '1.5', 'x'].map((limit) => accepts(query, { limit }))).toEqual(Array(4).fill(false));
    expect(query.parse({})).toEqual({ limit: 50 });
  });
});
