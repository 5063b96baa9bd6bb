/** Reports: names, questions, columns, what their words mean, and refusals. */
export const reportsNb: Record<string, string> = {
  'reports.pay-basis.name': 'Lønnsgrunnlag',
  'reports.pay-basis.question':
    'Hvor mange minutter skal hver lege ha betalt for denne måneden, og til hvilke tider?',
  'reports.column.doctor': 'Lege',
  'reports.column.hpr': 'HPR-nummer',
  'reports.column.function': 'Vaktfunksjon',
  'reports.column.presence': 'Tilstede eller hjemme',
  'reports.column.task': 'Oppgave',
  'reports.column.duties': 'Vakter',
  'reports.column.weekday.day': 'Hverdag dag',
  'reports.column.weekday.evening': 'Hverdag kveld',
  'reports.column.weekday.night': 'Hverdag natt',
  'reports.column.weekend.day': 'Helg dag',
  'reports.column.weekend.evening': 'Helg kveld',
  'reports.column.weekend.night': 'Helg natt',
  'reports.column.hoytid.day': 'Høytid dag',
  'reports.column.hoytid.evening': 'Høytid kveld',
  'reports.column.hoytid.night': 'Høytid natt',
  'reports.column.minutes': 'Minutter i alt',
  'reports.word.function':
    '{value, select, station {stasjonær} mobile {kjørende} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}',
  'reports.word.presence': '{value, select, onSite {tilstedevakt} other {hjemmevakt}}',
  'reports.word.task': '{value, select, duty {vakt} other {opplæring}}',
  'reports.meaning.in-force':
    'Vaktene er de som står i den publiserte vaktplanen nå, etter bytter og forfall.',
  'reports.meaning.minutes':
    'Minutter er den tiden som faktisk går: natten klokka stilles, er en time kortere eller lengre.',
  'reports.meaning.pay-windows':
    'Dag er kl. {day}–{evening}, kveld kl. {evening}–{night} og natt kl. {night}–{day}. Helg er hele lørdag og søndag. Hvert minutt står i én kolonne.',
  'reports.meaning.hoytid':
    'Høytid er tidene i Hovedtariffavtalen punkt 5.3.1, og går foran helg. Vanlige søndager er helg.',
  'reports.meaning.month-border':
    'En vakt over et månedsskifte deles ved midnatt: minuttene står i hver sin måned, og vakten telles der den begynner.',
  'reports.meaning.presence':
    'Tilstedevakt er på legevakten, hjemmevakt er med plikt til å rykke ut. Rapporten sier ikke hvor lenge en hjemmevakt var i arbeid.',
  'reports.meaning.task': 'Opplæring er en ekstra plass med veileder på samme vakt.',
  'reports.sheet.table': 'Tabell',
  'reports.sheet.about': 'Om rapporten',
  'reports.about.report': 'Rapport',
  'reports.about.question': 'Spørsmål',
  'reports.about.about': 'Gjelder',
  'reports.about.as-of': 'Per',
  'reports.about.roster': 'Vaktplan',
  'reports.about.note': 'Merk',
  'reports.about.definition': 'Betydning',
  'reports.roster': '{period}, versjon {number}',
  'reports.roster.name': 'Vaktplan',
  'reports.roster.question': 'Hvem har hvilken vakt?',
  'reports.participation.name': 'Deltakelse',
  'reports.participation.question': 'Hvor mange av fastlegene tar vakter, og hvor mange tar hver?',
  'reports.moves.name': 'Vakter gitt og tatt',
  'reports.moves.question':
    'Hvem har gitt fra seg vakter etter at planen ble publisert, og hvem har tatt dem?',
  'reports.open-seats.name': 'Ledige plasser',
  'reports.open-seats.question': 'Hvor mange plasser i vaktplanen står ubemannet?',
  'reports.vulnerability.name': 'Sårbarhet',
  'reports.vulnerability.question': 'Hvilke vakter kan bare én eller to leger ha?',
  'reports.capacity.name': 'Kapasitet fem år fram',
  'reports.capacity.question':
    'Hvor mange fastleger er det til å ta vaktene de neste årene, om ingen nye kommer?',
  'reports.exception-days.name': 'Årsrapport om midlertidig unntak (§ 4)',
  'reports.exception-days.question':
    'Hvor mange dager arbeidet leger under unntaket i kompetanseforskriften § 4, i hver kommune?',
  'reports.exception-limits.name': 'Grensene for midlertidig unntak (§ 4)',
  'reports.exception-limits.question':
    'Hvem nærmer seg grensene for unntaket, og hvor mange dager har de igjen?',
  'reports.column.date': 'Dato',
  'reports.column.weekday': 'Ukedag',
  'reports.column.hours': 'Tid',
  'reports.column.doctors': 'Leger',
  'reports.column.open': 'Ledige plasser',
  'reports.column.seats': 'Plasser',
  'reports.column.filled': 'Bemannet',
  'reports.column.month': 'Måned',
  'reports.column.grouping': 'Fordelt på',
  'reports.column.group': 'Gruppe',
  'reports.column.gps': 'Fastleger',
  'reports.column.participants': 'Tar vakter',
  'reports.column.percent': 'Andel i prosent',
  'reports.column.each': 'Vakter per lege',
  'reports.column.given': 'Gitt fra seg',
  'reports.column.taken': 'Tatt',
  'reports.column.able': 'Kan ha vakten',
  'reports.column.free': 'Også ledig',
  'reports.column.who-could': 'Hvor mange',
  'reports.column.gps-regard': 'Av dem {regard}–{last} år',
  'reports.column.gps-right': 'Av dem {right} år og over',
  'reports.column.shares': 'Vaktandeler',
  'reports.column.shares-without-right': 'Vaktandeler uten {right}+',
  'reports.column.shares-without-regard': 'Vaktandeler uten {regard}+',
  'reports.column.each-without-right': 'Vakter per andel uten {right}+',
  'reports.column.each-without-regard': 'Vakter per andel uten {regard}+',
  'reports.column.municipality': 'Kommune',
  'reports.column.days': 'Dager',
  'reports.column.limit': 'Grense',
  'reports.column.used': 'Brukt hittil',
  'reports.column.planned': 'Ved årets slutt',
  'reports.column.most': 'Høyest',
  'reports.column.remaining': 'Igjen',
  'reports.column.standing': 'Status',
  'reports.word.standing': '{value, select, free {innenfor} near {nær grensen} other {brukt opp}}',
  'reports.word.able': '{value, select, 0 {ingen} 1 {bare én} 2 {bare to} other {flere}}',
  'reports.word.limit':
    '{value, select, yearInAll {ett år i alt} fourMonthsPerYear {fire måneder per kalenderår} legevaktSixMonthsPerYear {seks måneder per kalenderår på legevakt} other {{value}}}',
  'reports.word.grouping': '{value, select, district {distrikt} municipality {kommune} other {alder}}',
  'reports.whole-district': 'Hele distriktet',
  'reports.age':
    '{band, select, younger {Under {regard} år} regard {{regard}–{last} år} other {{right} år og over}}',
  'reports.in-training': '{name} (opplæring)',
  'reports.no-municipality': 'Uten avtale med en kommune',
  'reports.five-years': '{year} og {years} år fram',
  'reports.note.due': 'Meldes til statsforvalteren innen {date}.',
  'reports.note.exception-days':
    '{name}: {doctors, plural, one {# lege} other {# leger}}, {days, plural, one {# dag} other {# dager}}.',
  'reports.note.limit':
    '{level, select, spent {{name} har brukt opp dagene sine.} other {{remaining, plural, one {{name} har # dag igjen.} other {{name} har # dager igjen.}}}}',
  'reports.note.vulnerability':
    '{function}: færrest {fewest}. Dager der ingen kan: {none}, bare én: {one}, bare to: {two}.',
  'reports.meaning.gp':
    'Fastleger er leger med fastlegeavtale i kommunene, også de i delt stilling. Innlånte leger er ikke med.',
  'reports.meaning.participant':
    'En lege tar vakter når legen står på minst én vakt i perioden. Hvorfor noen ikke gjør det, sier rapporten ikke.',
  'reports.meaning.age':
    'Alder er på periodens første dag, i framskrivingen på radens dato. Grensene er alderen i fastlegeforskriften § 33.',
  'reports.meaning.given': 'Gitt fra seg er vakter som andre tok over etter publisering.',
  'reports.meaning.taken': 'Tatt er vakter overtatt fra andre, og ledige vakter.',
  'reports.meaning.seat': 'En plass er én leges sted på en vakt. Den er ledig så lenge ingen har den.',
  'reports.meaning.only-when-needed':
    'Bakvakt som bare trengs når noen på vakt ikke kan stå alene, teller ikke som ledig.',
  'reports.meaning.able':
    'Kan ha vakten: tilknytning, opplæring og kompetanse passer, og legen er ikke fritatt den dagen.',
  'reports.meaning.free': 'Også ledig: heller ikke fravær, sperring, kontortid eller hvile er i veien.',
  'reports.meaning.who-could': 'Bare én betyr at vakten står ubemannet hvis denne legen faller fra.',
  'reports.meaning.as-planned': 'Regnet med det som gjaldt da vaktplanen ble laget.',
  'reports.meaning.contract-end':
    'En fastlegeavtale slutter ved oppsigelse, ved aldersgrensen i fastlegeforskriften § 12, eller når forlengelsen er ute.',
  'reports.meaning.nobody-new': 'Ingen nye leger er regnet med, og ingen fritak som gjelder i dag.',
  'reports.meaning.without-claims':
    'Uten {right}+: om alle som har rett til fritak for alder, krever det. Uten {regard}+: om også alle over {regard} år får det.',
  'reports.meaning.demand':
    'Vakter per andel er behovet i dag, {demand} plasser i året for fastleger, delt på vaktandelene.',
  'reports.meaning.exception':
    'Unntaket er kompetanseforskriften § 4: legen oppfyller ikke kravet til spesialisering, og er ikke omfattet av § 5.',
  'reports.meaning.day-worked':
    'En dag er en dato med minst én vakt i den publiserte vaktplanen, eller registrert arbeid. To vakter på en dato er én dag.',
  'reports.meaning.declared': 'Dager i andre distrikter er med slik legen har oppgitt dem.',
  'reports.meaning.municipality': 'Kommunen er den som har avtalen med legen.',
  'reports.meaning.used':
    'Brukt hittil er dager før i dag. Ved årets slutt er medregnet vaktene som står i planen.',
  'reports.meaning.limits':
    'En lege kan ikke stå på vakt under unntaket når en grense er brukt opp. Månedene er regnet om til dager.',
  'reports.pdf.code':
    '{part, select, day {D} evening {K} other {N}}{function, select, station {} mobile {k} telephone {s} backUp {b} other {t}}{presence, select, home {*} other {}}',
  'reports.pdf.kind': '{code} = {part, select, day {dag} evening {kveld} other {natt}}, {function} ({hours})',
  'reports.pdf.legend': '* = hjemmevakt   + = opplæring   – = borte',
  'reports.pdf.open': 'Ledige plasser',
  'reports.pdf.weekday': '{weekday, select, 1 {ma} 2 {ti} 3 {on} 4 {to} 5 {fr} 6 {lø} other {sø}}',
  'reports.pdf.as-of': 'Per {at}',
  'reports.pdf.page': 'Side {page} av {pages}',
  'reports.exemptions.name': 'Fritak',
  'reports.exemptions.question': 'Hvor mange av fastlegene er fritatt for all vakt, etter rett eller skjønn?',
  'reports.column.age': 'Alder',
  'reports.column.exempt': 'Fritatt for all vakt',
  'reports.column.right': 'Etter rett',
  'reports.column.judgement': 'Etter skjønn',
  'reports.column.unrecorded': 'Ikke registrert',
  'reports.hidden': 'skjult',
  'reports.meaning.exempt':
    'Fritatt er leger som et vedtak eller en foreløpig virkning fritar for all vakt på periodens første dag. Delvise fritak er ikke med.',
  'reports.meaning.right':
    'Rett og skjønn er det fastlegeforskriften § 33 sier om slike grunner. Grunnlaget åpnes ikke. Ikke registrert: grunnlaget er slettet eller aldri gitt.',
  'reports.meaning.hidden': 'Antall under fem er skjult, og andre tall som de kunne regnes ut fra.',
  'problem.report-format-missing': 'Denne rapporten finnes ikke som PDF',
  'problem.report-format-missing.cure': 'Last den ned som XLSX eller CSV.',
  'problem.report-without-roster': 'Ingen vaktplan er publisert ennå',
  'problem.report-without-roster.cure': 'Last den ned når vaktplanen er publisert.',
};
