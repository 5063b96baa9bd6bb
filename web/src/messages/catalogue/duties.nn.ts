import type { dutiesNb } from './duties.nb.ts';

/** Home, my shifts, and why. */
export const dutiesNn: Record<keyof typeof dutiesNb, string> = {
  'home.title': 'Heim',
  'home.nothing': 'Ingenting ventar på deg no.',
  'home.task':
    '{state, select, sent {Ønska for {period} er sende} changed {Endringane dine for {period} er ikkje sende. Det du har sendt, gjeld.} draft {Ønska for {period} er ikkje sende} other {Sei når du kan og ikkje kan: {period}}}',
  'home.task.do':
    '{state, select, sent {Sjå eller endre} changed {Hald fram} draft {Hald fram} other {Begynn}}',
  'home.shifts': '{count, plural, one {Sjå vakta} other {Sjå alle # vaktene}}',
  'duties.title': 'Vakter',
  'duties.ledger': 'Min vaktrekneskap',
  'duties.next': 'Neste vakt',
  'duties.none':
    'Du har ingen vakter framover. Du får ein e-post når ein plan er på høyring eller publisert.',
  'duties.hearing':
    'Vaktene dine er førebelse og kan bli endra. Sei kva du meiner om planen, eller opne «Kvifor meg?» på vakta det gjeld.',
  'duties.state': '{state, select, hearing {Førebels} changed {Endra} other {Publisert}}',
  'duties.training': '{duty}, opplæring',
  'duties.support': 'Ring ved behov: {names} (bakvakt)',
  'duties.no-support': 'Ingen bakvakt på denne vakta.',
  'duties.removed': 'Desse vaktene har du ikkje lenger',
  'why.open': 'Kvifor meg?',
  'why.title': 'Kvifor meg?',
  'why.wish': 'Det du ønskte',
  'why.no-wish': 'Du sa ingenting om denne vakta.',
  'why.load': 'Det du har, mot andelen din',
  'why.no-share': 'Du har ingen andel å målast mot for slike vakter.',
  'why.measure': '{name}: {count, number} av {target, number, ::.0}',
  'why.others': 'Dei andre',
  'why.could':
    '{could, plural, =0 {Ingen andre kunne} one {1 kunne} other {# kunne}}{could, plural, =0 {.} other {: {even, number} like gjerne, {over, number} ville lege høgare over andelen sin.}}',
  'why.could-not': '{count, number} kunne ikkje: {reasons}.',
  'why.small': 'I små distrikt blir ikkje tala viste: dei ville peika på personar.',
  'why.release': 'Om du slepper ho',
  'why.report': '{kind, select, hearing {Kommenter} other {Meld frå om feil}}',
  'why.report.what': '{kind, select, hearing {Kva meiner du?} other {Kva er feil?}}',
  'why.report.about': 'Går til koordinatoren. Ikkje skriv om helse her; det høyrer til ein søknad om fritak.',
  'why.report.missing': '{kind, select, hearing {Skriv kva du meiner} other {Skriv kva som er feil}}',
  'why.report.send': 'Send til koordinatoren',
  'why.report.sent': 'Meldinga er send',
  'duties.hearing.title': 'Vaktplanen er på høyring',
  'home.hearing': 'Sjå vaktene og kommenter',
  'comments.own': 'Det du har meldt',
  'comments.said': 'Du skreiv {at}',
  'comments.waiting': 'Koordinatoren har ikkje svart enno',
  'comments.answered': 'Koordinatoren svara {at}',
  'duties.swap': 'Byt eller gi bort',
  'duties.in-swap': 'I eit ope byte',
  'home.swaps': '{count, plural, one {Eit byte ventar på svaret ditt} other {# byte ventar på svaret ditt}}',
  'home.swaps.do': 'Sjå og svar',
  'duties.calendar': 'Legg i kalenderen',
};
