/** Refusals about doctors, and what they may do by law; `basis` is a paragraph, `list` a list of `verdict.missing.*`. */
export const doctorsEn: Record<string, string> = {
  'problem.own-record-only': 'You may see your own record only',
  'problem.doctor-exists': 'A doctor with this HPR number is in the district already',
  'problem.doctor-exists.cure':
    'Open the doctor that exists. If the doctor has left, the date of leaving can be taken away.',
  'problem.evidence-exists': 'The same is recorded on the same date already',
  'problem.evidence-exists.cure': 'Take the first record away if it is wrong.',
  'problem.practice-unknown':
    '{count, plural, one {A practice} other {# practices}} of the posts cannot be found',
  'problem.practice-unknown.cure': 'Choose a practice of the district, or add it first.',
  'verdict.mayBeEngaged':
    '{answer, select, yes {May have duty} no {May not have duty} other {Whether the doctor may have duty is unsettled}} ({basis}).',
  'verdict.mayStandAlone':
    '{answer, select, yes {May be on duty without back-up} no {Needs a back-up doctor} other {Whether the doctor may be without back-up is unsettled}} ({basis}).',
  'verdict.mayBeBackUp':
    '{answer, select, yes {May be back-up} no {May not be back-up} other {Whether the doctor may be back-up is unsettled}} ({basis}).',
  'verdict.note.temporary-exception':
    'This rests on the temporary exception from specialisation, and the days are counted.',
  'verdict.note.transition': 'The transitional rule holds for doctors from before 1 March 2017.',
  'verdict.note.decision-recorded': 'A recorded decision has settled it.',
  'verdict.note.before-first-rule-set': 'The date lies before the rules that the service knows.',
  'verdict.missing': 'Missing: {list}.',
  'verdict.section-4':
    '{track, select, yearInAll {In all} fourMonthsPerYear {In the year, outside legevakt} legevaktSixMonthsPerYear {In the year, legevakt included} other {Limit}}: {used, number} of {limit, number} days without specialisation are used ({paragraph}); {level, select, spent {none is left} near {only {remaining, number} left} other {{remaining, number} left}}.',
  'verdict.missing.specialist': 'recognition as a specialist',
  'verdict.missing.alisPart1': 'part 1 of the specialisation',
  'verdict.missing.alisPart2': 'part 2 of the specialisation',
  'verdict.missing.alisPart3': 'part 3 of the specialisation',
  'verdict.missing.approvedAllmennlege': 'approval as allmennlege',
  'verdict.missing.lis1GoalsReached': 'the learning goals of LIS1',
  'verdict.missing.turnus1998Approved': 'turnus approved under the 1998 regulation',
  'verdict.missing.courseAcuteMedicine': 'the course in emergency medicine',
  'verdict.missing.courseViolenceAbuse': 'the course in violence and abuse',
  'verdict.missing.radioTraining': 'radio training',
  'verdict.missing.localIntroduction': 'the local introduction',
  'verdict.missing.mobileUnit': 'training for the mobile unit',
  'verdict.missing.ultrasound': 'ultrasound training',
  'verdict.missing.heldGpListMarch2017': 'a GP list on 1 March 2017',
  'verdict.missing.heldLegevaktPostMarch2017': 'a legevakt post on 1 March 2017',
  'verdict.missing.specialisation': 'specialisation (specialist, part 2 or 3, or allmennlege)',
  'verdict.missing.lis1-or-turnus': 'LIS1 or turnus',
  'verdict.missing.section-4-spent': 'days left of the temporary exception',
  'verdict.missing.recorded-decision': 'a recorded decision',
  'verdict.missing.rule-set': 'rules for the date',
};
