/** Duty periods: refusals, warnings and mails about the collection of wishes. */
export const periodsNn: Record<string, string> = {
  'problem.period-in-use': 'Noko er alt meldt inn, planlagt eller ført på perioden',
  'problem.period-in-use.cure': 'Datoane står fast, og perioden kan ikkje slettast. Namnet kan endrast.',
  'problem.period-published': 'Vaktplanen for perioden er publisert',
  'problem.period-published.cure': 'Bruk byte eller endring i vaktplanen i staden.',
  'problem.period-over': 'Perioden er over',
  'problem.window-order': 'Innmeldinga må opne før ho stengjer',
  'problem.window-passed': 'Den nye fristen må vere seinare enn no',
  'problem.collection-begun': 'Innmeldinga har alt opna',
  'problem.collection-begun.cure':
    'Fristen kan flyttast medan innmeldinga er open. Er ho stengd, kan ho opnast igjen.',
  'problem.collection-closes-passed': 'Fristen for innmeldinga har alt gått ut',
  'problem.collection-closes-passed.cure': 'Set ein ny frist, og opne så innmeldinga.',
  'problem.collection-not-open': 'Innmeldinga er ikkje open',
  'problem.collection-not-closed': 'Innmeldinga er ikkje stengd, så ho kan ikkje opnast igjen',
  'period.warning.not-whole-weeks':
    'Perioden går ikkje frå måndag til måndag: helger og veker blir delte mellom to periodar',
  'period.warning.closes-after-start': 'Innmeldinga stengjer etter at perioden har byrja ({from})',
  'period.warning.time-missing': 'Klokka blir stilt fram: {local} finst ikkje, og {taken} gjeld',
  'period.warning.time-doubled': 'Klokka blir stilt tilbake: {local} kjem to gonger, og den første gjeld',
  'mail.collection-opens.subject': 'Meld inn ønske for vaktperioden {from} – {to}',
  'mail.collection-opens.text':
    'Innmeldinga for vaktperioden {from} – {to} er open.{closesDate, select, none {} other { Frist: {closesDate} kl. {closesTime}.}}\n\nLogg inn i Vaktsirkel og send inn når du kan og ikkje kan. Har du ingen ønske, send inn det.',
  'mail.collection-reminder.subject': 'Påminning: ønske for vaktperioden {from} – {to}',
  'mail.collection-reminder.text':
    'Vi har ikkje fått svar frå deg for vaktperioden {from} – {to}.{closesDate, select, none {} other { Frist: {closesDate} kl. {closesTime}.}}\n\nLogg inn i Vaktsirkel og send inn. Har du ingen ønske, send inn det.',
  'mail.collection-draft-sent.subject': 'Ønska dine for vaktperioden {from} – {to} er sende',
  'mail.collection-draft-sent.text':
    'Fristen for vaktperioden {from} – {to} er ute. Du hadde lagra ønske utan å sende dei inn, så vi har sendt dei slik dei stod.\n\nSer du noko som ikkje stemmer, ta kontakt med koordinatoren.',
};
