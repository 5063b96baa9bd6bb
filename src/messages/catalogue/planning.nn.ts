/** What was noticed when a problem was built. */
export const planningNn: Record<string, string> = {
  'notice.veto-over-allowance':
    '{doctor} har lagt inn fleire veto enn kvoten gir rett til. {recorded, select, yes {{shifts, plural, one {Vetoet mot # vakt} other {Vetoa mot # vakter}} tel som eit sterkt ønske.} other {{shifts, plural, one {Vetoet mot # vakt} other {Vetoa mot # vakter}} er ikkje med.}}',
  'notice.doctor-left-out.no-engagement': '{doctor} er ikkje med: inga tilknyting til legevakta i perioden.',
  'notice.doctor-left-out.exempt': '{doctor} er ikkje med: friteken frå all vakt i perioden.',
  'notice.doctor-left-out.share-zero': '{doctor} er ikkje med: vaktdelen er null.',
  'notice.surgery-hours-merged':
    '{doctor} har fleire legekontor i perioden. Dei lengste opningstidene kvar vekedag gjeld for heile perioden.',
  'notice.reference-unknown.lock':
    'Ei låst vakt ({shift}, {doctor}) gjeld ein lege eller ei vakt som ikkje er i perioden, og er ikkje med.',
  'notice.reference-unknown.history':
    'Ei tidlegare vakt ({shift}, {doctor}) gjeld ein lege som ikkje er i distriktet, og er ikkje med.',
  'notice.reference-unknown.previousRoster':
    'Ei vakt i den publiserte planen ({shift}, {doctor}) gjeld ein lege eller ei vakt som ikkje er i perioden.',
  'notice.unknown-doctor': 'ukjend lege',
};
