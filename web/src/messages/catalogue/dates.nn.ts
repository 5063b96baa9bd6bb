import type { datesNb } from './dates.nb.ts';

/** Dates and times in nynorsk. */
export const datesNn: Record<keyof typeof datesNb, string> = {
  'date.day':
    '{day}. {month, select, 1 {jan} 2 {feb} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {aug} 9 {sep} 10 {okt} 11 {nov} other {des}}',
  'date.short': '{weekday, select, 1 {mån} 2 {tys} 3 {ons} 4 {tor} 5 {fre} 6 {lau} other {søn}} {date}',
  'date.long':
    '{weekday, select, 1 {måndag} 2 {tysdag} 3 {onsdag} 4 {torsdag} 5 {fredag} 6 {laurdag} other {søndag}} {day}. {month, select, 1 {januar} 2 {februar} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {august} 9 {september} 10 {oktober} 11 {november} other {desember}}',
  'date.year': '{date} {year}',
  'date.month':
    '{month, select, 1 {januar} 2 {februar} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {august} 9 {september} 10 {oktober} 11 {november} other {desember}} {year}',
  'date.weekday':
    '{weekday, select, 1 {måndag} 2 {tysdag} 3 {onsdag} 4 {torsdag} 5 {fredag} 6 {laurdag} other {søndag}}',
  'date.weekday.two': '{weekday, select, 1 {må} 2 {ty} 3 {on} 4 {to} 5 {fr} 6 {la} other {sø}}',
  'date.at': '{date} kl. {time}',
  'date.range': '{from}–{to}',
  'date.clock': '{hour}.{minute}',
};
