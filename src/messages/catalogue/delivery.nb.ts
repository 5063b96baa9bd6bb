/** Mails to doctors (neutral on a locked screen), and what became of them. */
export const deliveryNb: Record<string, string> = {
  'problem.message-not-failed': 'Bare en melding som har feilet, kan prøves på nytt',
  'delivery.address-missing': 'Det er ikke registrert noen e-postadresse',
  'delivery.address-invalid': 'E-postadressen kan ikke brukes',
  'delivery.words-missing': 'Meldingen mangler tekst',
  'delivery.timeout': 'Mottakeren av meldinger svarte ikke i tide',
  'delivery.connection-failed': 'Mottakeren av meldinger kunne ikke nås',
  'delivery.login-refused': 'E-posttjeneren avviste innloggingen vår',
  'delivery.other': 'Meldingen kunne ikke leveres ({code})',
  'mail.roster-published.subject': 'Nytt fra Vaktsirkel',
  'mail.roster-published.text': 'En vaktplan er publisert, og den gjelder deg.\n\nSe vaktene dine: {link}',
  'mail.hearing-opens.subject': 'Nytt fra Vaktsirkel',
  'mail.hearing-opens.text':
    'Et utkast til vaktplan er på høring til {until}. Du kan komme med merknader fram til da.\n\nSe utkastet: {link}',
  'mail.comment-answered.subject': 'Nytt fra Vaktsirkel',
  'mail.comment-answered.text':
    'Koordinatoren har svart på det du meldte om vaktplanen.\n\nSe svaret under vaktene dine: {link}',
  'delivery.number-missing': 'Det er ikke registrert noe mobilnummer',
  'delivery.number-invalid': 'Mobilnummeret kan ikke brukes',
  'delivery.no-browser': 'Ingen nettleser tar imot varsler lenger',
  'delivery.gone': 'Nettleseren tar ikke imot varsler lenger',
  'delivery.not-delivered': 'Leverandøren melder at den ikke kom fram',
  'delivery.channel-off': 'Kanalen er ikke i bruk her',
  'mail.roster-published.short': 'Vaktplanen er publisert',
  'mail.digest.subject': '{count, plural, one {Én beskjed} other {# beskjeder}} fra Vaktsirkel',
  'mail.digest.text':
    'Her er {count, plural, one {beskjeden} other {de # beskjedene}} fra Vaktsirkel siden sist.',
  'mail.confirm-reminder.subject': 'Nytt fra Vaktsirkel',
  'mail.confirm-reminder.text':
    'Vi har ikke sett at du har lest den nye vaktplanen. Åpne vaktene dine, så vet vi at du har fått den.\n\nSe vaktene dine: {link}',
  'mail.notice-stuck.subject': 'Nytt fra Vaktsirkel',
  'mail.notice-stuck.text': 'En lege har ikke bekreftet en viktig beskjed. Noen må ringe.\n\nSe hvem: {link}',
  'mail.shift-reminder.subject': 'Nytt fra Vaktsirkel',
  'mail.shift-reminder.text': 'Du har vakt {date} kl. {time}.\n\nSe vaktene dine: {link}',
  'mail.shift-reminder.short': 'Du har vakt {date} kl. {time}',
  'problem.sms-not-offered': 'Tekstmeldinger er ikke tatt i bruk her. Slå dem av, og velg en annen kanal.',
  'problem.push-not-offered': 'Varsler i nettleseren er ikke tatt i bruk her. Velg en annen kanal.',
  'problem.push-endpoint-unknown':
    'Nettleserens varslingstjeneste er ukjent. Bruk e-post eller tekstmelding, eller en annen nettleser.',
  'problem.notice-asks-nothing': 'Denne beskjeden skal ikke bekreftes. Den er lest når du har sett den.',
  'problem.receipt-not-signed':
    'Kvitteringen er ikke signert med leverandørens nøkkel, eller den er for gammel',
  'mail.collection-closed.subject': 'Fristen for ønsker er ute: vaktperioden {from} – {to}',
  'mail.collection-closed.text':
    'Fristen for å melde inn ønsker for vaktperioden {from} – {to} er ute, og vi har ikke fått noe fra deg. Vaktplanen lages uten ønsker fra deg. Er noe blitt feil, kan du be om endring.\n\nBe om endring: {link}',
  'mail.exemption-decided.subject': 'Nytt fra Vaktsirkel',
  'mail.exemption-decided.text': 'Kommunen har fattet et vedtak som gjelder deg.\n\nLes det her: {link}',
};
