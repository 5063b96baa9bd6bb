import type { datesNb } from './dates.nb.ts';

/** Dates and times in English. */
export const datesEn: Record<keyof typeof datesNb, string> = {
  'date.day':
    '{day} {month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {June} 7 {July} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}}',
  'date.short': '{weekday, select, 1 {Mon} 2 {Tue} 3 {Wed} 4 {Thu} 5 {Fri} 6 {Sat} other {Sun}} {date}',
  'date.long':
    '{weekday, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}} {day} {month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}}',
  'date.year': '{date} {year}',
  'date.month':
    '{month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} 10 {October} 11 {November} other {December}} {year}',
  'date.weekday':
    '{weekday, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}',
  'date.weekday.two': '{weekday, select, 1 {Mo} 2 {Tu} 3 {We} 4 {Th} 5 {Fr} 6 {Sa} other {Su}}',
  'date.at': '{date}, {time}',
  'date.range': '{from}–{to}',
  'date.clock': '{hour}:{minute}',
};
