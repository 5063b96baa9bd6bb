import type { todayNb } from './today.nb.ts';

/** Shifts that are open now, as coordinators see to them. */
export const todayNn: Record<keyof typeof todayNb, string> = {
  'today.title': 'I dag',
  'today.none':
    'Ingen vakter er lyste ut no. Melder ein lege at han eller ho ikkje kan kome, står vakta her.',
  'today.state': '{state, select, stuck {Nokon må ringje} other {Hastar}}',
  'today.asked':
    'Ledig frå {at}. {asked, plural, =0 {Ingen er spurde} one {1 er spurd} other {# er spurde}}, {wants, number} vil, {declined, number} har sagt nei.',
  'today.next-wave': 'Dei neste blir spurde {at}.',
  'today.no-wave': 'Det er ingen fleire å spørje av seg sjølv.',
  'today.who': 'Kven kan?',
  'today.invite': 'Spør fleire',
  'today.invited': 'Fleire er spurde',
  'today.grounds': 'Grunn, om du pålegg nokon vakta',
  'today.grounds.about': 'Blir lagra med vakta. Ikkje skriv om helse.',
  'today.nobody': 'Ingen kan ta vakta utan at ein regel blir broten. Sjå tavla for kva som skal til.',
  'today.over':
    '{shifts, number, ::sign-always .0} {shifts, plural, one {vakt} other {vakter}} mot andelen, med denne.',
  'today.no-share': 'Har ingen andel av slike vakter.',
  'today.vetoed': 'Har sagt at det ikkje passar.',
  'today.assign': 'Set på vakta',
  'today.assigned': 'Vakta er fylt: {shift}',
  'today.order': 'Pålegg',
  'today.outcome':
    '{outcome, select, noAnswer {Svarar ikkje} cannot {Kan ikkje} callsBack {Ringjer tilbake} other {Sa ja}}',
  'today.contact':
    'Ringt {at}: {outcome, select, noAnswer {svarar ikkje} cannot {kan ikkje} callsBack {ringjer tilbake} other {sa ja}}',
  'today.repair': 'Foreslå endringar',
  'today.repair.days': 'Dagar som kan endrast, frå den første ledige vakta',
  'today.repair.count': '{days, plural, one {1 dag} other {# dagar}}',
  'today.repair.find': 'Finn færrast endringar',
  'today.repair.none':
    'Ingen kan ta vakta desse dagane utan at ein regel blir broten, heller ikkje om andre byter vakt. Prøv fleire dagar, eller sjå tavla for kva som skal til.',
  'today.repair.moved':
    '{moved, plural, =0 {Ingen andre vakter blir endra} one {1 anna vakt skiftar lege} other {# andre vakter skiftar lege}}',
  'today.repair.proof':
    '{proven, select, yes {Det er bevist at det ikkje går med færre endringar desse dagane.} other {Det kan finnast eit forslag med færre endringar.}}',
  'today.repair.move': '{kind, select, gets {{to} får {shift}} other {{to} tek over {shift} frå {from}}}',
  'today.repair.unfilled': 'Framleis ledig: {shift}',
  'today.repair.grounds': 'Grunngiving for pålegget',
  'today.repair.apply': 'Gjennomfør som pålegg',
  'today.repair.done': 'Endringane er gjennomførte, og legane får beskjed',
  'today.unconfirmed': 'Ikkje stadfesta',
  'today.unconfirmed.about': 'Desse legane har ikkje stadfesta på nokon kanal. Nokon må ringje dei.',
  'today.unconfirmed.since': 'Send {at}. Ingen fleire forsøk etter {stuck}.',
  'today.unconfirmed.done': 'Har nådd legen',
  'today.unconfirmed.noted': '{name} er nådd',
  'today.no-mobile': 'Har ikkje oppgitt mobilnummer.',
};
