/** Words that several areas use. */
export const commonNb = {
  'common.date':
    '{weekday, select, 1 {man} 2 {tir} 3 {ons} 4 {tor} 5 {fre} 6 {lør} other {søn}} {day}. {month, select, 1 {jan} 2 {feb} 3 {mars} 4 {april} 5 {mai} 6 {juni} 7 {juli} 8 {aug} 9 {sep} 10 {okt} 11 {nov} other {des}}',
  'common.dateTime': '{date} kl. {time}',
  'common.shift':
    '{date} {from}–{to} ({function, select, station {stasjonær} mobile {kjørende} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}})',
};
