/** Reports: names, questions, columns, and what their words mean. */
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
};
