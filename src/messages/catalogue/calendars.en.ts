/** Calendars that people subscribe to, and refusals around their addresses. */
export const calendarsEn: Record<string, string> = {
  'calendar.own': 'My shifts – {district}',
  'calendar.clinic': 'On duty – {district}',
  'calendar.own.duty':
    'Shift: {function, select, station {station} mobile {mobile} telephone {telephone} backUp {back-up} other {standby}}{role, select, training { (training)} other {}}, legevakt',
  'calendar.own.gone':
    'No longer your shift: {function, select, station {station} mobile {mobile} telephone {telephone} backUp {back-up} other {standby}}, legevakt',
  'calendar.clinic.duty':
    '{name}: {function, select, station {station} mobile {mobile} telephone {telephone} backUp {back-up} other {standby}}{role, select, training { (training)} other {}}',
  'calendar.clinic.gone':
    'Changed: {function, select, station {station} mobile {mobile} telephone {telephone} backUp {back-up} other {standby}}',
  'calendar.about': 'The roster in Vaktsirkel is what counts. The calendar may be up to a day behind.',
  'problem.account-needed': 'Somebody who is logged in has to do this',
  'problem.account-needed.cure': 'Log in to Vaktsirkel and do it there. An API token cannot.',
};
