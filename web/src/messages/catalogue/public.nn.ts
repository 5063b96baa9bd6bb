import type { publicNb } from './public.nb.ts';

/** Login and the accessibility statement, in nynorsk. */
export const publicNn: Record<keyof typeof publicNb, string> = {
  'login.title': 'Logg inn',
  'login.lead': 'Vaktplanar for legevakt: ønske, vakter og fritak.',
  'login.email': 'E-postadresse',
  'login.email.about': 'Den som koordinatoren har registrert på deg.',
  'login.email.missing': 'Skriv inn e-postadressa di',
  'login.send': 'Send meg ein kode',
  'login.code': 'Kode',
  'login.code.about': 'Send til {email} om adressa er registrert. Gjeld i {minutes} minutt.',
  'login.code.missing': 'Skriv inn koden frå e-posten',
  'login.open': 'Logg inn',
  'login.again': 'Bruk ei anna adresse',
  'login.demo': 'Demo: logg inn som',
  'login.demo.about': 'Alle personar og vakter i demoen er oppdikta.',
  'accessibility.title': 'Tilgjengeerklæring',
  'accessibility.aim': 'Vaktsirkel skal kunne brukast av alle. Målet er WCAG 2.1 på nivå AA, som lova krev.',
  'accessibility.tested.title': 'Slik blir det prøvd',
  'accessibility.tested':
    'Kvar endring blir prøvd automatisk: alle sider på bokmål, nynorsk og engelsk, med lys og mørk utsjånad, med tastatur aleine og på ein skjerm som er 320 pikslar brei. Automatiske prøver finn ikkje alt.',
  'accessibility.known.title': 'Kjende manglar',
  'accessibility.known':
    'Tenesta er ny. Ho er ikkje prøvd av personar som bruker skjermlesar til dagleg, og ikkje vurdert av tilsynet.',
  'accessibility.tell.title': 'Sei frå',
  'accessibility.tell':
    'Er noko vanskeleg å bruke, sei frå til koordinatoren i legevaktdistriktet. Koordinatoren kan også ta imot ønske og søknader på andre måtar.',
  'accessibility.complain':
    'Får du ikkje hjelp, kan du klage til Diskrimineringsnemnda. Tilsynet for universell utforming av ikt fører tilsyn.',
};
