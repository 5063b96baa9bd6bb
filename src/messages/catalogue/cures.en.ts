/** What may cure each violation. */
export const curesEn = {
  'cures.shift-unknown': 'Take {doctor} off the shift, or add the shift to the demand.',
  'cures.doctor-unknown': 'Take the doctor off the shift, or register the doctor in the district.',
  'cures.doctor-twice': 'Keep {doctor} on the shift once.',
  'cures.seats-exceeded': 'Take a doctor off the shift, or add seats.',
  'cures.back-up-not-needed':
    'Take a doctor off the back-up shift; its seat exists only while somebody needs it.',
  'cures.lock-missing': 'Put {doctor} on the shift, or remove the lock.',
  'cures.lock-forbidden': 'Take {doctor} off the shift, or remove the lock.',
  'cures.duties-overlap': 'Give one of the shifts to another doctor.',
  'cures.engagement-excluded': 'Choose a doctor the shift is open to, or open it to this engagement.',
  'cures.function-untrained': 'Choose a doctor with the training, or record the training once it is done.',
  'cures.competence-missing': 'Choose another doctor, or record the evidence that is missing.',
  'cures.back-up-competence-missing':
    'Choose a back-up doctor who meets the requirement, or record the evidence that is missing.',
  'cures.too-many-days-without-specialisation':
    'Give the shift to another doctor, or record the specialisation once it is reached.',
  'cures.back-up-missing': 'Put a qualified back-up doctor on duty, or choose a doctor who may stand alone.',
  'cures.back-up-impossible': 'Choose a doctor who may stand alone, or give the shift a back-up.',
  'cures.supervisor-missing': 'Name a supervisor who is on duty on {shift}.',
  'cures.supervisor-not-on-shift': 'Put the supervisor on the shift, or name one who is there.',
  'cures.supervisor-not-qualified': 'Name a supervisor who may be a back-up doctor.',
  'cures.exempt': 'Choose another doctor. Only a new decision can change the exemption.',
  'cures.absent': 'Choose another doctor, or agree on another time for the absence.',
  'cures.busy-elsewhere': 'Choose another doctor, or settle the shift in the other district.',
  'cures.vetoed': 'Choose another doctor, or ask {doctor} to withdraw the veto.',
  'cures.rest-too-short': 'Give one of the shifts to another doctor, or move them further apart.',
  'cures.surgery-overlaps-shift':
    'Choose a doctor without surgery hours then, or agree on a day off from the surgery.',
  'cures.blocked-morning-missing':
    'Block the morning at the surgery and record it in the roster, or give the shift to somebody else.',
  'cures.surgery-rest-too-short':
    'Choose a doctor without surgery the next day, or agree that the surgery opens later.',
  'cures.too-many-in-days': 'Give one of the shifts to a doctor with fewer on those days.',
  'cures.too-many-in-period': 'Give one of the shifts to a doctor with fewer in the period.',
  'cures.weekends-too-frequent': 'Give one of the weekends to another doctor.',
  'cures.too-many-nights-in-a-row': 'Give one of the nights to another doctor.',
  'cures.free-after-nights-too-short':
    'Give the shift after the nights to another doctor, or shorten the run of nights.',
  'cures.spacing-too-short': 'Swap one of the shifts for a day further away.',
  'cures.pool-too-small': 'Train more doctors for the function, or change the requirement.',
};
