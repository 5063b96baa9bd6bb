/** Refusals around swaps, their effects, and what is told of them. */
export const swapsEn: Record<string, string> = {
  'problem.roster-not-in-force': 'The duty period has no published roster',
  'problem.roster-not-in-force.cure': 'Swap shifts once the roster is published.',
  'problem.swap-forbidden':
    '{count, plural, one {The swap breaks a rule that cannot be broken} other {The swap breaks # rules that cannot be broken}}',
  'problem.swap-forbidden.cure': 'See the breaches, and choose another colleague or another shift.',
  'problem.effect-changed': 'The effect is not the one that you saw',
  'problem.effect-changed.cure': 'Look at the effect as it is now, and answer again.',
  'problem.veto-unconfirmed':
    "{count, plural, one {You have said that you can't that day} other {You have said that you can't on # of the days}}",
  'problem.veto-unconfirmed.cure': 'Confirm that you take the shift all the same.',
  'problem.swap-taken': 'Somebody else has taken it already',
  'problem.swap-taken.cure': 'The shift is not free any more. See whether others suit you.',
  'problem.swap-over':
    'The offer is {state, select, done {carried out} withdrawn {withdrawn} declined {declined} rejected {not approved} expired {expired} overtaken {overtaken by a change of the roster} accepted {accepted} other {open}}',
  'problem.swap-over.cure': 'Load the page again, and make a new offer if it is needed.',
  'problem.swap-changed': 'Somebody else answered at the same time',
  'problem.swap-changed.cure': 'Load the page again, and see where the offer stands.',
  'problem.swap-not-offered': 'The offer was not made to this doctor',
  'problem.swap-not-yours': 'Only who made the offer can withdraw it',
  'problem.swap-needs-one-colleague': 'A swap in which you take shifts back is offered to one colleague',
  'problem.swap-needs-one-colleague.cure':
    'Choose one colleague, or give the shift away and take nothing back.',
  'problem.swap-expiry-outside': 'The deadline must lie ahead, and at the latest when the first shift begins',
  'problem.swap-open-already': 'The shift is in an open offer already',
  'problem.swap-open-already.cure': 'Withdraw the other offer first.',
  'problem.shift-started': 'The shift has already begun',
  'problem.split-outside': 'The time does not lie inside the shift',
  'problem.split-outside.cure': 'Choose a time after the shift begins and before it ends.',
  'problem.split-already': 'The shift is a part of one that was split before',
  'problem.split-already.cure':
    'Give away the whole part, or let the colleague give the other one back first.',
  'problem.doctor-needed': 'Say which doctor it is about',
  'swaps.rule.overlap': 'one shift at a time',
  'swaps.rule.competence': 'competence and engagement',
  'swaps.rule.day-limit': 'days without specialisation',
  'swaps.rule.back-up': 'back-up',
  'swaps.rule.not-available': 'absence and exemption',
  'swaps.rule.rest': 'rest',
  'swaps.rule.surgery-rest': 'surgery hours and rest before them',
  'swaps.rule.max-per-week': 'shifts per week',
  'swaps.rule.max-per-period': 'shifts in the period',
  'swaps.rule.weekend-frequency': 'weekends',
  'swaps.rule.consecutive-nights': 'nights in a row',
  'swaps.rule.spacing': 'distance between shifts',
  'swaps.colleague-against': '{doctor}: {against}',
  'mail.swap-offered.subject': 'News from Vaktsirkel',
  'mail.swap-offered.text':
    'A colleague offers you a shift on {date}. They answer for it until it is taken over.\n\nSee the offer: {link}',
  'mail.swap-accepted.subject': 'News from Vaktsirkel',
  'mail.swap-accepted.text':
    'Your offer for {date} is accepted. The shift is yours until the swap is approved.\n\nSee the swap: {link}',
  'mail.swap-done.subject': 'News from Vaktsirkel',
  'mail.swap-done.text':
    'A swap for {date} is carried out, and your shifts have changed.\n\nSee your shifts: {link}',
  'mail.swap-declined.subject': 'News from Vaktsirkel',
  'mail.swap-declined.text':
    'None of those whom you asked can take the shift on {date}. It is still yours.\n\nSee the offer: {link}',
  'mail.swap-withdrawn.subject': 'News from Vaktsirkel',
  'mail.swap-withdrawn.text': 'An offer for {date} has been withdrawn.\n\nSee your swaps: {link}',
  'mail.swap-cancel-asked.subject': 'News from Vaktsirkel',
  'mail.swap-cancel-asked.text':
    'Your colleague would like to call off the swap for {date}. It is called off if you want that too.\n\nSee the swap: {link}',
  'mail.swap-rejected.subject': 'News from Vaktsirkel',
  'mail.swap-rejected.text':
    'The swap for {date} was not approved. The shifts are as before.\n\nSee why: {link}',
  'mail.swap-expired.subject': 'News from Vaktsirkel',
  'mail.swap-expired.text':
    'The offer for {date} has expired. The shifts are as before.\n\nSee the offer: {link}',
  'mail.swap-overtaken.subject': 'News from Vaktsirkel',
  'mail.swap-overtaken.text':
    'The roster has changed, so the swap for {date} no longer applies.\n\nSee your shifts: {link}',
  'swaps.credited':
    '{kept, select, kept {The shift still counts for {doctor} in the fairness ledger: {doctor} has found a taker.} other {The shift counts for {doctor} in the fairness ledger.}}',
  'mail.swap-cycle-proposed.subject': 'News from Vaktsirkel',
  'mail.swap-cycle-proposed.text':
    'Vaktsirkel has found a swap that may suit you: you give away the shift on {date} and get another for it. It only happens if everybody says yes.\n\nSee the proposal: {link}',
  'mail.swap-cycle-accepted.subject': 'News from Vaktsirkel',
  'mail.swap-cycle-accepted.text':
    'Everybody has said yes to the swap of your shift on {date}. The shift is yours until the swap is approved.\n\nSee the swap: {link}',
  'mail.swap-cycle-done.subject': 'News from Vaktsirkel',
  'mail.swap-cycle-done.text':
    'The swap of your shift on {date} is carried out, and your shifts have changed.\n\nSee your shifts: {link}',
  'mail.swap-cycle-ended.subject': 'News from Vaktsirkel',
  'mail.swap-cycle-ended.text':
    'Nothing came of the swap that was proposed for your shift on {date}. It is still yours, and your offer stands.\n\nSee your swaps: {link}',
  'mail.swap-offered.short': 'A swap is offered to you',
  'mail.swap-done.short': 'The swap for {date} is carried out',
  'mail.swap-rejected.short': 'News of the swap for {date}',
  'mail.swap-cycle-proposed.short': 'A proposed swap waits for you',
};
