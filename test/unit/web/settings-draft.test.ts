import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NoticeSettings } from '../../../web/src/doctor/notices/settings-api.ts';
import {
  choiceOf,
  draftOf,
  faultsOf,
  reminderHours,
} from '../../../web/src/doctor/notices/settings-draft.ts';

const SETTINGS: NoticeSettings = {
  mobile: '+4799900001',
  mail: 'atOnce',
  sms: 'urgent',
  push: 'all',
  quietFrom: '22:00',
  quietTo: '07:00',
  reminders: [24],
  version: 3,
  offered: { sms: true, pushKey: null },
  browsers: 0,
};

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const channel = fc.constantFrom('off' as const, 'urgent' as const, 'all' as const);
const settings = fc
  .record({
    mobile: fc.constantFrom(null, '+4799900001', '+46701234567'),
    mail: fc.constantFrom('atOnce' as const, 'daily' as const),
    sms: channel,
    push: channel,
    quietFrom: time,
    quietTo: time,
    reminders: fc.uniqueArray(fc.integer({ min: 1, max: 168 }), { maxLength: 4 }),
  })
  .map((choice) => ({ ...SETTINGS, ...choice }));

describe('how a doctor wants to be told, as a form', () => {
  it('is stored as it was read when nothing is changed', () => {
    fc.assert(
      fc.property(settings, (read) => {
        const draft = draftOf(read);
        expect(faultsOf(draft)).toEqual([]);
        const { mobile, mail, sms, push, quietFrom, quietTo, reminders } = choiceOf(draft);
        expect([mobile, mail, sms, push]).toEqual([read.mobile, read.mail, read.sms, read.push]);
        expect(reminders).toEqual([...read.reminders].sort((a, b) => a - b));
        // Never quiet is never quiet, at whichever time it was written.
        if (read.quietFrom === read.quietTo) expect(quietFrom).toBe(quietTo);
        else expect([quietFrom, quietTo]).toEqual([read.quietFrom, read.quietTo]);
      }),
    );
  });

  it('names what has to be put right', () => {
    const draft = draftOf(SETTINGS);
    expect(faultsOf({ ...draft, mobile: '123' })).toEqual(['mobile']);
    expect(faultsOf({ ...draft, quietTo: draft.quietFrom })).toEqual(['quiet']);
    expect(faultsOf({ ...draft, quietTo: '' })).toEqual(['quiet']);
    expect(faultsOf({ ...draft, isQuiet: false, quietTo: '' })).toEqual([]);
    expect(faultsOf({ ...draft, reminders: [2, 12, 24, 48, 168] })).toEqual(['reminders']);
    expect(faultsOf({ ...draft, mobile: '' })).toEqual([]);
  });

  it('offers the hours that are stored besides its own', () => {
    expect(reminderHours({ ...SETTINGS, reminders: [3, 24] })).toEqual([2, 3, 12, 24, 48, 168]);
  });
});
