/** Reports: names, questions, columns, and what their words mean. */
export const reportsEn: Record<string, string> = {
  'reports.pay-basis.name': 'Pay basis',
  'reports.pay-basis.question':
    'How many minutes is each doctor to be paid for this month, and at which times?',
  'reports.column.doctor': 'Doctor',
  'reports.column.hpr': 'HPR number',
  'reports.column.function': 'Duty function',
  'reports.column.presence': 'On site or at home',
  'reports.column.task': 'Task',
  'reports.column.duties': 'Shifts',
  'reports.column.weekday.day': 'Weekday, day',
  'reports.column.weekday.evening': 'Weekday, evening',
  'reports.column.weekday.night': 'Weekday, night',
  'reports.column.weekend.day': 'Weekend, day',
  'reports.column.weekend.evening': 'Weekend, evening',
  'reports.column.weekend.night': 'Weekend, night',
  'reports.column.hoytid.day': 'Holiday, day',
  'reports.column.hoytid.evening': 'Holiday, evening',
  'reports.column.hoytid.night': 'Holiday, night',
  'reports.column.minutes': 'Minutes in all',
  'reports.word.function':
    '{value, select, station {station} mobile {mobile} telephone {telephone} backUp {back-up} other {standby}}',
  'reports.word.presence': '{value, select, onSite {on site} other {home duty}}',
  'reports.word.task': '{value, select, duty {duty} other {training}}',
  'reports.meaning.in-force': 'Shifts are those on the published roster now, after swaps and sick calls.',
  'reports.meaning.minutes':
    'Minutes are time that really passes: the night the clock changes is an hour shorter or longer.',
  'reports.meaning.pay-windows':
    'Day is {day}–{evening}, evening {evening}–{night} and night {night}–{day}. Weekend is all of Saturday and Sunday. Each minute is in one column.',
  'reports.meaning.hoytid':
    'Holiday is the times of clause 5.3.1 of the main tariff agreement, and goes before weekend. Ordinary Sundays are weekend.',
  'reports.meaning.month-border':
    'A shift across the end of a month is split at midnight: its minutes are in their own month, and the shift is counted where it begins.',
  'reports.meaning.presence':
    'On site is at the clinic, home duty is with a duty to turn out. The report does not say for how long a home duty was at work.',
  'reports.meaning.task': 'Training is an extra place with a supervisor on the same shift.',
  'reports.sheet.table': 'Table',
  'reports.sheet.about': 'About the report',
  'reports.about.report': 'Report',
  'reports.about.question': 'Question',
  'reports.about.about': 'About',
  'reports.about.as-of': 'As of',
  'reports.about.roster': 'Roster',
  'reports.about.note': 'Note',
  'reports.about.definition': 'Meaning',
  'reports.roster': '{period}, version {number}',
  'reports.roster.name': 'Roster',
  'reports.roster.question': 'Who has which shift?',
  'reports.participation.name': 'Participation',
  'reports.participation.question': 'How many of the GPs take shifts, and how many does each take?',
  'reports.moves.name': 'Shifts given and taken',
  'reports.moves.question':
    'Who has given shifts away since the roster was published, and who has taken them?',
  'reports.open-seats.name': 'Open seats',
  'reports.open-seats.question': 'How many seats of the roster have nobody on them?',
  'reports.vulnerability.name': 'Vulnerability',
  'reports.vulnerability.question': 'Which shifts could only one or two doctors hold?',
  'reports.capacity.name': 'Capacity for five years',
  'reports.capacity.question':
    'How many GPs will there be to take the shifts in the years to come, if nobody new comes?',
  'reports.exception-days.name': 'Yearly report on the temporary exception (§ 4)',
  'reports.exception-days.question':
    'How many days did doctors work under the exception of kompetanseforskriften § 4, in each municipality?',
  'reports.exception-limits.name': 'Limits of the temporary exception (§ 4)',
  'reports.exception-limits.question':
    'Who is near the limits of the exception, and how many days do they have left?',
  'reports.column.date': 'Date',
  'reports.column.weekday': 'Weekday',
  'reports.column.hours': 'Time',
  'reports.column.doctors': 'Doctors',
  'reports.column.open': 'Open seats',
  'reports.column.seats': 'Seats',
  'reports.column.filled': 'Filled',
  'reports.column.month': 'Month',
  'reports.column.grouping': 'Grouped by',
  'reports.column.group': 'Group',
  'reports.column.gps': 'GPs',
  'reports.column.participants': 'Take shifts',
  'reports.column.percent': 'Share in per cent',
  'reports.column.each': 'Shifts each',
  'reports.column.given': 'Given',
  'reports.column.taken': 'Taken',
  'reports.column.able': 'Could hold it',
  'reports.column.free': 'Also free',
  'reports.column.who-could': 'How many',
  'reports.column.gps-regard': 'Of them {regard} to {last}',
  'reports.column.gps-right': 'Of them {right} and over',
  'reports.column.shares': 'Duty shares',
  'reports.column.shares-without-right': 'Duty shares without {right}+',
  'reports.column.shares-without-regard': 'Duty shares without {regard}+',
  'reports.column.each-without-right': 'Shifts per share without {right}+',
  'reports.column.each-without-regard': 'Shifts per share without {regard}+',
  'reports.column.municipality': 'Municipality',
  'reports.column.days': 'Days',
  'reports.column.limit': 'Limit',
  'reports.column.used': 'Used so far',
  'reports.column.planned': 'By the year’s end',
  'reports.column.most': 'At most',
  'reports.column.remaining': 'Left',
  'reports.column.standing': 'Standing',
  'reports.word.standing': '{value, select, free {within} near {near the limit} other {used up}}',
  'reports.word.able': '{value, select, 0 {nobody} 1 {only one} 2 {only two} other {more}}',
  'reports.word.limit':
    '{value, select, yearInAll {one year in all} fourMonthsPerYear {four months a calendar year} legevaktSixMonthsPerYear {six months a calendar year at a legevakt} other {{value}}}',
  'reports.word.grouping': '{value, select, district {district} municipality {municipality} other {age}}',
  'reports.whole-district': 'The whole district',
  'reports.age': '{band, select, younger {Under {regard}} regard {{regard}–{last}} other {{right} and over}}',
  'reports.in-training': '{name} (training)',
  'reports.no-municipality': 'Without a contract with a municipality',
  'reports.five-years': '{year} and {years} years on',
  'reports.note.due': 'To be reported to the state administrator by {date}.',
  'reports.note.exception-days':
    '{name}: {doctors, plural, one {# doctor} other {# doctors}}, {days, plural, one {# day} other {# days}}.',
  'reports.note.limit':
    '{level, select, spent {{name} has no days left.} other {{remaining, plural, one {{name} has # day left.} other {{name} has # days left.}}}}',
  'reports.note.vulnerability':
    '{function}: {fewest} at the fewest. Dates when nobody can: {none}, only one: {one}, only two: {two}.',
  'reports.meaning.gp':
    'GPs are doctors with a GP contract in the municipalities, split posts among them. Borrowed doctors are left out.',
  'reports.meaning.participant':
    'A doctor takes shifts who has at least one in the period. Why somebody does not, the report does not say.',
  'reports.meaning.age':
    'Age is on the first day of the period, in the forecast on the date of the row. The limits are the ages of fastlegeforskriften § 33.',
  'reports.meaning.given': 'Given are shifts that others took over after publication.',
  'reports.meaning.taken': 'Taken are shifts taken over from others, and open shifts.',
  'reports.meaning.seat': 'A seat is one doctor’s place on a shift. It is open while nobody has it.',
  'reports.meaning.only-when-needed':
    'Back-up that is only needed while somebody on duty may not stand alone never counts as open.',
  'reports.meaning.able':
    'Could hold it: engagement, training and competence fit, and the doctor is not exempt that day.',
  'reports.meaning.free': 'Also free: no absence, veto, surgery hours or rest is in the way either.',
  'reports.meaning.who-could': 'Only one means that the shift has nobody if that doctor drops out.',
  'reports.meaning.as-planned': 'Reckoned with what held when the roster was made.',
  'reports.meaning.contract-end':
    'A GP contract ends by notice, at the age limit of fastlegeforskriften § 12, or when its prolongation is over.',
  'reports.meaning.nobody-new': 'No new doctors are counted on, and no exemptions of today.',
  'reports.meaning.without-claims':
    'Without {right}+: if all who have a right to exemption by age claim it. Without {regard}+: if all over {regard} are granted it too.',
  'reports.meaning.demand':
    'Shifts per share is today’s demand, {demand} seats a year for GPs, divided by the duty shares.',
  'reports.meaning.exception':
    'The exception is kompetanseforskriften § 4: the doctor does not meet the requirement of specialisation and is not covered by § 5.',
  'reports.meaning.day-worked':
    'A day is a date with at least one shift on the published roster, or recorded work. Two shifts on a date are one day.',
  'reports.meaning.declared': 'Days in other districts are as the doctor has declared them.',
  'reports.meaning.municipality': 'The municipality is the one that has the contract with the doctor.',
  'reports.meaning.used':
    'Used so far is days before today. By the year’s end includes the shifts on the roster.',
  'reports.meaning.limits':
    'A doctor cannot be on duty under the exception once a limit is used up. Months are counted in days.',
};
