/** What was noticed when a problem was built. */
export const planningNb: Record<string, string> = {
  'notice.veto-over-allowance':
    '{doctor} har lagt inn flere veto enn kvoten gir rett til. {recorded, select, yes {{shifts, plural, one {Vetoet mot # vakt} other {Vetoene mot # vakter}} teller som et sterkt ønske.} other {{shifts, plural, one {Vetoet mot # vakt} other {Vetoene mot # vakter}} er ikke med.}}',
  'notice.doctor-left-out.no-engagement':
    '{doctor} er ikke med: ingen tilknytning til legevakten i perioden.',
  'notice.doctor-left-out.exempt': '{doctor} er ikke med: fritatt fra all vakt i perioden.',
  'notice.doctor-left-out.share-zero': '{doctor} er ikke med: vaktandelen er null.',
  'notice.surgery-hours-merged':
    '{doctor} har flere legekontorer i perioden. De lengste åpningstidene hver ukedag gjelder for hele perioden.',
  'notice.reference-unknown.lock':
    'En låst vakt ({shift}, {doctor}) gjelder en lege eller en vakt som ikke er i perioden, og er ikke med.',
  'notice.reference-unknown.history':
    'En tidligere vakt ({shift}, {doctor}) gjelder en lege som ikke er i distriktet, og er ikke med.',
  'notice.reference-unknown.previousRoster':
    'En vakt i den publiserte planen ({shift}, {doctor}) gjelder en lege eller en vakt som ikke er i perioden.',
  'notice.unknown-doctor': 'ukjent lege',
};
