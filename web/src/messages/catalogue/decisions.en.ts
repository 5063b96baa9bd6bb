import type { decisionsNb } from './decisions.nb.ts';

/** Decisions on exemptions. */
export const decisionsEn: Record<keyof typeof decisionsNb, string> = {
  'queue.title': 'Exemption cases',
  'queue.all': 'Show decided cases too',
  'queue.none': 'No cases await a decision.',
  'queue.since': 'Waiting since {date}',
  'decision.title': 'Exemption case {name}',
  'decision.back': 'To the queue',
  'decision.form': 'Decision',
  'decision.impartial': 'I am not disqualified in this case',
  'decision.impartial.about':
    'Forvaltningsloven §§ 6–9: not a party, not close family, not a close friend or enemy.',
  'decision.impartial.missing': 'Answer whether you are disqualified',
  'decision.disqualified': 'I am disqualified: let the substitute take the case',
  'decision.outcome': 'What is the decision?',
  'decision.outcome.of':
    '{outcome, select, grant {Grant} grantInPart {Grant in part} reject {Reject} reverse {Reverse} other {Dismiss the appeal}}',
  'decision.outcome.missing': 'Choose the decision',
  'decision.reasons': 'Reasons for the decision',
  'decision.reasons.about': 'Goes into the letter to the doctor, and is stored sealed. No diagnosis.',
  'decision.reasons.missing': 'Write the reasons',
  'decision.decide': 'Make the decision',
  'decision.safe': 'What you have written is still here.',
  'letter.title': 'The letter',
  'letter.heading': 'Decision on exemption from duty: {name}',
  'letter.undecided': 'The decision is not chosen yet.',
  'letter.decision':
    '{outcome, select, grant {The application is granted: {terms}.} grantInPart {The application is granted in part: {terms}.} reject {The application is rejected.} reverse {The decision is reversed: {terms}.} other {The appeal is dismissed.}}',
  'letter.no-reasons': '(the reasons)',
  'letter.basis': 'The decision is made under fastlegeforskriften § 33.',
  'letter.appeal':
    'You may appeal to the municipality’s appeal body within three weeks of receiving this letter (forvaltningsloven §§ 28 and 29). The appeal is sent in Vaktsirkel or in writing to the municipality. You have the right to see the documents of the case (§ 18).',
  'coverage.title': 'Effect on coverage',
  'coverage.text':
    'On {on}, {doctors} doctors are engaged. Of them {exempt} are fully and {partly} partly exempt, without this case.',
  'evidence.title': 'Evidence has been seen',
  'evidence.on': 'Seen on',
  'evidence.about': 'Only the date is stored, never the content. A right takes effect from then.',
  'evidence.save': 'Save',
  'after.title': 'After the decision',
  'after.notice': 'The doctor received the decision on',
  'after.notice.save': 'Save the date',
  'after.archive': 'Archive the case',
  'after.archived': 'The case is archived.',
};
