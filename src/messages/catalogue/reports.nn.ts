/** Reports: names, questions, columns, what their words mean, and refusals. */
export const reportsNn: Record<string, string> = {
  'reports.pay-basis.name': 'Lønsgrunnlag',
  'reports.pay-basis.question':
    'Kor mange minutt skal kvar lege ha betalt for denne månaden, og til kva tider?',
  'reports.column.doctor': 'Lege',
  'reports.column.hpr': 'HPR-nummer',
  'reports.column.function': 'Vaktfunksjon',
  'reports.column.presence': 'Til stades eller heime',
  'reports.column.task': 'Oppgåve',
  'reports.column.duties': 'Vakter',
  'reports.column.weekday.day': 'Kvardag dag',
  'reports.column.weekday.evening': 'Kvardag kveld',
  'reports.column.weekday.night': 'Kvardag natt',
  'reports.column.weekend.day': 'Helg dag',
  'reports.column.weekend.evening': 'Helg kveld',
  'reports.column.weekend.night': 'Helg natt',
  'reports.column.hoytid.day': 'Høgtid dag',
  'reports.column.hoytid.evening': 'Høgtid kveld',
  'reports.column.hoytid.night': 'Høgtid natt',
  'reports.column.minutes': 'Minutt i alt',
  'reports.word.function':
    '{value, select, station {stasjonær} mobile {køyrande} telephone {legevaktsentral} backUp {bakvakt} other {beredskap}}',
  'reports.word.presence': '{value, select, onSite {tilstadevakt} other {heimevakt}}',
  'reports.word.task': '{value, select, duty {vakt} other {opplæring}}',
  'reports.meaning.in-force':
    'Vaktene er dei som står i den publiserte vaktplanen no, etter byte og forfall.',
  'reports.meaning.minutes':
    'Minutt er den tida som faktisk går: natta klokka blir stilt, er ein time kortare eller lengre.',
  'reports.meaning.pay-windows':
    'Dag er kl. {day}–{evening}, kveld kl. {evening}–{night} og natt kl. {night}–{day}. Helg er heile laurdag og søndag. Kvart minutt står i éi kolonne.',
  'reports.meaning.hoytid':
    'Høgtid er tidene i Hovudtariffavtalen punkt 5.3.1, og går framfor helg. Vanlege søndagar er helg.',
  'reports.meaning.month-border':
    'Ei vakt over eit månadsskifte blir delt ved midnatt: minutta står i kvar sin månad, og vakta blir telt der ho begynner.',
  'reports.meaning.presence':
    'Tilstadevakt er på legevakta, heimevakt er med plikt til å rykkje ut. Rapporten seier ikkje kor lenge ei heimevakt var i arbeid.',
  'reports.meaning.task': 'Opplæring er ein ekstra plass med rettleiar på same vakt.',
  'reports.sheet.table': 'Tabell',
  'reports.sheet.about': 'Om rapporten',
  'reports.about.report': 'Rapport',
  'reports.about.question': 'Spørsmål',
  'reports.about.about': 'Gjeld',
  'reports.about.as-of': 'Per',
  'reports.about.roster': 'Vaktplan',
  'reports.about.note': 'Merk',
  'reports.about.definition': 'Tyding',
  'reports.roster': '{period}, versjon {number}',
  'reports.roster.name': 'Vaktplan',
  'reports.roster.question': 'Kven har kva vakt?',
  'reports.participation.name': 'Deltaking',
  'reports.participation.question': 'Kor mange av fastlegane tek vakter, og kor mange tek kvar?',
  'reports.moves.name': 'Vakter gitte og tekne',
  'reports.moves.question':
    'Kven har gitt frå seg vakter etter at planen vart publisert, og kven har teke dei?',
  'reports.open-seats.name': 'Ledige plassar',
  'reports.open-seats.question': 'Kor mange plassar i vaktplanen står utan folk?',
  'reports.vulnerability.name': 'Sårbarheit',
  'reports.vulnerability.question': 'Kva vakter kan berre éin eller to legar ha?',
  'reports.capacity.name': 'Kapasitet fem år fram',
  'reports.capacity.question':
    'Kor mange fastlegar er det til å ta vaktene dei neste åra, om ingen nye kjem?',
  'reports.exception-days.name': 'Årsrapport om mellombels unntak (§ 4)',
  'reports.exception-days.question':
    'Kor mange dagar arbeidde legar under unntaket i kompetanseforskrifta § 4, i kvar kommune?',
  'reports.exception-limits.name': 'Grensene for mellombels unntak (§ 4)',
  'reports.exception-limits.question':
    'Kven nærmar seg grensene for unntaket, og kor mange dagar har dei igjen?',
  'reports.column.date': 'Dato',
  'reports.column.weekday': 'Vekedag',
  'reports.column.hours': 'Tid',
  'reports.column.doctors': 'Legar',
  'reports.column.open': 'Ledige plassar',
  'reports.column.seats': 'Plassar',
  'reports.column.filled': 'Med folk',
  'reports.column.month': 'Månad',
  'reports.column.grouping': 'Fordelt på',
  'reports.column.group': 'Gruppe',
  'reports.column.gps': 'Fastlegar',
  'reports.column.participants': 'Tek vakter',
  'reports.column.percent': 'Del i prosent',
  'reports.column.each': 'Vakter per lege',
  'reports.column.given': 'Gitt frå seg',
  'reports.column.taken': 'Tekne',
  'reports.column.able': 'Kan ha vakta',
  'reports.column.free': 'Også ledig',
  'reports.column.who-could': 'Kor mange',
  'reports.column.gps-regard': 'Av dei {regard}–{last} år',
  'reports.column.gps-right': 'Av dei {right} år og over',
  'reports.column.shares': 'Vaktdelar',
  'reports.column.shares-without-right': 'Vaktdelar utan {right}+',
  'reports.column.shares-without-regard': 'Vaktdelar utan {regard}+',
  'reports.column.each-without-right': 'Vakter per del utan {right}+',
  'reports.column.each-without-regard': 'Vakter per del utan {regard}+',
  'reports.column.municipality': 'Kommune',
  'reports.column.days': 'Dagar',
  'reports.column.limit': 'Grense',
  'reports.column.used': 'Brukt til no',
  'reports.column.planned': 'Ved slutten av året',
  'reports.column.most': 'Høgst',
  'reports.column.remaining': 'Igjen',
  'reports.column.standing': 'Status',
  'reports.word.standing': '{value, select, free {innanfor} near {nær grensa} other {brukt opp}}',
  'reports.word.able': '{value, select, 0 {ingen} 1 {berre éin} 2 {berre to} other {fleire}}',
  'reports.word.limit':
    '{value, select, yearInAll {eitt år i alt} fourMonthsPerYear {fire månader per kalenderår} legevaktSixMonthsPerYear {seks månader per kalenderår på legevakt} other {{value}}}',
  'reports.word.grouping': '{value, select, district {distrikt} municipality {kommune} other {alder}}',
  'reports.whole-district': 'Heile distriktet',
  'reports.age':
    '{band, select, younger {Under {regard} år} regard {{regard}–{last} år} other {{right} år og over}}',
  'reports.in-training': '{name} (opplæring)',
  'reports.no-municipality': 'Utan avtale med ein kommune',
  'reports.five-years': '{year} og {years} år fram',
  'reports.note.due': 'Blir meldt til statsforvaltaren innan {date}.',
  'reports.note.exception-days':
    '{name}: {doctors, plural, one {# lege} other {# legar}}, {days, plural, one {# dag} other {# dagar}}.',
  'reports.note.limit':
    '{level, select, spent {{name} har brukt opp dagane sine.} other {{remaining, plural, one {{name} har # dag igjen.} other {{name} har # dagar igjen.}}}}',
  'reports.note.vulnerability':
    '{function}: færrast {fewest}. Dagar der ingen kan: {none}, berre éin: {one}, berre to: {two}.',
  'reports.meaning.gp':
    'Fastlegar er legar med fastlegeavtale i kommunane, også dei i delt stilling. Innlånte legar er ikkje med.',
  'reports.meaning.participant':
    'Ein lege tek vakter når legen står på minst éi vakt i perioden. Kvifor nokon ikkje gjer det, seier rapporten ikkje.',
  'reports.meaning.age':
    'Alder er på den første dagen i perioden, i framskrivinga på datoen i rada. Grensene er alderen i fastlegeforskrifta § 33.',
  'reports.meaning.given': 'Gitt frå seg er vakter som andre tok over etter publisering.',
  'reports.meaning.taken': 'Tekne er vakter overtekne frå andre, og ledige vakter.',
  'reports.meaning.seat': 'Ein plass er staden til éin lege på ei vakt. Han er ledig så lenge ingen har han.',
  'reports.meaning.only-when-needed':
    'Bakvakt som berre trengst når nokon på vakt ikkje kan stå åleine, tel ikkje som ledig.',
  'reports.meaning.able':
    'Kan ha vakta: tilknyting, opplæring og kompetanse passar, og legen er ikkje friteken den dagen.',
  'reports.meaning.free': 'Også ledig: heller ikkje fråvær, sperring, kontortid eller kvile er i vegen.',
  'reports.meaning.who-could': 'Berre éin tyder at vakta står utan folk dersom denne legen fell frå.',
  'reports.meaning.as-planned': 'Rekna med det som gjaldt då vaktplanen vart laga.',
  'reports.meaning.contract-end':
    'Ein fastlegeavtale sluttar ved oppseiing, ved aldersgrensa i fastlegeforskrifta § 12, eller når forlenginga er ute.',
  'reports.meaning.nobody-new': 'Ingen nye legar er rekna med, og ingen fritak som gjeld i dag.',
  'reports.meaning.without-claims':
    'Utan {right}+: om alle som har rett til fritak for alder, krev det. Utan {regard}+: om også alle over {regard} år får det.',
  'reports.meaning.demand':
    'Vakter per del er behovet i dag, {demand} plassar i året for fastlegar, delt på vaktdelane.',
  'reports.meaning.exception':
    'Unntaket er kompetanseforskrifta § 4: legen oppfyller ikkje kravet til spesialisering, og er ikkje omfatta av § 5.',
  'reports.meaning.day-worked':
    'Ein dag er ein dato med minst éi vakt i den publiserte vaktplanen, eller registrert arbeid. To vakter på ein dato er éin dag.',
  'reports.meaning.declared': 'Dagar i andre distrikt er med slik legen har gitt dei opp.',
  'reports.meaning.municipality': 'Kommunen er den som har avtalen med legen.',
  'reports.meaning.used':
    'Brukt til no er dagar før i dag. Ved slutten av året er medrekna vaktene som står i planen.',
  'reports.meaning.limits':
    'Ein lege kan ikkje stå på vakt under unntaket når ei grense er brukt opp. Månadene er rekna om til dagar.',
  'reports.pdf.code':
    '{part, select, day {D} evening {K} other {N}}{function, select, station {} mobile {k} telephone {s} backUp {b} other {t}}{presence, select, home {*} other {}}',
  'reports.pdf.kind': '{code} = {part, select, day {dag} evening {kveld} other {natt}}, {function} ({hours})',
  'reports.pdf.legend': '* = heimevakt   + = opplæring   – = borte',
  'reports.pdf.open': 'Ledige plassar',
  'reports.pdf.weekday': '{weekday, select, 1 {må} 2 {ty} 3 {on} 4 {to} 5 {fr} 6 {la} other {su}}',
  'reports.pdf.as-of': 'Per {at}',
  'reports.pdf.page': 'Side {page} av {pages}',
  'reports.exemptions.name': 'Fritak',
  'reports.exemptions.question': 'Kor mange av fastlegane er fritekne for all vakt, etter rett eller skjønn?',
  'reports.column.age': 'Alder',
  'reports.column.exempt': 'Fritekne for all vakt',
  'reports.column.right': 'Etter rett',
  'reports.column.judgement': 'Etter skjønn',
  'reports.column.unrecorded': 'Ikkje registrert',
  'reports.hidden': 'skjult',
  'reports.meaning.exempt':
    'Fritekne er legar som eit vedtak eller ein førebels verknad fritek for all vakt på den første dagen i perioden. Delvise fritak er ikkje med.',
  'reports.meaning.right':
    'Rett og skjønn er det fastlegeforskrifta § 33 seier om slike grunnar. Grunnlaget blir ikkje opna. Ikkje registrert: grunnlaget er sletta eller aldri gitt.',
  'reports.meaning.hidden': 'Tal under fem er skjulte, og andre tal som dei kunne reknast ut frå.',
  'problem.report-format-missing': 'Denne rapporten finst ikkje som PDF',
  'problem.report-format-missing.cure': 'Last han ned som XLSX eller CSV.',
  'problem.report-without-roster': 'Ingen vaktplan er publisert enno',
  'problem.report-without-roster.cure': 'Last han ned når vaktplanen er publisert.',
};
