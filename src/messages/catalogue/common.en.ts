/** Words that several areas use. */
export const commonEn = {
  'common.date':
    '{weekday, select, 1 {Mon} 2 {Tue} 3 {Wed} 4 {Thu} 5 {Fri} 6 {Sat} other {Sun}} {day} {month, select, 1 {Jan} 2 {Feb} 3 {Mar} 4 {Apr} 5 {May} 6 {Jun} 7 {Jul} 8 {Aug} 9 {Sep} 10 {Oct} 11 {Nov} other {Dec}}',
  'common.dateTime': '{date} at {time}',
  'common.shift':
    '{date} {from}–{to} ({function, select, station {station} mobile {mobile} telephone {telephone} backUp {back-up} other {standby}})',
};
