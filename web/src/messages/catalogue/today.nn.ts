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
};
