/** What was noticed when a problem was built. */
export const planningEn: Record<string, string> = {
  'notice.veto-over-allowance':
    '{doctor} has entered more vetoes than the allowance gives. {recorded, select, yes {{shifts, plural, one {The veto on # shift counts} other {The vetoes on # shifts count}} as a strong wish.} other {{shifts, plural, one {The veto on # shift is} other {The vetoes on # shifts are}} left out.}}',
  'notice.doctor-left-out.no-engagement':
    '{doctor} is left out: no engagement at the legevakt in the period.',
  'notice.doctor-left-out.exempt': '{doctor} is left out: exempt from all duty in the period.',
  'notice.doctor-left-out.share-zero': '{doctor} is left out: the duty share is zero.',
  'notice.surgery-hours-merged':
    '{doctor} has several surgeries in the period. The longest hours of each weekday hold for all of it.',
  'notice.reference-unknown.lock':
    'A locked shift ({shift}, {doctor}) names a doctor or a shift that is not in the period, and is left out.',
  'notice.reference-unknown.history':
    'An earlier shift ({shift}, {doctor}) names a doctor who is not in the district, and is left out.',
  'notice.reference-unknown.previousRoster':
    'A shift of the published roster ({shift}, {doctor}) names a doctor or a shift that is not in the period.',
  'notice.unknown-doctor': 'unknown doctor',
};
