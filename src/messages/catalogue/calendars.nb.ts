/** Calendars that people subscribe to, and refusals around their addresses. */
export const calendarsNb: Record<string, string> = {
  'calendar.own': 'Mine vakter – {district}',
  'calendar.clinic': 'På vakt – {district}',
  'calendar.own.duty':
    'Vakt: {function, select, station {stasjonær} mobile {kjørende} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}{role, select, training { (opplæring)} other {}}, legevakten',
  'calendar.own.gone':
    'Ikke lenger din vakt: {function, select, station {stasjonær} mobile {kjørende} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}, legevakten',
  'calendar.clinic.duty':
    '{name}: {function, select, station {stasjonær} mobile {kjørende} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}{role, select, training { (opplæring)} other {}}',
  'calendar.clinic.gone':
    'Endret: {function, select, station {stasjonær} mobile {kjørende} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}',
  'calendar.about': 'Det er vaktplanen i Vaktsirkel som gjelder. Kalenderen kan ligge inntil et døgn etter.',
  'problem.account-needed': 'Dette må gjøres av en som er logget inn',
  'problem.account-needed.cure': 'Logg inn på Vaktsirkel, og gjør det der. En API-nøkkel kan ikke.',
};
