import { describe, expect, it } from '@jest/globals';
import { newPushKeys, readChannelSettings } from '../../../config/channels.ts';

const SMS = { SMS_URL: 'https://sms.example.no/messages', SMS_TOKEN: 'secret', SMS_FROM: 'Legevakt' };
const { publicKey, privateKey } = newPushKeys();
const PUSH = {
  VAPID_PUBLIC_KEY: publicKey,
  VAPID_PRIVATE_KEY: privateKey,
  VAPID_SUBJECT: 'mailto:drift@example.no',
};

function problemsOf(environment: Record<string, string>): string {
  const result = readChannelSettings(environment);
  if (result.ok) throw new Error('nothing is wrong with it');
  return result.problems.join('\n');
}

describe('the settings of channels', () => {
  it('are none when nothing is set, and whole when all is', () => {
    expect(readChannelSettings({ SMS_URL: ' ' })).toEqual({
      ok: true,
      settings: { sms: null, push: null, receiptSecret: null },
    });
    const secret = Buffer.alloc(32, 7);
    const all = { ...SMS, ...PUSH, RECEIPT_SECRET: secret.toString('base64') };
    expect(readChannelSettings(all)).toEqual({
      ok: true,
      settings: {
        sms: { url: SMS.SMS_URL, token: 'secret', from: 'Legevakt' },
        push: { publicKey, privateKey, subject: 'mailto:drift@example.no' },
        receiptSecret: secret,
      },
    });
  });

  it('name what is missing beside the rest', () => {
    expect(problemsOf({ SMS_URL: SMS.SMS_URL, SMS_FROM: 'Legevakt' })).toBe(
      'SMS_TOKEN is missing: its channel needs it',
    );
    expect(problemsOf({ ...PUSH, VAPID_SUBJECT: '' })).toContain('VAPID_SUBJECT is missing');
  });

  it('refuse a gateway over an open line, senders that no gateway takes, short secrets and strange keys', () => {
    expect(problemsOf({ ...SMS, SMS_URL: 'http://sms.example.no' })).toContain('SMS_URL must look like');
    expect(problemsOf({ ...SMS, SMS_URL: 'https://user:word@sms.example.no' })).toContain(
      'SMS_URL must look like',
    );
    expect(problemsOf({ ...SMS, SMS_FROM: 'Legevakten i Testvik' })).toContain('SMS_FROM must be at most');
    expect(problemsOf({ RECEIPT_SECRET: 'c2hvcnQ=' })).toContain('RECEIPT_SECRET must be at least 32 bytes');
    expect(problemsOf({ ...PUSH, VAPID_PRIVATE_KEY: newPushKeys().privateKey })).toContain(
      'are no pair of keys',
    );
    expect(readChannelSettings({ ...SMS, SMS_URL: 'http://127.0.0.1:8080/messages' }).ok).toBe(true);
  });
});
