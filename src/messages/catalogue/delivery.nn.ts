/** Mails to doctors (neutral on a locked screen), and what became of them. */
export const deliveryNn: Record<string, string> = {
  'problem.message-not-failed': 'Berre ei melding som har feila, kan prøvast på nytt',
  'delivery.address-missing': 'Det er ikkje registrert noka e-postadresse',
  'delivery.address-invalid': 'E-postadressa kan ikkje brukast',
  'delivery.words-missing': 'Meldinga manglar tekst',
  'delivery.timeout': 'E-posttenaren svarte ikkje i tide',
  'delivery.connection-failed': 'E-posttenaren kunne ikkje nåast',
  'delivery.login-refused': 'E-posttenaren avviste innlogginga vår',
  'delivery.other': 'E-posten kunne ikkje leverast ({code})',
  'mail.roster-published.subject': 'Nytt frå Vaktsirkel',
  'mail.roster-published.text': 'Ein vaktplan er publisert, og han gjeld deg.\n\nSjå vaktene dine: {link}',
  'mail.hearing-opens.subject': 'Nytt frå Vaktsirkel',
  'mail.hearing-opens.text':
    'Eit utkast til vaktplan er på høyring til {until}. Du kan kome med merknader fram til då.\n\nSjå utkastet: {link}',
  'mail.comment-answered.subject': 'Nytt frå Vaktsirkel',
  'mail.comment-answered.text':
    'Koordinatoren har svart på det du melde om vaktplanen.\n\nSjå svaret under vaktene dine: {link}',
};
