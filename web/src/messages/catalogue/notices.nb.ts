/** What doctors have been told, and how they want to be told. */
export const noticesNb = {
  'notices.title': 'Varsler',
  'notices.none': 'Du har ingen varsler. Blir en vakt endret, eller venter et bytte på deg, står det her.',
  'notices.new': 'Nytt',
  'notices.gone': 'Varselet er fra en eldre versjon, og teksten finnes ikke lenger',
  'notices.open': 'Åpne',
  'notices.confirm': 'Bekreft at du har sett det',
  'notices.confirmed': 'Bekreftet {at}',
  'notices.later': 'Du bekrefter når du åpner det varselet handler om.',
  'notices.more': 'Vis flere',
  'notices.more.shown': '{count, plural, one {1 varsel til} other {# varsler til}}',
  'told.title': 'Slik vil du bli varslet',
  'told.back': 'Til varslene',
  'told.mobile': 'Mobilnummer',
  'told.mobile.about': 'For tekstmeldinger. Koordinatoren ser nummeret når noen må ringe deg om en vakt.',
  'told.wrong':
    '{field, select, mobile {Skriv et mobilnummer med åtte siffer, som 999 00 001, eller med landkode, som +46 70 123 45 67} quiet {Skriv når stilletiden begynner og slutter, to ulike klokkeslett} other {Velg høyst fire påminninger}}',
  'told.sms': 'Tekstmeldinger',
  'told.push': 'Varsler på skjermen',
  'told.none':
    '{channel, select, sms {Tekstmeldinger er ikke satt opp her.} other {Varsler på skjermen er ikke satt opp her.}}',
  'told.choice': '{choice, select, off {Ingen} urgent {Bare det som haster} other {Alt}}',
  'told.push.here': 'Vis varsler i denne nettleseren',
  'told.push.changed':
    '{state, select, on {Denne nettleseren viser varsler} other {Denne nettleseren viser ikke varsler lenger}}',
  'told.push.browsers':
    '{count, plural, =0 {Ingen nettleser viser deg varsler.} one {1 nettleser viser deg varsler.} other {# nettlesere viser deg varsler.}}',
  'told.push.not':
    '{state, select, denied {Nettleseren er satt til å ikke vise varsler herfra. Tillat det i innstillingene for nettstedet, og last siden på nytt.} dismissed {Nettleseren fikk ikke lov til å vise varsler. Slå på igjen, og svar ja når den spør.} failed {Nettleseren kunne ikke slå på varsler. Prøv igjen senere, eller i en annen nettleser.} other {Denne nettleseren kan ikke vise varsler. På iPhone og iPad går det når siden er lagt til på Hjem-skjermen.}}',
  'told.mail': 'E-post',
  'told.mail.about': 'Det som haster, kommer alltid med en gang.',
  'told.mail.of': '{mail, select, daily {Samlet, én gang om dagen} other {Med en gang}}',
  'told.quiet': 'Stilletid',
  'told.quiet.about':
    'Tekstmeldinger og varsler på skjermen venter til den er over. Det som haster, venter ikke.',
  'told.quiet.on': 'Ha stilletid',
  'told.quiet.end': '{end, select, quietFrom {Fra} other {Til}}',
  'told.quiet.span': '{from}–{to}',
  'told.reminders': 'Påminning før en vakt',
  'told.reminder':
    '{unit, select, hours {{count, plural, one {1 time før} other {# timer før}}} days {{count, plural, one {1 døgn før} other {# døgn før}}} other {{count, plural, one {1 uke før} other {# uker før}}}}',
  'told.save': 'Lagre',
  'told.saved': 'Lagret',
  'told.theirs': 'Valgene er endret et annet sted',
  'told.theirs.about': 'Det du har valgt her, er ikke lagret ennå. Dette er ulikt:',
  'told.theirs.line': '{name}: du har valgt «{mine}», lagret er «{theirs}»',
  'told.theirs.keep': 'Lagre det jeg har valgt her',
  'told.theirs.take': 'Bruk det som er lagret',
};
