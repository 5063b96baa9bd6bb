import { describe, expect, it } from '@jest/globals';
import { readMailSettings } from '../../../config/mail.ts';

const FROM = 'vakt@example.no';
const SERVER = 'SMTP_URL must look like smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT';
const SENDER = 'MAIL_FROM must be one address, such as vakt@example.no, without a name';

describe('mail settings', () => {
  it('are none when neither is set', () => {
    expect(readMailSettings({})).toEqual({ ok: true, settings: null });
    expect(readMailSettings({ SMTP_URL: '', MAIL_FROM: ' ' })).toEqual({ ok: true, settings: null });
  });

  it.each([
    'smtp://localhost',
    'smtp://[::1]:2525/',
    'smtps://vakt%40example.no:p%C3%A5ske@smtp.example.no:465',
  ])('take %s', (url) => {
    expect(readMailSettings({ SMTP_URL: ` ${url} `, MAIL_FROM: FROM })).toEqual({
      ok: true,
      settings: { url, from: FROM },
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a server alone',
      { SMTP_URL: 'smtp://localhost' },
      ['MAIL_FROM is missing: the address that mail is sent from'],
    ],
    [
      'a sender alone',
      { MAIL_FROM: FROM },
      ['SMTP_URL is missing: the server that takes the mail of MAIL_FROM'],
    ],
    ['another protocol', { SMTP_URL: 'https://smtp.example.no', MAIL_FROM: FROM }, [SERVER]],
    ['no protocol', { SMTP_URL: 'smtp.example.no:25', MAIL_FROM: FROM }, [SERVER]],
    ['a user without a password', { SMTP_URL: 'smtp://vakt@localhost', MAIL_FROM: FROM }, [SERVER]],
    ['a password that cannot be read', { SMTP_URL: 'smtp://vakt:100%@localhost', MAIL_FROM: FROM }, [SERVER]],
    [
      'an option that would switch off a check',
      { SMTP_URL: 'smtps://smtp.example.no?tls.rejectUnauthorized=false', MAIL_FROM: FROM },
      [SERVER],
    ],
    ['a sender with a name', { SMTP_URL: 'smtp://localhost', MAIL_FROM: `Vakt <${FROM}>` }, [SENDER]],
    ['two senders, and no server', { SMTP_URL: 'x', MAIL_FROM: `${FROM},${FROM}` }, [SERVER, SENDER]],
  ])('refuse %s', (_, environment, problems) => {
    expect(readMailSettings(environment)).toEqual({ ok: false, problems });
  });

  it('never repeat a password', () => {
    const result = readMailSettings({ SMTP_URL: 'http://vakt:hemmelig@smtp.example.no', MAIL_FROM: FROM });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('hemmelig');
  });
});
