/** What each violation says; values: the violation's own, and doctor, shift, earlier, date. */
export const violationsEn = {
  'violations.shift-unknown': 'The plan has no shift {shiftId}, but {doctor} is put on it.',
  'violations.doctor-unknown': 'The plan has no doctor {doctorId}, who is put on {shift}.',
  'violations.doctor-twice': '{doctor} is put {times, number} times on {shift}.',
  'violations.seats-exceeded':
    '{shift} has {holders, plural, one {# doctor} other {# doctors}}, but only {seats, plural, one {# seat} other {# seats}}.',
  'violations.back-up-not-needed':
    '{shift} has {holders, plural, one {# doctor} other {# doctors}}, but {needed, plural, =0 {nobody needs back-up then} one {only # is needed} other {only # are needed}}.',
  'violations.lock-missing':
    '{doctor} is locked to {shift}{role, select, training { (training)} other {}}, but is not there.',
  'violations.lock-forbidden': 'The coordinator has kept {doctor} off {shift}, but the doctor is on it.',
  'violations.duties-overlap':
    '{doctor} has two shifts at once for {minutes, plural, one {# minute} other {# minutes}}: {earlier} and {shift}.',
  'violations.engagement-excluded':
    '{doctor} cannot take {shift}: {engagement, select, none {the doctor has no engagement in the district that day} gpSelfEmployed {the shift is not open to self-employed GPs} gpMunicipal {the shift is not open to municipal GPs} salaried {the shift is not open to salaried doctors} splitPost {the shift is not open to split posts} alis {the shift is not open to ALIS} lis1 {the shift is not open to LIS1} other {the shift is not open to locums}}.',
  'violations.function-untrained':
    '{doctor} lacks the training as {function, select, station {station doctor} mobile {mobile doctor} telephone {telephone doctor} backUp {back-up doctor} other {standby doctor}} on {shift}.',
  'violations.competence-missing':
    '{doctor} does not meet the competence requirement for duty on {date} (kompetanseforskriften § 3), but is put on {shift}.',
  'violations.back-up-competence-missing':
    '{doctor} does not meet the requirement for a back-up doctor on {date} (kompetanseforskriften § 3a), but is put on {shift}.',
  'violations.too-many-days-without-specialisation':
    '{doctor} has duty on {days, plural, one {# day} other {# days}} without specialisation, but {allowed, plural, =0 {no days are} one {only # day is} other {only # days are}} left ({basis}). The last is {shift}.',
  'violations.back-up-missing':
    '{dependents, plural, one {# doctor} other {# doctors}} on {shift} need back-up, but {backUps, plural, =0 {no back-up doctor is on duty} one {only # back-up doctor is on duty} other {only # back-up doctors are on duty}}. One back-up doctor covers {dependentsPerBackUp, number}.',
  'violations.back-up-impossible':
    '{dependents, plural, one {# doctor} other {# doctors}} on {shift} may not stand alone, and the shift has no back-up.',
  'violations.supervisor-missing': '{doctor} is training on {shift} without a named supervisor.',
  'violations.supervisor-not-on-shift': 'The supervisor {supervisor} of {doctor} is not on duty on {shift}.',
  'violations.supervisor-not-qualified':
    'The supervisor {supervisor} of {doctor} on {shift} may not be a back-up doctor, and so may not supervise.',
  'violations.exempt':
    '{doctor} is exempt on {date}{scope, select, some { from this kind of shift} other {}}, but is put on {shift}.',
  'violations.absent': '{doctor} is away from {from} to {to}, but is put on {shift}.',
  'violations.busy-elsewhere': '{doctor} is on duty elsewhere from {from} to {to}, but is put on {shift}.',
  'violations.vetoed': '{doctor} has vetoed {shift}.',
  'violations.rest-too-short':
    '{doctor}: {hours, plural, one {# hour} other {# hours}} of rest between {earlier} and {shift}, {required, number} required.',
  'violations.surgery-overlaps-shift':
    '{doctor}: {shift} collides with surgery hours on {surgeryDate}, travel included.',
  'violations.blocked-morning-missing':
    '{doctor}: the surgery morning of {surgeryDate} is not blocked, and the rest after the home duty {shift} is {hours, plural, one {# hour} other {# hours}}, required {required, number}.',
  'violations.surgery-rest-too-short':
    '{doctor}: {hours, plural, one {# hour} other {# hours}} of rest from {shift} until the surgery opens on {surgeryDate}, {required, number} required.',
  'violations.too-many-in-days':
    '{doctor}: {count, plural, one {# shift} other {# shifts}} in {days, plural, one {# day} other {# days}} up to {shift}, at most {allowed, number}.',
  'violations.too-many-in-period':
    '{doctor}: {count, plural, one {# shift} other {# shifts}} in the period, at most {allowed, number}.',
  'violations.weekends-too-frequent':
    '{doctor}: {worked, plural, one {# weekend} other {# weekends}} worked out of {of, number} up to {shift}, at most {allowed, number}.',
  'violations.too-many-nights-in-a-row':
    '{doctor}: {nights, plural, one {# night} other {# nights}} in a row up to {shift}, at most {allowed, number}.',
  'violations.free-after-nights-too-short':
    '{doctor}: {hours, plural, one {# hour} other {# hours}} free before {shift} after {nights, plural, one {# night} other {# nights in a row}}, {required, number} required.',
  'violations.spacing-too-short':
    '{doctor}: {days, plural, =0 {the same day} one {# day} other {# days}} between {earlier} and {shift}, {required, number} required.',
  'violations.pool-too-small':
    'Only {doctors, plural, one {# doctor} other {# doctors}} can be {function, select, station {station doctor} mobile {mobile doctor} telephone {telephone doctor} backUp {back-up doctor} other {standby doctor}}, {required, number} required.',
};
