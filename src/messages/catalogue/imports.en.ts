/** Refusals of imports and exports: of a file, of its columns and of its rows. */
export const importsEn: Record<string, string> = {
  'problem.import-refused':
    '{count, plural, one {One row is wrong} other {# rows are wrong}} out of {rows}: nothing was imported',
  'problem.import-refused.cure':
    'Correct the rows in the list and send the whole file again. Each line says the column, the value and what would cure it.',
  'problem.import-columns-wrong': '{count, plural, one {One column is wrong} other {# columns are wrong}}',
  'problem.import-columns-wrong.cure':
    'Correct the headings in the first row. Export the table to see what the columns are called.',
  'problem.import-no-rows': 'The file has headings but no rows',
  'problem.import-no-rows.cure': 'Fill in at least one row below the headings.',
  'problem.import-empty': 'The request has no file',
  'problem.import-empty.cure': 'Send the contents of a CSV or XLSX file.',
  'problem.import-period-over': 'The duty period is over',
  'problem.import-period-over.cure': 'Choose a period that is not over.',
  'problem.table-needs-period': 'The table belongs to a duty period, and none was chosen',
  'problem.table-needs-period.cure': 'Choose the duty period (period).',
  'problem.export-needs-version': 'A roster has versions, and none was chosen',
  'problem.export-needs-version.cure': 'Choose the version (version).',
  'problem.import-file-inflates-too-large':
    'The file becomes too large when it is unpacked{where}: more than {limit, number} characters or bytes',
  'problem.import-file-inflates-too-large.cure':
    'Save the table alone in a new file, without pictures and empty sheets, or split it.',
  'problem.import-too-many-rows': 'The file has more than {limit, number} rows{where}',
  'problem.import-too-many-rows.cure': 'Split the table into several files.',
  'problem.import-too-many-columns': 'The file has more than {limit, number} columns{where}',
  'problem.import-too-many-columns.cure': 'Take away the columns that do not belong to the table.',
  'problem.import-not-a-table': 'The file is neither CSV nor XLSX',
  'problem.import-not-a-table.cure': 'Save the spreadsheet as XLSX or as CSV (UTF-8), and send that file.',
  'problem.import-encoding-unknown': 'The text of the file has an encoding that we do not read',
  'problem.import-encoding-unknown.cure': 'Save the file as CSV UTF-8 or as XLSX.',
  'problem.import-header-missing': 'A column has no heading{where}',
  'problem.import-header-missing.cure': 'Let the first row name every column, without gaps.',
  'problem.import-header-duplicate': 'Two columns are called “{value}”{where}',
  'problem.import-header-duplicate.cure': 'Take one of them away or rename it.',
  'problem.import-cell-is-formula': 'A cell is a formula{where}',
  'problem.import-cell-is-formula.cure': 'Paste as values, and save the file again.',
  'problem.import-cell-is-error': 'A cell shows an error{where}',
  'problem.import-cell-is-error.cure': 'Type the value into the cell, and save the file again.',
  'problem.import-row-too-long': 'A row has more cells than there are columns{where}',
  'problem.import-row-too-long.cure':
    'Give the column a heading, or empty the cell. In CSV: look for separators in the text.',
  'problem.import-parse-timeout': 'The file took too long to read',
  'problem.import-parse-timeout.cure': 'Save the table alone in a new file, or split it.',
  'problem.import-parse-out-of-memory': 'The file takes too much memory to read',
  'problem.import-parse-out-of-memory.cure': 'Save the table alone in a new file, or split it.',
  'problem.import-parse-failed':
    'The file is broken{where}: {value, select, quotes {a quotation mark is misplaced} doctype {it has a document type} zip {the package cannot be opened} cell {a cell cannot be read} xml {its contents cannot be read} other {it could not be read}}',
  'problem.import-parse-failed.cure': 'Open the file in a spreadsheet, save it again, and try once more.',
  'imports.on-line': ' (line {line})',
  'imports.at-cell': ' (line {line}, column {column})',
  'imports.column-unknown': 'The column “{column}” is unknown. Perhaps it should be called: {nearest}.',
  'imports.column-twice': 'The column “{column}” is the same as “{other}”. Take one of them away.',
  'imports.column-missing': 'The column “{column}” is missing. Add it.',
  'imports.value-missing': '“{column}” is empty. Fill in a value.',
  'imports.value-unused':
    '“{value}” in “{column}” has no use with the rest of the row. Empty the cell, or correct the row.',
  'imports.text-invalid':
    '“{value}” in “{column}” is not plain text. Type it again, with letters and without control characters.',
  'imports.text-too-long': 'The text in “{column}” has more than {limit} characters: “{value}”. Shorten it.',
  'imports.date-invalid': '“{value}” in “{column}” is not a date. Write 2027-01-31 or 31.01.2027.',
  'imports.dates-invalid':
    '“{value}” in “{column}” are not all dates of the period. Write dates with commas between them.',
  'imports.wish-points-exceeded':
    'The doctor’s wishes weigh {used}, and {most} is the most. Take some wishes away, or give them a lower grade.',
  'imports.count-wishes-exceeded':
    'The doctor has {used} wishes for at most or at least so many, and {most} is the most. Take some of them away.',
  'imports.date-not-before': '“{value}” in “{column}” is not before the period. Write a date before {date}.',
  'imports.range-empty': '“{value}” in “{column}” is before the first day. Correct one of them.',
  'imports.clock-invalid': '“{value}” in “{column}” is not a time of day. Write 08:00.',
  'imports.duty-length':
    '“{value}” in “{column}” makes no duty of at most {days} days. Correct start, end or end date.',
  'imports.number-invalid':
    '“{value}” in “{column}” is not a number from {min} to {max}, or not a whole one where that is needed. Correct it.',
  'imports.choice-unknown': '“{value}” in “{column}” is unknown. Choose among: {choices}.',
  'imports.hpr-invalid': '“{value}” in “{column}” is not an HPR number. It has 7 to 9 digits.',
  'imports.doctor-unknown':
    'No doctor of the district has HPR number “{value}” ({column}). Import the doctor first, or correct the number.',
  'imports.municipality-unknown':
    'There is no municipality “{value}” in the district ({column}). Nearest: {nearest}. Correct the name, or let the administrator add it.',
  'imports.practice-unknown':
    'There is no practice “{value}” in the district ({column}). Nearest: {nearest}. Correct the name, or add the practice first.',
  'imports.email-invalid': '“{value}” in “{column}” is not an e-mail address. Write name@domain.no.',
  'imports.surgery-hours-invalid':
    '“{value}” in “{column}” are not surgery hours. Write ma 08:00-15:30, ti 08:00-15:30.',
  'imports.rows-disagree':
    '“{value}” in “{column}” differs from line {line}, which is about the same doctor. Write the same, or empty the cell.',
  'imports.row-twice': 'The row is about the same thing as line {line}. Take one of them away.',
  'imports.record-unsound':
    'What is said of the doctor does not fit together ({where}: {text}, {code}). Correct the row.',
  'imports.slot-invalid':
    '“{value}” in “{column}” cannot be a slot. Use small letters a–z, digits and hyphens.',
  'imports.slots-unknown':
    '“{value}” in “{column}” are not slots of the period. See the slots in the demand.',
  'imports.days-invalid':
    '“{value}” in “{column}” are not days. Write hverdag, helg, weekdays (ma, ti) or named days (24.12., påske-3).',
  'imports.weekdays-invalid': '“{value}” in “{column}” are not weekdays. Write ma, ti, on, to, fr, lø, sø.',
  'imports.template-clash':
    'The row gives the same slot and function on the same day as line {line} (“{value}”). Change the days, the dates or the slot.',
  'imports.shift-unknown':
    'No shift of the period is called {shift} (“{value}”). Choose a date from {from} to {to} that has this slot and function.',
  'imports.shifts-unknown':
    '“{value}” in “{column}” are not shifts of the period. Write date/slot/function, for example 2027-01-04/night/station.',
  'imports.selection-missing':
    'The row does not say which shifts it is about. Fill in dates, shifts or a pattern.',
  'imports.supervisor-self': 'A doctor cannot supervise themselves (“{value}”). Write another doctor.',
  'imports.pin-forbids':
    'A pin keeps the doctor away from {shift} (“{value}”). Take the pin away first, or choose another doctor.',
  'imports.dates-passed-over': 'These dates have no such shift and were passed over: {dates}.',
};
