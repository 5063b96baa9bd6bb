import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMobile, showMobile } from '../../../web/src/shared/mobile-number.ts';

/** What the service takes. */
const STORED = /^\+[1-9][0-9]{7,14}$/;

describe('a mobile number', () => {
  it.each(['999 00 001', '99900001', '+47 999 00 001', '0047 99900001', '(+47) 999.00.001', ' 999-00-001 '])(
    'may be typed as %s',
    (typed) => {
      expect(parseMobile(typed)).toBe('+4799900001');
    },
  );

  it('may be one of another country', () => {
    expect(parseMobile('+46 70 123 45 67')).toBe('+46701234567');
    expect(showMobile('+46701234567')).toBe('+46701234567');
  });

  it.each(['', '999 00 00', '22 00 00 01', '+47 22 00 00 01', '999 00 001 x', '4799900001', '+0 999 00 001'])(
    'is not %s',
    (typed) => {
      expect(parseMobile(typed)).toBeNull();
    },
  );

  it('is what the service takes or none, whatever is typed', () => {
    const typed = fc.stringMatching(/^[+0-9 ().-]{0,20}$/);
    fc.assert(
      fc.property(typed, (words) => {
        const number = parseMobile(words);
        expect(number === null || STORED.test(number)).toBe(true);
      }),
    );
  });

  it('is the same when it is read and typed again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+(47[49][0-9]{7}|46[0-9]{7,12})$/), (number) => {
        expect(parseMobile(showMobile(number))).toBe(number);
      }),
    );
  });
});
