/** Refusals about settings, shift templates, municipalities and practices. */
export const districtsEn: Record<string, string> = {
  'problem.rule-fixed-by-law': 'Rule {rule} is fixed by law and cannot be loosened',
  'problem.rule-fixed-by-law.cure':
    'Set its strength to “never”: competence, back-up and granted exemptions always hold.',
  'problem.function-not-in-use':
    'A shift template uses the function {function}, which the district does not have',
  'problem.function-not-in-use.cure': 'Add the function to the settings, or choose another one.',
  'problem.template-ends-before-it-begins': 'The shift template {slot} ends before it begins',
  'problem.template-ends-before-it-begins.cure':
    '“To” is the first date without the shift and must lie after “from”.',
  'problem.templates-clash': 'Two shift templates make the same shift: {slot}, {function}',
  'problem.templates-clash.cure': 'Give them different slots, or let them hold on different days or dates.',
  'problem.category-unknown': 'There is no burden category {category}',
  'problem.range-too-long-or-empty': 'The range must have 1 to {days, number} days',
  'problem.host-needed': 'The district must have a host municipality',
  'problem.host-needed.cure': 'Make another municipality the host first.',
  'problem.municipality-in-use': 'Doctors, practices, exemptions or roles belong to the municipality',
  'problem.municipality-in-use.cure': 'Move them to another municipality first.',
  'problem.practice-in-use': 'Doctors have or had a post at the practice',
  'problem.practice-in-use.cure': 'Keep it: earlier posts need it too.',
  'problem.discussion-in-future': 'The discussion lies in the future',
  'problem.discussion-in-future.cure': 'Record it once it has taken place.',
};
