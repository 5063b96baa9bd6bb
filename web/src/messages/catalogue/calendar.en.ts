import type { calendarNb } from './calendar.nb.ts';

/** Addresses of calendars. */
export const calendarEn: Record<keyof typeof calendarNb, string> = {
  'calendar.open': '{kind, select, own {Shifts in your calendar} other {Calendar of who is on duty}}',
  'calendar.title': '{kind, select, own {Your shifts in your calendar} other {Calendar of who is on duty}}',
  'calendar.about':
    '{kind, select, own {Make a secret address and add it to the calendar on your phone, or to Google or Outlook. It holds your own published shifts, and changes come by themselves.} other {Make a secret address that you can hand out, for example to the telephone centre. The calendar says who stands on which published shift, and nothing more. It stops working when you are no longer a coordinator.}}',
  'calendar.none': 'There is no address now.',
  'calendar.since': 'There is an address, made {at} by {by}. It is not shown again.',
  'calendar.nobody': 'somebody who has left',
  'calendar.anew.about':
    'Has somebody got the address who should not have it, or have you lost it? Make a new one: the old one stops working at once, and the new one has to be added where the old one was.',
  'calendar.make': 'Make an address',
  'calendar.anew': 'Make a new address',
  'calendar.revoke': 'Delete the address',
  'calendar.made': 'The address is made.',
  'calendar.revoked': 'The address is deleted and no longer works.',
  'calendar.address': 'Secret address',
  'calendar.secret': 'Shown only now. Whoever has it can read the calendar.',
  'calendar.copy': 'Copy the address',
  'calendar.copied': 'The address is copied.',
  'calendar.copy.failed': 'The browser did not copy. The address is marked: copy it yourself.',
  'calendar.webcal': 'Open in the calendar on this device',
  'calendar.google':
    'Google may take a day to fetch changes, others some hours. The roster here is what counts.',
};
