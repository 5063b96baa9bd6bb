/** Refusals about doctors, and what they may do by law; `basis` is a paragraph, `list` a list of `verdict.missing.*`. */
export const doctorsNn: Record<string, string> = {
  'problem.own-record-only': 'Du kan berre sjå dine eigne opplysningar',
  'problem.doctor-exists': 'Ein lege med dette HPR-nummeret er alt i distriktet',
  'problem.doctor-exists.cure': 'Opne legen som finst. Har legen slutta, kan sluttdatoen takast bort.',
  'problem.evidence-exists': 'Det same er registrert på same dato alt',
  'problem.evidence-exists.cure': 'Fjern den første registreringa om ho er feil.',
  'problem.practice-unknown':
    '{count, plural, one {Eit legesenter} other {# legesenter}} i stillingane finst ikkje',
  'problem.practice-unknown.cure': 'Vel eit legesenter i distriktet, eller legg det til først.',
  'verdict.mayBeEngaged':
    '{answer, select, yes {Kan ha legevakt} no {Kan ikkje ha legevakt} other {Om legen kan ha legevakt, er uavklart}} ({basis}).',
  'verdict.mayStandAlone':
    '{answer, select, yes {Kan ha vakt utan bakvakt} no {Må ha bakvakt} other {Om legen kan ha vakt utan bakvakt, er uavklart}} ({basis}).',
  'verdict.mayBeBackUp':
    '{answer, select, yes {Kan vere bakvakt} no {Kan ikkje vere bakvakt} other {Om legen kan vere bakvakt, er uavklart}} ({basis}).',
  'verdict.note.temporary-exception':
    'Det byggjer på det mellombelse unntaket frå kravet om spesialisering, og dagane blir talde.',
  'verdict.note.transition': 'Overgangsregelen gjeld for legar frå før 1. mars 2017.',
  'verdict.note.decision-recorded': 'Det er avgjort ved ei registrert avgjerd.',
  'verdict.note.before-first-rule-set': 'Datoen er frå før reglane som tenesta kjenner.',
  'verdict.missing': 'Manglar: {list}.',
  'verdict.section-4':
    '{track, select, yearInAll {I alt} fourMonthsPerYear {I året, utanom legevakt} legevaktSixMonthsPerYear {I året, med legevakt} other {Grense}}: {used, number} av {limit, number} dagar utan spesialisering er brukte ({paragraph}); {level, select, spent {ingen er att} near {berre {remaining, number} er att} other {{remaining, number} er att}}.',
  'verdict.missing.specialist': 'spesialistgodkjenning',
  'verdict.missing.alisPart1': 'del 1 av spesialiseringa',
  'verdict.missing.alisPart2': 'del 2 av spesialiseringa',
  'verdict.missing.alisPart3': 'del 3 av spesialiseringa',
  'verdict.missing.approvedAllmennlege': 'godkjenning som allmennlege',
  'verdict.missing.lis1GoalsReached': 'oppnådde læringsmål for LIS1',
  'verdict.missing.turnus1998Approved': 'godkjend turnus etter forskrifta frå 1998',
  'verdict.missing.courseAcuteMedicine': 'kurs i akuttmedisin',
  'verdict.missing.courseViolenceAbuse': 'kurs i handtering av vald og overgrep',
  'verdict.missing.radioTraining': 'opplæring i naudnettet',
  'verdict.missing.localIntroduction': 'lokal introduksjon',
  'verdict.missing.mobileUnit': 'opplæring i køyrande eining',
  'verdict.missing.ultrasound': 'opplæring i ultralyd',
  'verdict.missing.heldGpListMarch2017': 'fastlegeliste 1. mars 2017',
  'verdict.missing.heldLegevaktPostMarch2017': 'legevaktstilling 1. mars 2017',
  'verdict.missing.specialisation': 'spesialisering (spesialist, del 2 eller 3, eller allmennlege)',
  'verdict.missing.lis1-or-turnus': 'LIS1 eller turnus',
  'verdict.missing.section-4-spent': 'dagar att av det mellombelse unntaket',
  'verdict.missing.recorded-decision': 'ei registrert avgjerd',
  'verdict.missing.rule-set': 'reglar for datoen',
};
