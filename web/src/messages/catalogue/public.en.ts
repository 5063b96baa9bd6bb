import type { publicNb } from './public.nb.ts';

/** Login and the accessibility statement, in English. */
export const publicEn: Record<keyof typeof publicNb, string> = {
  'login.title': 'Log in',
  'login.lead': 'Duty rosters for out-of-hours clinics: wishes, shifts and exemptions.',
  'login.email': 'E-mail address',
  'login.email.about': 'The one the coordinator has registered for you.',
  'login.email.missing': 'Enter your e-mail address',
  'login.send': 'Send me a code',
  'login.code': 'Code',
  'login.code.about': 'Sent to {email} if the address is registered. Valid for {minutes} minutes.',
  'login.code.missing': 'Enter the code from the e-mail',
  'login.open': 'Log in',
  'login.again': 'Use another address',
  'login.demo': 'Demo: log in as',
  'login.demo.about': 'All people and shifts in the demo are made up.',
  'accessibility.title': 'Accessibility statement',
  'accessibility.aim':
    'Vaktsirkel is meant for everybody. The aim is WCAG 2.1 at level AA, as the law requires.',
  'accessibility.tested.title': 'How it is tested',
  'accessibility.tested':
    'Every change is tested automatically: all pages in Bokmål, Nynorsk and English, light and dark, with the keyboard alone, and on a screen 320 pixels wide. Automatic tests do not find everything.',
  'accessibility.known.title': 'Known shortcomings',
  'accessibility.known':
    'The service is new. It has not been tried by people who use a screen reader every day, nor been assessed by the supervisory authority.',
  'accessibility.tell.title': 'Tell us',
  'accessibility.tell':
    'If something is hard to use, tell the coordinator of your out-of-hours district. The coordinator can also take wishes and applications in other ways.',
  'accessibility.complain':
    'If you get no help, you may complain to the Norwegian Anti-Discrimination Tribunal. The Authority for Universal Design of ICT supervises.',
};
