import { describe, expect, it } from '@jest/globals';
import { relativeGap } from '../../../bench/study/gap.ts';
import { gapAt, type StudyRow } from '../../../bench/tables/measure-study.ts';
import { costText, gapText, median, secondsText } from '../../../bench/tables/numbers.ts';
import { STUDY_CASES } from '../../../bench/tables/study-shapes.ts';
import { studyTable } from '../../../bench/tables/study-table.ts';
import { textTable } from '../../../bench/tables/text-table.ts';

describe('gaps', () => {
  it('are fractions of the bound', () => {
    expect(relativeGap(-99, -100)).toBeCloseTo(0.01, 12);
    expect(relativeGap(101, 100)).toBeCloseTo(0.01, 12);
    expect(relativeGap(100, 100 + 1e-9)).toBe(0);
    expect(relativeGap(3, 0)).toBeNull();
    expect(relativeGap(0, 0)).toBe(0);
    expect(relativeGap(3, null)).toBeNull();
    expect(relativeGap(3, -Infinity)).toBeNull();
  });

  it('at a moment use what was known then', () => {
    const trace: [number, number | null, number | null][] = [
      [0.5, -50, null],
      [4, -50, -100],
      [12, -90, -100],
      [14, -95, -96],
    ];
    const line = { trace, gap: 0.01, seconds: 60 };
    expect(gapAt(line, 0.1, 60)).toBeNull();
    expect(gapAt(line, 1, 60)).toBeNull();
    expect(gapAt(line, 10, 60)).toBeCloseTo(0.5, 12);
    expect(gapAt(line, 30, 60)).toBeCloseTo(1 / 96, 12);
    expect(gapAt(line, 60, 60)).toBe(0.01);
    expect(gapAt({ ...line, seconds: 20 }, 30, 60)).toBe(0.01);
  });
});

describe('tables', () => {
  it('are aligned Markdown', () => {
    expect(textTable(['a', 'long'], [['value', '1']])).toBe(
      ['| a     | long |', '| ----- | ---- |', '| value | 1    |'].join('\n'),
    );
  });

  it('write numbers for people', () => {
    expect([0.00064, 0.5, 1.5, null].map(gapText)).toEqual(['0.06 %', '50 %', '150 %', '–']);
    expect([840, 12_345, null].map(secondsText)).toEqual(['0.84 s', '12.3 s', '–']);
    expect([-1637.234, null].map(costText)).toEqual(['-1637.23', '–']);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(3);
    expect(median([])).toBeNull();
  });

  it('show every seed, the median and the goal of each shape, and what is not as claimed', () => {
    const [study] = STUDY_CASES;
    const row = (seed: number, gap: number | null, verified = true): StudyRow => ({
      name: study!.name,
      seed,
      firstRosterMs: 100 * seed,
      gaps: [gap, 0.005, 0.002],
      cost: -1630,
      bound: -1638.27,
      gap: 0.002,
      certifiedBound: -1638.28,
      certified: seed !== 2,
      verified,
      peakMb: 300,
    });
    const table = studyTable([study!], [row(1, 0.02), row(2, 0.01), row(3, null, false)]);
    const lines = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    expect(lines[2]!.slice(1, 7)).toEqual(['120 x 26', '1', '0.10 s', '2.00 %', '0.50 %', '0.20 %']);
    expect(lines[2]![9]).toBe('-1638.28');
    expect(lines[3]![9]).toBe('NO');
    expect(lines[5]!.slice(1, 7)).toEqual(['120 x 26', 'median', '0.20 s', '2.00 %', '0.50 %', '0.20 %']);
    expect(lines[6]!.slice(1, 7)).toEqual(['120 x 26', 'goal', '1.00 s', '1.50 %', '0.60 %', '0.30 %']);
    expect(table).toContain('illegal: 120 x 26, seed 3.');
  });
});
