/** Refusals about what doctors tell of a period. */
export const availabilityEn: Record<string, string> = {
  'problem.collection-not-yet-open': 'The collection has not opened yet',
  'problem.collection-closed': 'Deadline passed',
  'problem.collection-closed.cure': 'Ask the coordinator for a change.',
  'problem.shift-unknown': '{count, plural, one {One shift is} other {# shifts are}} not in the period',
  'problem.shift-unknown.cure': 'Load the shifts again: the demand may have changed.',
  'problem.over-allowance-by-coordinator': 'Only the coordinator may record a veto beyond the allowance',
  'problem.over-allowance-by-coordinator.cure': 'Talk to the coordinator.',
  'problem.wish-points-exceeded': 'The wishes weigh {used}, and you have {most}',
  'problem.wish-points-exceeded.cure': 'Take some wishes away, or give them less weight.',
  'problem.count-wishes-exceeded':
    'You have {used} wishes for at most or at least so many, and may have {most}',
  'problem.count-wishes-exceeded.cure': 'Take some of them away.',
  'problem.category-unknown':
    '{count, plural, one {One burden category is unknown} other {# burden categories are unknown}}',
  'problem.category-unknown.cure': 'See the list "categories" in the answer.',
  'problem.collection-still-open': 'The collection is open',
  'problem.collection-still-open.cure': 'Change the wishes yourself: you can until the deadline.',
  'problem.change-request-done': 'Somebody has dealt with this already',
  'mail.change-requested.subject': 'News from Vaktsirkel',
  'mail.change-requested.text':
    'A doctor asks for a change of their wishes for {period}.\n\nSee what it is about: {link}',
};
