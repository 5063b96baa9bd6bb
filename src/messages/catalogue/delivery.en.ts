/** Mails to doctors (neutral on a locked screen), and what became of them. */
export const deliveryEn: Record<string, string> = {
  'problem.message-not-failed': 'Only a message that has failed can be tried again',
  'delivery.address-missing': 'No mail address is recorded',
  'delivery.address-invalid': 'The mail address cannot be used',
  'delivery.words-missing': 'The message has no words',
  'delivery.timeout': 'The server that takes messages did not answer in time',
  'delivery.connection-failed': 'The server that takes messages could not be reached',
  'delivery.login-refused': 'The mail server refused our login',
  'delivery.other': 'The message could not be delivered ({code})',
  'mail.roster-published.subject': 'News from Vaktsirkel',
  'mail.roster-published.text':
    'A roster has been published, and it concerns you.\n\nSee your shifts: {link}',
  'mail.hearing-opens.subject': 'News from Vaktsirkel',
  'mail.hearing-opens.text':
    'A draft roster is out for hearing until {until}. You can comment until then.\n\nSee the draft: {link}',
  'mail.comment-answered.subject': 'News from Vaktsirkel',
  'mail.comment-answered.text':
    'The coordinator has answered what you said about the roster.\n\nSee the answer with your shifts: {link}',
  'delivery.number-missing': 'No mobile number is recorded',
  'delivery.number-invalid': 'The mobile number cannot be used',
  'delivery.no-browser': 'No browser takes notices any more',
  'delivery.gone': 'The browser takes no notices any more',
  'delivery.not-delivered': 'The provider says that it did not arrive',
  'delivery.channel-off': 'The channel is not in use here',
  'mail.roster-published.short': 'The roster is published',
  'mail.digest.subject': '{count, plural, one {One message} other {# messages}} from Vaktsirkel',
  'mail.digest.text':
    'Here {count, plural, one {is the message} other {are the # messages}} from Vaktsirkel since last time.',
  'mail.confirm-reminder.subject': 'News from Vaktsirkel',
  'mail.confirm-reminder.text':
    'We have not seen that you have read the new roster. Open your shifts, and we know that you have it.\n\nSee your shifts: {link}',
  'mail.notice-stuck.subject': 'News from Vaktsirkel',
  'mail.notice-stuck.text':
    'A doctor has not confirmed an important message. Somebody must call.\n\nSee who: {link}',
  'mail.shift-reminder.subject': 'News from Vaktsirkel',
  'mail.shift-reminder.text': 'You have a shift on {date} at {time}.\n\nSee your shifts: {link}',
  'mail.shift-reminder.short': 'You have a shift on {date} at {time}',
  'problem.sms-not-offered': 'Text messages are not in use here. Switch them off and choose another channel.',
  'problem.push-not-offered': 'Notices in the browser are not in use here. Choose another channel.',
  'problem.push-endpoint-unknown':
    'The push service of this browser is unknown. Use mail or text messages, or another browser.',
  'problem.notice-asks-nothing': 'This message asks for no confirmation. It is read when you have seen it.',
  'problem.receipt-not-signed': "The receipt is not signed with the provider's key, or it is too old",
  'mail.collection-closed.subject': 'The deadline for wishes has passed: duty period {from} – {to}',
  'mail.collection-closed.text':
    'The deadline for wishes for the duty period {from} – {to} has passed, and we have nothing from you. The roster is made without wishes of yours. If that is a mistake, you can ask for a change.\n\nAsk for a change: {link}',
  'mail.exemption-decided.subject': 'News from Vaktsirkel',
  'mail.exemption-decided.text':
    'The municipality has made a decision that concerns you.\n\nRead it here: {link}',
};
