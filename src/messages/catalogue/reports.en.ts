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
};
