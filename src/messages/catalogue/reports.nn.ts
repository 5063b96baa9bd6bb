/** Reports: names, questions, columns, and what their words mean. */
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
};
