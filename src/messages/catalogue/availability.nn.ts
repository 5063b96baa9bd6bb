/** Refusals about what doctors tell of a period. */
export const availabilityNn: Record<string, string> = {
  'problem.collection-not-yet-open': 'Innmeldinga har ikkje opna enno',
  'problem.collection-closed': 'Fristen er ute',
  'problem.collection-closed.cure': 'Be koordinatoren om ei endring.',
  'problem.shift-unknown': '{count, plural, one {Ei vakt finst} other {# vakter finst}} ikkje i perioden',
  'problem.shift-unknown.cure': 'Last vaktene på nytt: bemanningsbehovet kan vere endra.',
  'problem.over-allowance-by-coordinator': 'Berre koordinatoren kan føre «kan ikkje» utover kvoten',
  'problem.over-allowance-by-coordinator.cure': 'Ta kontakt med koordinatoren.',
  'problem.wish-points-exceeded': 'Ønska veg {used}, og du har {most}',
  'problem.wish-points-exceeded.cure': 'Ta bort nokre ønske, eller gje dei lågare vekt.',
  'problem.count-wishes-exceeded': 'Du har {used} ønske om høgst eller minst så mange, og kan ha {most}',
  'problem.count-wishes-exceeded.cure': 'Ta bort nokre av dei.',
  'problem.category-unknown':
    '{count, plural, one {Ein belastningskategori er ukjend} other {# belastningskategoriar er ukjende}}',
  'problem.category-unknown.cure': 'Sjå lista «categories» i svaret.',
  'problem.collection-still-open': 'Innmeldinga er open',
  'problem.collection-still-open.cure': 'Endre ønska sjølv: du kan det til fristen.',
  'problem.change-request-done': 'Nokon har alt teke seg av dette',
  'mail.change-requested.subject': 'Nytt frå Vaktsirkel',
  'mail.change-requested.text':
    'Ein lege ber om endring i ønska sine for {period}.\n\nSjå kva det gjeld: {link}',
};
