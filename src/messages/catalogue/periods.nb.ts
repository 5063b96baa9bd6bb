/** Duty periods: refusals, warnings and mails about the collection of wishes. */
export const periodsNb: Record<string, string> = {
  'problem.period-in-use': 'Noe er allerede meldt inn, planlagt eller ført på perioden',
  'problem.period-in-use.cure': 'Datoene står fast, og perioden kan ikke slettes. Navnet kan endres.',
  'problem.period-published': 'Vaktplanen for perioden er publisert',
  'problem.period-published.cure': 'Bruk bytte eller endring i vaktplanen i stedet.',
  'problem.period-over': 'Perioden er over',
  'problem.window-order': 'Innmeldingen må åpne før den stenger',
  'problem.window-passed': 'Den nye fristen må være senere enn nå',
  'problem.collection-begun': 'Innmeldingen har allerede åpnet',
  'problem.collection-begun.cure':
    'Fristen kan flyttes mens innmeldingen er åpen. Er den stengt, kan den åpnes igjen.',
  'problem.collection-closes-passed': 'Fristen for innmeldingen har allerede gått ut',
  'problem.collection-closes-passed.cure': 'Sett en ny frist, og åpne så innmeldingen.',
  'problem.collection-not-open': 'Innmeldingen er ikke åpen',
  'problem.collection-not-closed': 'Innmeldingen er ikke stengt, så den kan ikke åpnes igjen',
  'period.warning.not-whole-weeks':
    'Perioden går ikke fra mandag til mandag: helger og uker deles mellom to perioder',
  'period.warning.closes-after-start': 'Innmeldingen stenger etter at perioden har begynt ({from})',
  'period.warning.time-missing': 'Klokken stilles fram: {local} finnes ikke, og {taken} gjelder',
  'period.warning.time-doubled': 'Klokken stilles tilbake: {local} kommer to ganger, og den første gjelder',
  'mail.collection-opens.subject': 'Meld inn ønsker for vaktperioden {from} – {to}',
  'mail.collection-opens.text':
    'Innmeldingen for vaktperioden {from} – {to} er åpen.{closesDate, select, none {} other { Frist: {closesDate} kl. {closesTime}.}}\n\nLogg inn i Vaktsirkel og send inn når du kan og ikke kan. Har du ingen ønsker, send inn det.',
  'mail.collection-reminder.subject': 'Påminnelse: ønsker for vaktperioden {from} – {to}',
  'mail.collection-reminder.text':
    'Vi har ikke fått svar fra deg for vaktperioden {from} – {to}.{closesDate, select, none {} other { Frist: {closesDate} kl. {closesTime}.}}\n\nLogg inn i Vaktsirkel og send inn. Har du ingen ønsker, send inn det.',
  'mail.collection-draft-sent.subject': 'Ønskene dine for vaktperioden {from} – {to} er sendt',
  'mail.collection-draft-sent.text':
    'Fristen for vaktperioden {from} – {to} er ute. Du hadde lagret ønsker uten å sende dem inn, så vi har sendt dem slik de sto.\n\nSer du noe som ikke stemmer, ta kontakt med koordinatoren.',
};
