/** What the pre-check says, and what cures it; values: the issue's own, and doctor, shift, date, category, measure, reasons. */
export const precheckEn = {
  'precheck.name.measure':
    '{id, select, total {all shifts} weekdayEvening {weekday evenings} weekdayNight {weekday nights} weekendDay {weekend days} weekendEvening {weekend evenings} weekendNight {weekend nights} christmas {Christmas} newYear {New Year} easter {Easter} whitsun {Whitsun} may {17 May and Ascension Day} backUp {back-up and standby} other {{name}}}',
  'precheck.reason.notOpen': 'the shift is not open to {doctors, number}',
  'precheck.reason.untrained': '{doctors, number} lack training for the function',
  'precheck.reason.competence': '{doctors, number} lack competence or back-up',
  'precheck.reason.unavailable': '{doctors, number} are not available',
  'precheck.reason.veto': '{doctors, number} have vetoed the shift',
  'precheck.reason.surgery': '{doctors, number} have surgery hours too close to it',
  'precheck.reason.otherDuty': '{doctors, number} have another fixed duty too close to it',
  'precheck.reason.forbidden': '{doctors, number} are barred from it by the coordinator',
  'precheck.reason.none': 'the district has no more doctors',

  'precheck.id-twice':
    'The {kind, select, shift {shift} doctor {doctor} measure {measure} other {function}} {id} is listed {times, number} times.',
  'precheck-cures.id-twice': 'Keep one of them, or give each its own id.',
  'precheck.unknown-reference':
    'The {kind, select, shift {shift} other {doctor}} {id} is not in the problem, but is named in {place, select, lock {a lock} mark {a veto or wish of {doctor}} countWish {a count wish of {doctor}} backUp {the back-ups of {shift}} history {the duties before the period} other {the published roster}}.',
  'precheck-cures.unknown-reference': 'Correct the id, or remove the reference.',
  'precheck.shift-outside-horizon': '{shift} lies outside the duty period.',
  'precheck-cures.shift-outside-horizon': 'Remove the shift, or extend the duty period.',
  'precheck.shift-without-length': '{shift} ends before it has begun.',
  'precheck-cures.shift-without-length': 'Correct its start or end.',
  'precheck.seats-impossible': '{shift} has {seats, number} seats, but the number must be 0, 1, 2 and so on.',
  'precheck-cures.seats-impossible': 'Correct the number of seats.',
  'precheck.back-up-for-nobody':
    '{shift} exists only when somebody needs back-up, but no shift refers to it.',
  'precheck-cures.back-up-for-nobody': 'List it as back-up of the shifts it is to cover, or remove it.',
  'precheck.back-up-too-short': '{shift} has a back-up that does not cover all its hours: {backUpShift}.',
  'precheck-cures.back-up-too-short': 'Extend the back-up, or choose another one.',
  'precheck.days-missing':
    '{days, plural, one {# day} other {# days}} of the duty period or the week after it are not described, the first is {date}.',
  'precheck-cures.days-missing': 'Add the days that are missing.',
  'precheck.category-unknown': 'The measure {measure} counts {category}, but no shift is of that kind.',
  'precheck-cures.category-unknown':
    'If there is none in the period (such as Easter in an autumn), all is well. Otherwise correct the name of the category, or take it out of the measure.',
  'precheck.locks-contradict':
    '{doctor} is {kind, select, forbid {both locked to and barred from {shift}} other {locked to {shift} both on duty and in training}}.',
  'precheck-cures.locks-contradict': 'Remove one of the locks.',
  'precheck.lock-unavailable': '{doctor} is locked to {shift}, but is not available then.',
  'precheck-cures.lock-unavailable': 'Remove the lock, and choose another doctor.',
  'precheck-cures.lock-breaks-rule': 'It follows from locked assignments: remove or change one of the locks.',
  'precheck.locked-without-back-up':
    '{dependents, plural, one {{doctor} is locked to {shift} and may not be on duty without back-up} other {# doctors who may not be on duty without back-up are locked to {shift} or to shifts with the same back-up}}, but the locks leave {backUps, plural, =0 {no room for a back-up} one {room for only # back-up} other {room for only # back-ups}}, and {needed, number} {needed, plural, one {is} other {are}} needed.',
  'precheck-cures.locked-without-back-up':
    'Remove one of the locks, or make room for a doctor who can be back-up.',
  'precheck.locked-back-up-idle':
    '{holders, plural, one {# doctor is} other {# doctors are}} locked to {shift}, a seat that exists only when somebody needs back-up, but {needed, plural, =0 {nobody who can have the shifts it covers does} other {at most # can be needed}}.',
  'precheck-cures.locked-back-up-idle':
    'Remove the lock, or lock a doctor who needs back-up to one of the shifts that the seat covers.',
  'precheck.pool-too-small':
    'Only {doctors, plural, one {# doctor} other {# doctors}} can be {function, select, station {station doctor} mobile {mobile doctor} telephone {telephone doctor} backUp {back-up doctor} other {standby doctor}}, {required, number} are required.',
  'precheck-cures.pool-too-small': 'Train more doctors for the function, or change the requirement.',
  'precheck.too-few-candidates':
    '{shift} needs {seats, plural, one {# doctor} other {# doctors}}, but {candidates, plural, =0 {nobody can take it} other {only # can take it}}: {reasons}.',
  'precheck-cures.too-few-candidates':
    '{open, plural, one {One seat} other {# seats}} will stay open unless more can: open the shift to others, ask those who vetoed it, or borrow a doctor.',
  'precheck.nobody-can-back-up':
    '{shift} needs {seats, plural, one {# doctor} other {# doctors}}, but {alone, plural, =0 {nobody} other {only #}} may stand alone, and nobody can be back-up for the other {dependents, number}.',
  'precheck-cures.nobody-can-back-up':
    'Find a back-up, or borrow a doctor who may stand alone; otherwise {open, plural, one {one seat} other {# seats}} will stay open.',
  'precheck.too-few-back-ups':
    '{shift} needs {seats, plural, one {# doctor} other {# doctors}}, but {alone, plural, =0 {nobody} other {only #}} may stand alone, and there are too few back-ups for the other {dependents, number}.',
  'precheck-cures.too-few-back-ups':
    'Find one more back-up, or borrow a doctor who may stand alone; otherwise {open, plural, one {one seat} other {# seats}} will stay open.',
  'precheck.day-short':
    'The shifts of {date} have {seats, plural, one {# seat} other {# seats}}, but the doctors who can will fill at most {filled, number} together.',
  'precheck-cures.day-short':
    'Borrow {open, plural, one {a doctor} other {# doctors}} that day, or lower the demand.',
  'precheck.day-short-by-vetoes':
    'The shifts of {date} have {seats, plural, one {# seat} other {# seats}}, but the doctors who can will fill at most {filled, number} together; {vetoes, plural, one {# doctor has} other {# doctors have}} vetoed shifts then.',
  'precheck-cures.day-short-by-vetoes':
    'Ask somebody to take back a veto: it can fill {gain, plural, one {one seat} other {# seats}} more.',
  'precheck.week-short':
    'The shifts of the week from {date} have {seats, plural, one {# seat} other {# seats}}, but within the limits on shifts per week the doctors will fill at most {filled, number}.',
  'precheck-cures.week-short':
    'Borrow {open, plural, one {a doctor} other {doctors for # shifts}} that week, or loosen the limits.',
  'precheck.week-short-by-vetoes':
    'The shifts of the week from {date} have {seats, plural, one {# seat} other {# seats}}, but within the limits on shifts per week the doctors will fill at most {filled, number}; {vetoes, plural, one {# doctor has} other {# doctors have}} vetoed shifts then.',
  'precheck-cures.week-short-by-vetoes':
    'Ask somebody to take back a veto: it can fill {gain, plural, one {one seat} other {# seats}} more.',
  'precheck.period-short':
    'The period has {seats, number} seats, but the doctors can take at most {capacity, number} together.',
  'precheck-cures.period-short':
    'Find doctors for {open, plural, one {one shift} other {# shifts}}, or loosen the limits on numbers.',
  'precheck.category-short':
    'The period has {seats, number} seats of the kind {category}, but the doctors can take at most {capacity, number} together.',
  'precheck-cures.category-short':
    'Open these shifts to more doctors: {open, plural, one {one seat} other {# seats}} will stay open otherwise.',
  'precheck.target-out-of-reach':
    '{doctor} has a share of {target, number, ::.0} ({measure}), but can get at most {capacity, number}: {cause, select, notOpen {the shifts are not open to the engagement} untrained {training is missing} competence {competence or back-up is missing} unavailable {the doctor is not available for the rest} veto {the doctor has vetoed the rest} surgery {the surgery hours are too close to the rest} otherDuty {other fixed duties are too close} forbidden {the coordinator has barred the rest} other {the limits on rest and numbers stop it}}.',
  'precheck-cures.target-out-of-reach':
    'Agree on a smaller share, {cause, select, veto {ask the doctor to take back some vetoes} limits {loosen the limits for the doctor} untrained {train the doctor} other {or leave the difference in the ledger}}; otherwise others take {short, number, ::.0} shifts more.',
  'precheck.days-left-below-target':
    '{doctor} has {days, plural, =0 {no days} one {# day} other {# days}} left without specialisation ({basis}), but a share of {target, number, ::.0} shifts.',
  'precheck-cures.days-left-below-target':
    'Agree on a smaller share, or record the specialisation once it is reached; otherwise others take the rest.',
  'precheck.no-memory': 'The district has neither a fairness ledger nor duties from before the period.',
  'precheck-cures.no-memory':
    'If the roster of the period before is made but not published, publish it first: then its duties count. Import the last roster or an opening ledger; without it every explanation says that the roster remembers nothing.',
  'precheck.targets-missing':
    '{doctors, plural, one {# doctor} other {# doctors}} can take shifts, but have no share to be measured against.',
  'precheck-cures.targets-missing': 'Compute the shares before the roster is made.',
  'precheck.more-of-the-kind': 'There are {more, number} more of the same kind as those before.',
  'precheck-cures.more-of-the-kind': 'Mend the ones named first, and run the pre-check again.',
};
