import type { noticesNb } from './notices.nb.ts';

/** What doctors have been told, and how they want to be told, in English. */
export const noticesEn: Record<keyof typeof noticesNb, string> = {
  'notices.title': 'Notices',
  'notices.none': 'You have no notices. When a shift is changed or a swap waits for you, it is told here.',
  'notices.new': 'New',
  'notices.gone': 'The notice is from an older release, and its text is gone',
  'notices.open': 'Open',
  'notices.confirm': 'Confirm that you have seen it',
  'notices.confirmed': 'Confirmed {at}',
  'notices.later': 'You confirm by opening what the notice is about.',
  'notices.more': 'Show more',
  'notices.more.shown': '{count, plural, one {1 more notice} other {# more notices}}',
  'told.title': 'How you want to be told',
  'told.back': 'To the notices',
  'told.mobile': 'Mobile number',
  'told.mobile.about':
    'For text messages. The coordinator sees it when somebody must call you about a shift.',
  'told.wrong':
    '{field, select, mobile {Enter a mobile number of eight digits, such as 999 00 001, or one with its country code, such as +46 70 123 45 67} quiet {Enter when the quiet hours begin and end, two different times} other {Choose four reminders at most}}',
  'told.sms': 'Text messages',
  'told.push': 'Notices on the screen',
  'told.none':
    '{channel, select, sms {Text messages are not set up here.} other {Notices on the screen are not set up here.}}',
  'told.choice': '{choice, select, off {None} urgent {Only what is urgent} other {Everything}}',
  'told.push.here': 'Show notices in this browser',
  'told.push.changed':
    '{state, select, on {This browser shows notices} other {This browser shows notices no more}}',
  'told.push.browsers':
    '{count, plural, =0 {No browser shows you notices.} one {1 browser shows you notices.} other {# browsers show you notices.}}',
  'told.push.not':
    '{state, select, denied {The browser is set not to show notices from here. Allow it in the settings of the site, and load the page anew.} dismissed {The browser was not allowed to show notices. Switch it on again, and say yes when it asks.} failed {The browser could not switch notices on. Try again later, or in another browser.} other {This browser cannot show notices. On iPhone and iPad it works once the page is added to the Home Screen.}}',
  'told.mail': 'E-mail',
  'told.mail.about': 'What is urgent always comes at once.',
  'told.mail.of': '{mail, select, daily {Gathered, once a day} other {At once}}',
  'told.quiet': 'Quiet hours',
  'told.quiet.about':
    'Text messages and notices on the screen wait until they are over. What is urgent does not.',
  'told.quiet.on': 'Have quiet hours',
  'told.quiet.end': '{end, select, quietFrom {From} other {To}}',
  'told.quiet.span': '{from}–{to}',
  'told.reminders': 'Reminder before a shift',
  'told.reminder':
    '{unit, select, hours {{count, plural, one {1 hour before} other {# hours before}}} days {{count, plural, one {1 day before} other {# days before}}} other {{count, plural, one {1 week before} other {# weeks before}}}}',
  'told.save': 'Save',
  'told.saved': 'Saved',
  'told.theirs': 'The choices were changed elsewhere',
  'told.theirs.about': 'What you have chosen here is not saved yet. This differs:',
  'told.theirs.line': '{name}: you have chosen “{mine}”, saved is “{theirs}”',
  'told.theirs.keep': 'Save what I have chosen here',
  'told.theirs.take': 'Use what is saved',
};
