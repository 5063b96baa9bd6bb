/** Mails to doctors (neutral on a locked screen), and what became of them. */
export const deliveryEn: Record<string, string> = {
  'problem.message-not-failed': 'Only a message that has failed can be tried again',
  'delivery.address-missing': 'No mail address is recorded',
  'delivery.address-invalid': 'The mail address cannot be used',
  'delivery.words-missing': 'The message has no words',
  'delivery.timeout': 'The mail server did not answer in time',
  'delivery.connection-failed': 'The mail server could not be reached',
  'delivery.login-refused': 'The mail server refused our login',
  'delivery.other': 'The mail could not be delivered ({code})',
  'mail.roster-published.subject': 'News from Vaktsirkel',
  'mail.roster-published.text':
    'A roster has been published, and it concerns you.\n\nSee your shifts: {link}',
  'mail.hearing-opens.subject': 'News from Vaktsirkel',
  'mail.hearing-opens.text':
    'A draft roster is out for hearing until {until}. You can comment until then.\n\nSee the draft: {link}',
  'mail.comment-answered.subject': 'News from Vaktsirkel',
  'mail.comment-answered.text':
    'The coordinator has answered what you said about the roster.\n\nSee the answer with your shifts: {link}',
};
