/** Refusals about what doctors tell of a period. */
export const availabilityNb: Record<string, string> = {
  'problem.collection-not-yet-open': 'Innmeldingen har ikke åpnet ennå',
  'problem.collection-closed': 'Fristen er ute',
  'problem.collection-closed.cure': 'Be koordinatoren om en endring.',
  'problem.shift-unknown': '{count, plural, one {En vakt finnes} other {# vakter finnes}} ikke i perioden',
  'problem.shift-unknown.cure': 'Last vaktene på nytt: bemanningsbehovet kan være endret.',
  'problem.over-allowance-by-coordinator': 'Bare koordinatoren kan føre «kan ikke» utover kvoten',
  'problem.over-allowance-by-coordinator.cure': 'Ta kontakt med koordinatoren.',
  'problem.wish-points-exceeded': 'Ønskene veier {used}, og du har {most}',
  'problem.wish-points-exceeded.cure': 'Ta bort noen ønsker, eller gi dem lavere vekt.',
  'problem.count-wishes-exceeded': 'Du har {used} ønsker om høyst eller minst så mange, og kan ha {most}',
  'problem.count-wishes-exceeded.cure': 'Ta bort noen av dem.',
  'problem.category-unknown':
    '{count, plural, one {En belastningskategori er ukjent} other {# belastningskategorier er ukjente}}',
  'problem.category-unknown.cure': 'Se listen «categories» i svaret.',
  'problem.collection-still-open': 'Innmeldingen er åpen',
  'problem.collection-still-open.cure': 'Endre ønskene selv: du kan det til fristen.',
  'problem.change-request-done': 'Noen har allerede tatt seg av dette',
  'mail.change-requested.subject': 'Nytt fra Vaktsirkel',
  'mail.change-requested.text':
    'En lege ber om endring i ønskene sine for {period}.\n\nSe hva det gjelder: {link}',
};
