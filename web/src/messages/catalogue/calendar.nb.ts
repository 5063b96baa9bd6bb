/** Addresses of calendars. */
export const calendarNb = {
  'calendar.open': '{kind, select, own {Vakter i kalenderen din} other {Kalender over hvem som har vakt}}',
  'calendar.title': '{kind, select, own {Vaktene i kalenderen din} other {Kalender over hvem som har vakt}}',
  'calendar.about':
    '{kind, select, own {Lag en hemmelig adresse, og legg den inn i kalenderen på telefonen eller i Google eller Outlook. Der står dine egne publiserte vakter, og endringer kommer av seg selv.} other {Lag en hemmelig adresse som du kan gi videre, for eksempel til legevaktsentralen. Kalenderen sier hvem som står på hvilken publiserte vakt, og ikke noe mer. Den slutter å virke hvis du ikke lenger er koordinator.}}',
  'calendar.none': 'Det finnes ingen adresse nå.',
  'calendar.since': 'Det finnes en adresse, laget {at} av {by}. Den vises ikke igjen.',
  'calendar.nobody': 'noen som har sluttet',
  'calendar.anew.about':
    'Har noen fått adressen som ikke skulle ha den, eller har du mistet den? Lag en ny: Den gamle slutter å virke med en gang, og den nye må legges inn der den gamle var.',
  'calendar.make': 'Lag adresse',
  'calendar.anew': 'Lag ny adresse',
  'calendar.revoke': 'Slett adressen',
  'calendar.made': 'Adressen er laget.',
  'calendar.revoked': 'Adressen er slettet og virker ikke lenger.',
  'calendar.address': 'Hemmelig adresse',
  'calendar.secret': 'Vises bare nå. Alle som har den, kan lese kalenderen.',
  'calendar.copy': 'Kopier adressen',
  'calendar.copied': 'Adressen er kopiert.',
  'calendar.copy.failed': 'Nettleseren kopierte ikke. Adressen er merket: kopier den selv.',
  'calendar.webcal': 'Åpne i kalenderen på denne enheten',
  'calendar.google':
    'Google kan bruke et døgn på å hente endringer, andre noen timer. Det er vaktplanen her som gjelder.',
};
