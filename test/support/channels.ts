import { NoPush, NoSms } from '../../src/infrastructure/delivery/missing-channels.ts';

/** For what tells people by mail only. */
export const MAIL_ONLY = { sms: new NoSms(), push: new NoPush() };

/** For what tells of no duty. */
export const NO_CALENDAR = { calendarFile: () => Promise.resolve(null) };
