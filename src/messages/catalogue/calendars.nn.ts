/** Calendars that people subscribe to, and refusals around their addresses. */
export const calendarsNn: Record<string, string> = {
  'calendar.own': 'Vaktene mine – {district}',
  'calendar.clinic': 'På vakt – {district}',
  'calendar.own.duty':
    'Vakt: {function, select, station {stasjonær} mobile {køyrande} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}{role, select, training { (opplæring)} other {}}, legevakta',
  'calendar.own.gone':
    'Ikkje lenger di vakt: {function, select, station {stasjonær} mobile {køyrande} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}, legevakta',
  'calendar.clinic.duty':
    '{name}: {function, select, station {stasjonær} mobile {køyrande} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}{role, select, training { (opplæring)} other {}}',
  'calendar.clinic.gone':
    'Endra: {function, select, station {stasjonær} mobile {køyrande} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}',
  'calendar.about': 'Det er vaktplanen i Vaktsirkel som gjeld. Kalenderen kan liggje inntil eit døgn etter.',
  'problem.account-needed': 'Dette må gjerast av ein som er logga inn',
  'problem.account-needed.cure': 'Logg inn på Vaktsirkel, og gjer det der. Ein API-nøkkel kan ikkje.',
};
