import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noticeOf, ownPath } from '../../../web/worker/notice-of.ts';

describe('what is pushed to a browser', () => {
  it('is shown as it was sent', () => {
    const sent = { title: 'Vaktsirkel', body: 'Du har fått en vakt', path: '/min/vakter', tag: 'a1' };
    expect(noticeOf(JSON.stringify(sent))).toEqual(sent);
  });

  it('is shown without words and leads to the inbox when it cannot be read', () => {
    const nothing = { title: 'Vaktsirkel', body: '', path: '/min/varsler', tag: '' };
    for (const pushed of ['', 'no json', 'null', '7', '{"title":7,"path":null}']) {
      expect(noticeOf(pushed)).toEqual(nothing);
    }
  });

  it('leads to pages of our own alone', () => {
    for (const path of [
      '//example.com',
      'https://example.com',
      '/\\example.com',
      'javascript:0',
      '/a?b=//c',
    ]) {
      expect(ownPath(path)).toBe('/min/varsler');
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.anything()), (path) => {
        const url = new URL(ownPath(path), 'https://vakt.example.no');
        expect(url.origin).toBe('https://vakt.example.no');
      }),
    );
  });
});
