/** Refusals about doctors, and what they may do by law; `basis` is a paragraph, `list` a list of `verdict.missing.*`. */
export const doctorsNb: Record<string, string> = {
  'problem.own-record-only': 'Du kan bare se dine egne opplysninger',
  'problem.doctor-exists': 'En lege med dette HPR-nummeret er allerede i distriktet',
  'problem.doctor-exists.cure': 'Åpne legen som finnes. Har legen sluttet, kan sluttdatoen tas bort.',
  'problem.evidence-exists': 'Det samme er registrert på samme dato allerede',
  'problem.evidence-exists.cure': 'Fjern den første registreringen hvis den er feil.',
  'problem.practice-unknown':
    '{count, plural, one {Et legesenter} other {# legesentre}} i stillingene finnes ikke',
  'problem.practice-unknown.cure': 'Velg et legesenter i distriktet, eller legg det til først.',
  'verdict.mayBeEngaged':
    '{answer, select, yes {Kan ha legevakt} no {Kan ikke ha legevakt} other {Om legen kan ha legevakt, er uavklart}} ({basis}).',
  'verdict.mayStandAlone':
    '{answer, select, yes {Kan ha vakt uten bakvakt} no {Må ha bakvakt} other {Om legen kan ha vakt uten bakvakt, er uavklart}} ({basis}).',
  'verdict.mayBeBackUp':
    '{answer, select, yes {Kan være bakvakt} no {Kan ikke være bakvakt} other {Om legen kan være bakvakt, er uavklart}} ({basis}).',
  'verdict.note.temporary-exception':
    'Det bygger på det midlertidige unntaket fra kravet om spesialisering, og dagene telles.',
  'verdict.note.transition': 'Overgangsregelen gjelder for leger fra før 1. mars 2017.',
  'verdict.note.decision-recorded': 'Det er avgjort ved en registrert beslutning.',
  'verdict.note.before-first-rule-set': 'Datoen er fra før reglene som tjenesten kjenner.',
  'verdict.missing': 'Mangler: {list}.',
  'verdict.section-4':
    '{track, select, yearInAll {I alt} fourMonthsPerYear {I året, utenom legevakt} legevaktSixMonthsPerYear {I året, med legevakt} other {Grense}}: {used, number} av {limit, number} dager uten spesialisering er brukt ({paragraph}); {level, select, spent {ingen er igjen} near {bare {remaining, number} er igjen} other {{remaining, number} er igjen}}.',
  'verdict.missing.specialist': 'spesialistgodkjenning',
  'verdict.missing.alisPart1': 'spesialiseringens del 1',
  'verdict.missing.alisPart2': 'spesialiseringens del 2',
  'verdict.missing.alisPart3': 'spesialiseringens del 3',
  'verdict.missing.approvedAllmennlege': 'godkjenning som allmennlege',
  'verdict.missing.lis1GoalsReached': 'oppnådde læringsmål for LIS1',
  'verdict.missing.turnus1998Approved': 'godkjent turnus etter forskriften fra 1998',
  'verdict.missing.courseAcuteMedicine': 'kurs i akuttmedisin',
  'verdict.missing.courseViolenceAbuse': 'kurs i volds- og overgrepshåndtering',
  'verdict.missing.radioTraining': 'nødnettopplæring',
  'verdict.missing.localIntroduction': 'lokal introduksjon',
  'verdict.missing.mobileUnit': 'opplæring i kjørende enhet',
  'verdict.missing.ultrasound': 'ultralydopplæring',
  'verdict.missing.heldGpListMarch2017': 'fastlegeliste 1. mars 2017',
  'verdict.missing.heldLegevaktPostMarch2017': 'legevaktstilling 1. mars 2017',
  'verdict.missing.specialisation': 'spesialisering (spesialist, del 2 eller 3, eller allmennlege)',
  'verdict.missing.lis1-or-turnus': 'LIS1 eller turnus',
  'verdict.missing.section-4-spent': 'dager igjen av det midlertidige unntaket',
  'verdict.missing.recorded-decision': 'en registrert beslutning',
  'verdict.missing.rule-set': 'regler for datoen',
};
