/** Login and the accessibility statement: the pages that need no login. */
export const publicNb = {
  'login.title': 'Logg inn',
  'login.lead': 'Vaktplaner for legevakt: ønsker, vakter og fritak.',
  'login.email': 'E-postadresse',
  'login.email.about': 'Den som koordinatoren har registrert på deg.',
  'login.email.missing': 'Skriv inn e-postadressen din',
  'login.send': 'Send meg en kode',
  'login.code': 'Kode',
  'login.code.about': 'Sendt til {email} hvis adressen er registrert. Gjelder i {minutes} minutter.',
  'login.code.missing': 'Skriv inn koden fra e-posten',
  'login.open': 'Logg inn',
  'login.again': 'Bruk en annen adresse',
  'login.demo': 'Demo: logg inn som',
  'login.demo.about': 'Alle personer og vakter i demoen er oppdiktet.',
  'accessibility.title': 'Tilgjengelighetserklæring',
  'accessibility.aim':
    'Vaktsirkel skal kunne brukes av alle. Målet er WCAG 2.1 på nivå AA, som loven krever.',
  'accessibility.tested.title': 'Slik prøves det',
  'accessibility.tested':
    'Hver endring prøves automatisk: alle sider på bokmål, nynorsk og engelsk, i lyst og mørkt utseende, med tastatur alene og på en skjerm som er 320 piksler bred. Automatiske prøver finner ikke alt.',
  'accessibility.known.title': 'Kjente mangler',
  'accessibility.known':
    'Tjenesten er ny. Den er ikke prøvd av personer som bruker skjermleser til daglig, og ikke vurdert av tilsynet.',
  'accessibility.tell.title': 'Si fra',
  'accessibility.tell':
    'Er noe vanskelig å bruke, si fra til koordinatoren i legevaktdistriktet. Koordinatoren kan også ta imot ønsker og søknader på andre måter.',
  'accessibility.complain':
    'Får du ikke hjelp, kan du klage til Diskrimineringsnemnda. Tilsynet for universell utforming av ikt fører tilsyn.',
};
