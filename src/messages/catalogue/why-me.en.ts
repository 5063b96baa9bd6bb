/** Why a duty is mine, told to its doctor. */
export const whyMeEn: Record<string, string> = {
  'why-me.locked': 'The coordinator has locked the shift to you.',
  'why-me.nobody-else': 'Nobody else can take the shift without breaking a rule.',
  'why-me.your-wish': 'You wished for the shift, and got it.',
  'why-me.lowest': 'Of those who can, you stand lowest against your share.',
  'why-me.least-over': 'Everybody who can take the shift would stand higher above their share than you do.',
  'why-me.no-single-reason':
    'There is no single reason: {even, plural, one {one other} other {# others}} could just as well have had the shift. The roster is computed as a whole.',
  'why-me.no-single-reason-small':
    'There is no single reason: others could just as well have had the shift. The roster is computed as a whole.',
  'why-me.preferred': 'You wished for this shift.',
  'why-me.preferred-not': 'You would rather not have had this shift.',
  'why-me.vetoed': 'You said "cannot", but beyond the allowance.',
  'why-me.owes': 'You owe {shifts, number, ::.0} shifts from before ({measure}).',
  'why-me.is-owed': 'You are owed {shifts, number, ::.0} shifts from before ({measure}).',
  'why-me.group.cannot': 'cannot',
  'why-me.group.rest': 'rest',
  'why-me.group.busy': 'on another shift',
  'why-me.group.competence': 'competence or back-up',
  'why-me.group.limits': 'enough shifts close by',
  'why-me.release-open':
    'If you let go of the shift, nobody can take it without breaking a rule. It would stand open.',
  'why-me.release-small': 'If you let go of the shift, somebody can take it without breaking a rule.',
  'why-me.release-even':
    'If you let go of the shift, {takers, plural, one {one} other {#}} can take it without breaking a rule, {even, number} of them without standing higher above their share than you do now.',
  'why-me.release-over':
    'If you let go of the shift, {takers, plural, one {one} other {#}} can take it without breaking a rule, but the shifts would be shared less evenly.',
};
