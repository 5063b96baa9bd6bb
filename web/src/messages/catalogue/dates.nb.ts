/** Dates and times as people write them; the browser's own words are not the same everywhere. */
export const datesNb = {
  'date.day':
    '{day}. {month, select, 1 {jan} 2 {feb} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {aug} 9 {sep} 10 {okt} 11 {nov} other {des}}',
  'date.short': '{weekday, select, 1 {man} 2 {tir} 3 {ons} 4 {tor} 5 {fre} 6 {lør} other {søn}} {date}',
  'date.long':
    '{weekday, select, 1 {mandag} 2 {tirsdag} 3 {onsdag} 4 {torsdag} 5 {fredag} 6 {lørdag} other {søndag}} {day}. {month, select, 1 {januar} 2 {februar} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {august} 9 {september} 10 {oktober} 11 {november} other {desember}}',
  'date.year': '{date} {year}',
  'date.month':
    '{month, select, 1 {januar} 2 {februar} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {august} 9 {september} 10 {oktober} 11 {november} other {desember}} {year}',
  'date.weekday':
    '{weekday, select, 1 {mandag} 2 {tirsdag} 3 {onsdag} 4 {torsdag} 5 {fredag} 6 {lørdag} other {søndag}}',
  'date.weekday.two': '{weekday, select, 1 {ma} 2 {ti} 3 {on} 4 {to} 5 {fr} 6 {lø} other {sø}}',
  'date.at': '{date} kl. {time}',
  'date.range': '{from}–{to}',
  'date.clock': '{hour}.{minute}',
};
