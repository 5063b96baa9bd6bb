/** Mails to doctors (neutral on a locked screen), and what became of them. */
export const deliveryNn: Record<string, string> = {
  'problem.message-not-failed': 'Berre ei melding som har feila, kan prøvast på nytt',
  'delivery.address-missing': 'Det er ikkje registrert noka e-postadresse',
  'delivery.address-invalid': 'E-postadressa kan ikkje brukast',
  'delivery.words-missing': 'Meldinga manglar tekst',
  'delivery.timeout': 'Mottakaren av meldingar svarte ikkje i tide',
  'delivery.connection-failed': 'Mottakaren av meldingar kunne ikkje nåast',
  'delivery.login-refused': 'E-posttenaren avviste innlogginga vår',
  'delivery.other': 'Meldinga kunne ikkje leverast ({code})',
  'mail.roster-published.subject': 'Nytt frå Vaktsirkel',
  'mail.roster-published.text': 'Ein vaktplan er publisert, og han gjeld deg.\n\nSjå vaktene dine: {link}',
  'mail.hearing-opens.subject': 'Nytt frå Vaktsirkel',
  'mail.hearing-opens.text':
    'Eit utkast til vaktplan er på høyring til {until}. Du kan kome med merknader fram til då.\n\nSjå utkastet: {link}',
  'mail.comment-answered.subject': 'Nytt frå Vaktsirkel',
  'mail.comment-answered.text':
    'Koordinatoren har svart på det du melde om vaktplanen.\n\nSjå svaret under vaktene dine: {link}',
  'delivery.number-missing': 'Det er ikkje registrert noko mobilnummer',
  'delivery.number-invalid': 'Mobilnummeret kan ikkje brukast',
  'delivery.no-browser': 'Ingen nettlesar tek imot varsel lenger',
  'delivery.gone': 'Nettlesaren tek ikkje imot varsel lenger',
  'delivery.not-delivered': 'Leverandøren melder at ho ikkje kom fram',
  'delivery.channel-off': 'Kanalen er ikkje i bruk her',
  'mail.roster-published.short': 'Vaktplanen er publisert',
  'mail.digest.subject': '{count, plural, one {Éi melding} other {# meldingar}} frå Vaktsirkel',
  'mail.digest.text':
    'Her er {count, plural, one {meldinga} other {dei # meldingane}} frå Vaktsirkel sidan sist.',
  'mail.confirm-reminder.subject': 'Nytt frå Vaktsirkel',
  'mail.confirm-reminder.text':
    'Vi har ikkje sett at du har lese den nye vaktplanen. Opne vaktene dine, så veit vi at du har fått han.\n\nSjå vaktene dine: {link}',
  'mail.notice-stuck.subject': 'Nytt frå Vaktsirkel',
  'mail.notice-stuck.text':
    'Ein lege har ikkje stadfesta ei viktig melding. Nokon må ringje.\n\nSjå kven: {link}',
  'mail.shift-reminder.subject': 'Nytt frå Vaktsirkel',
  'mail.shift-reminder.text': 'Du har vakt {date} kl. {time}.\n\nSjå vaktene dine: {link}',
  'mail.shift-reminder.short': 'Du har vakt {date} kl. {time}',
  'problem.sms-not-offered': 'Tekstmeldingar er ikkje tekne i bruk her. Slå dei av, og vel ein annan kanal.',
  'problem.push-not-offered': 'Varsel i nettlesaren er ikkje tekne i bruk her. Vel ein annan kanal.',
  'problem.push-endpoint-unknown':
    'Varslingstenesta til nettlesaren er ukjend. Bruk e-post eller tekstmelding, eller ein annan nettlesar.',
  'problem.notice-asks-nothing': 'Denne meldinga skal ikkje stadfestast. Ho er lesen når du har sett henne.',
  'problem.receipt-not-signed':
    'Kvitteringa er ikkje signert med nøkkelen til leverandøren, eller ho er for gammal',
  'mail.collection-closed.subject': 'Fristen for ønske er ute: vaktperioden {from} – {to}',
  'mail.collection-closed.text':
    'Fristen for å melde inn ønske for vaktperioden {from} – {to} er ute, og vi har ikkje fått noko frå deg. Vaktplanen blir laga utan ønske frå deg. Er noko blitt feil, kan du be om endring.\n\nBe om endring: {link}',
  'mail.exemption-decided.subject': 'Nytt frå Vaktsirkel',
  'mail.exemption-decided.text': 'Kommunen har gjort eit vedtak som gjeld deg.\n\nLes det her: {link}',
};
