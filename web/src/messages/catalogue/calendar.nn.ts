import type { calendarNb } from './calendar.nb.ts';

/** Addresses of calendars. */
export const calendarNn: Record<keyof typeof calendarNb, string> = {
  'calendar.open': '{kind, select, own {Vakter i kalenderen din} other {Kalender over kven som har vakt}}',
  'calendar.title': '{kind, select, own {Vaktene i kalenderen din} other {Kalender over kven som har vakt}}',
  'calendar.about':
    '{kind, select, own {Lag ei hemmeleg adresse, og legg ho inn i kalenderen på telefonen eller i Google eller Outlook. Der står dine eigne publiserte vakter, og endringar kjem av seg sjølve.} other {Lag ei hemmeleg adresse som du kan gi vidare, til dømes til legevaktsentralen. Kalenderen seier kven som står på kva for ei publisert vakt, og ikkje noko meir. Han sluttar å verke om du ikkje lenger er koordinator.}}',
  'calendar.none': 'Det finst inga adresse no.',
  'calendar.since': 'Det finst ei adresse, laga {at} av {by}. Ho blir ikkje vist igjen.',
  'calendar.nobody': 'nokon som har slutta',
  'calendar.anew.about':
    'Har nokon fått adressa som ikkje skulle ha ho, eller har du mista ho? Lag ei ny: Den gamle sluttar å verke med ein gong, og den nye må leggjast inn der den gamle var.',
  'calendar.make': 'Lag adresse',
  'calendar.anew': 'Lag ny adresse',
  'calendar.revoke': 'Slett adressa',
  'calendar.made': 'Adressa er laga.',
  'calendar.revoked': 'Adressa er sletta og verkar ikkje lenger.',
  'calendar.address': 'Hemmeleg adresse',
  'calendar.secret': 'Blir berre vist no. Alle som har ho, kan lese kalenderen.',
  'calendar.copy': 'Kopier adressa',
  'calendar.copied': 'Adressa er kopiert.',
  'calendar.copy.failed': 'Nettlesaren kopierte ikkje. Adressa er merkt: kopier ho sjølv.',
  'calendar.webcal': 'Opne i kalenderen på denne eininga',
  'calendar.google':
    'Google kan bruke eit døgn på å hente endringar, andre nokre timar. Det er vaktplanen her som gjeld.',
};
