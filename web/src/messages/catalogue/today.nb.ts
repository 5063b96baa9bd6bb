/** Shifts that are open now, as coordinators see to them. */
export const todayNb = {
  'today.title': 'I dag',
  'today.none':
    'Ingen vakter er lyst ut nå. Melder en lege at han eller hun ikke kan komme, står vakten her.',
  'today.state': '{state, select, stuck {Noen må ringe} other {Haster}}',
  'today.asked':
    'Ledig fra {at}. {asked, plural, =0 {Ingen er spurt} one {1 er spurt} other {# er spurt}}, {wants, number} vil, {declined, number} har sagt nei.',
  'today.next-wave': 'De neste blir spurt {at}.',
  'today.no-wave': 'Det er ingen flere å spørre av seg selv.',
  'today.who': 'Hvem kan?',
  'today.invite': 'Spør flere',
  'today.invited': 'Flere er spurt',
  'today.grounds': 'Grunn, hvis du pålegger noen vakten',
  'today.grounds.about': 'Lagres med vakten. Ikke skriv om helse.',
  'today.nobody': 'Ingen kan ta vakten uten at en regel brytes. Se tavlen for hva som skal til.',
  'today.over':
    '{shifts, number, ::sign-always .0} {shifts, plural, one {vakt} other {vakter}} mot andelen, med denne.',
  'today.no-share': 'Har ingen andel av slike vakter.',
  'today.vetoed': 'Har sagt at det ikke passer.',
  'today.assign': 'Sett på vakten',
  'today.assigned': 'Vakten er fylt: {shift}',
  'today.order': 'Pålegg',
  'today.outcome':
    '{outcome, select, noAnswer {Svarer ikke} cannot {Kan ikke} callsBack {Ringer tilbake} other {Sa ja}}',
  'today.contact':
    'Ringt {at}: {outcome, select, noAnswer {svarer ikke} cannot {kan ikke} callsBack {ringer tilbake} other {sa ja}}',
  'today.repair': 'Foreslå endringer',
  'today.repair.days': 'Dager som kan endres, fra den første ledige vakten',
  'today.repair.count': '{days, plural, one {1 dag} other {# dager}}',
  'today.repair.find': 'Finn færrest endringer',
  'today.repair.none':
    'Ingen kan ta vakten disse dagene uten at en regel brytes, heller ikke om andre bytter vakt. Prøv flere dager, eller se tavlen for hva som skal til.',
  'today.repair.moved':
    '{moved, plural, =0 {Ingen andre vakter endres} one {1 annen vakt skifter lege} other {# andre vakter skifter lege}}',
  'today.repair.proof':
    '{proven, select, yes {Det er bevist at det ikke går med færre endringer disse dagene.} other {Det kan finnes et forslag med færre endringer.}}',
  'today.repair.move': '{kind, select, gets {{to} får {shift}} other {{to} overtar {shift} fra {from}}}',
  'today.repair.unfilled': 'Fortsatt ledig: {shift}',
  'today.repair.grounds': 'Begrunnelse for pålegget',
  'today.repair.apply': 'Gjennomfør som pålegg',
  'today.repair.done': 'Endringene er gjennomført, og legene får beskjed',
  'today.unconfirmed': 'Ikke bekreftet',
  'today.unconfirmed.about': 'Disse legene har ikke bekreftet på noen kanal. Noen må ringe dem.',
  'today.unconfirmed.since': 'Sendt {at}. Ingen flere forsøk etter {stuck}.',
  'today.unconfirmed.done': 'Har nådd legen',
  'today.unconfirmed.noted': '{name} er nådd',
  'today.no-mobile': 'Har ikke oppgitt mobilnummer.',
};
