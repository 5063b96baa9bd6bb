/** Refusals around hearing and publication. */
export const publicationEn: Record<string, string> = {
  'problem.roster-step-illegal':
    'This step is not possible: the version is {state, select, draft {a draft} hearing {in hearing} published {published} closed {closed} other {discarded}}',
  'problem.roster-step-illegal.cure':
    'Reload the version. A draft goes to hearing, and a version in hearing is published or returned to draft.',
  'problem.hearing-ends-before-today': 'The hearing must not end before today',
  'problem.hearing-not-open': 'The version is not open for comments',
  'problem.hearing-not-open.cure': 'Comments are taken while the version is in hearing, until its last date.',
  'problem.comment-answered': 'The comment has been answered already',
  'problem.shift-unknown': 'The version has no such shift',
  'problem.roster-breaks-rules':
    '{count, plural, one {One breach keeps the roster} other {# breaches keep the roster}} from being published',
  'problem.roster-breaks-rules.cure':
    'Return the version to draft and mend each breach, or write down a reason where the rule allows one.',
};
