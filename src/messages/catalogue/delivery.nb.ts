/** Mails to doctors (neutral on a locked screen), and what became of them. */
export const deliveryNb: Record<string, string> = {
  'problem.message-not-failed': 'Bare en melding som har feilet, kan prøves på nytt',
  'delivery.address-missing': 'Det er ikke registrert noen e-postadresse',
  'delivery.address-invalid': 'E-postadressen kan ikke brukes',
  'delivery.words-missing': 'Meldingen mangler tekst',
  'delivery.timeout': 'E-posttjeneren svarte ikke i tide',
  'delivery.connection-failed': 'E-posttjeneren kunne ikke nås',
  'delivery.login-refused': 'E-posttjeneren avviste innloggingen vår',
  'delivery.other': 'E-posten kunne ikke leveres ({code})',
  'mail.roster-published.subject': 'Nytt fra Vaktsirkel',
  'mail.roster-published.text': 'En vaktplan er publisert, og den gjelder deg.\n\nSe vaktene dine: {link}',
  'mail.hearing-opens.subject': 'Nytt fra Vaktsirkel',
  'mail.hearing-opens.text':
    'Et utkast til vaktplan er på høring til {until}. Du kan komme med merknader fram til da.\n\nSe utkastet: {link}',
  'mail.comment-answered.subject': 'Nytt fra Vaktsirkel',
  'mail.comment-answered.text':
    'Koordinatoren har svart på det du meldte om vaktplanen.\n\nSe svaret under vaktene dine: {link}',
};
