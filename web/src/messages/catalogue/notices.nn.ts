import type { noticesNb } from './notices.nb.ts';

/** What doctors have been told, and how they want to be told, in nynorsk. */
export const noticesNn: Record<keyof typeof noticesNb, string> = {
  'notices.title': 'Varsel',
  'notices.none': 'Du har ingen varsel. Blir ei vakt endra, eller ventar eit byte på deg, står det her.',
  'notices.new': 'Nytt',
  'notices.gone': 'Varselet er frå ein eldre versjon, og teksten finst ikkje lenger',
  'notices.open': 'Opne',
  'notices.confirm': 'Stadfest at du har sett det',
  'notices.confirmed': 'Stadfesta {at}',
  'notices.later': 'Du stadfestar når du opnar det varselet handlar om.',
  'notices.more': 'Vis fleire',
  'notices.more.shown': '{count, plural, one {1 varsel til} other {# varsel til}}',
  'told.title': 'Slik vil du bli varsla',
  'told.back': 'Til varsla',
  'told.mobile': 'Mobilnummer',
  'told.mobile.about': 'For tekstmeldingar. Koordinatoren ser nummeret når nokon må ringje deg om ei vakt.',
  'told.wrong':
    '{field, select, mobile {Skriv eit mobilnummer med åtte siffer, som 999 00 001, eller med landkode, som +46 70 123 45 67} quiet {Skriv når stilletida byrjar og sluttar, to ulike klokkeslett} other {Vel høgst fire påminningar}}',
  'told.sms': 'Tekstmeldingar',
  'told.push': 'Varsel på skjermen',
  'told.none':
    '{channel, select, sms {Tekstmeldingar er ikkje sette opp her.} other {Varsel på skjermen er ikkje sette opp her.}}',
  'told.choice': '{choice, select, off {Ingen} urgent {Berre det som hastar} other {Alt}}',
  'told.push.here': 'Vis varsel i denne nettlesaren',
  'told.push.changed':
    '{state, select, on {Denne nettlesaren viser varsel} other {Denne nettlesaren viser ikkje varsel lenger}}',
  'told.push.browsers':
    '{count, plural, =0 {Ingen nettlesar viser deg varsel.} one {1 nettlesar viser deg varsel.} other {# nettlesarar viser deg varsel.}}',
  'told.push.not':
    '{state, select, denied {Nettlesaren er sett til å ikkje vise varsel herifrå. Tillat det i innstillingane for nettstaden, og last sida på nytt.} dismissed {Nettlesaren fekk ikkje lov til å vise varsel. Slå på igjen, og svar ja når han spør.} failed {Nettlesaren kunne ikkje slå på varsel. Prøv igjen seinare, eller i ein annan nettlesar.} other {Denne nettlesaren kan ikkje vise varsel. På iPhone og iPad går det når sida er lagd til på Heim-skjermen.}}',
  'told.mail': 'E-post',
  'told.mail.about': 'Det som hastar, kjem alltid med ein gong.',
  'told.mail.of': '{mail, select, daily {Samla, éin gong om dagen} other {Med ein gong}}',
  'told.quiet': 'Stilletid',
  'told.quiet.about':
    'Tekstmeldingar og varsel på skjermen ventar til ho er over. Det som hastar, ventar ikkje.',
  'told.quiet.on': 'Ha stilletid',
  'told.quiet.end': '{end, select, quietFrom {Frå} other {Til}}',
  'told.quiet.span': '{from}–{to}',
  'told.reminders': 'Påminning før ei vakt',
  'told.reminder':
    '{unit, select, hours {{count, plural, one {1 time før} other {# timar før}}} days {{count, plural, one {1 døgn før} other {# døgn før}}} other {{count, plural, one {1 veke før} other {# veker før}}}}',
  'told.save': 'Lagre',
  'told.saved': 'Lagra',
  'told.theirs': 'Vala er endra ein annan stad',
  'told.theirs.about': 'Det du har valt her, er ikkje lagra enno. Dette er ulikt:',
  'told.theirs.line': '{name}: du har valt «{mine}», lagra er «{theirs}»',
  'told.theirs.keep': 'Lagre det eg har valt her',
  'told.theirs.take': 'Bruk det som er lagra',
};
