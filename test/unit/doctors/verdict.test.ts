import { describe, expect, it } from '@jest/globals';
import { loadCompetenceLaw } from '../../../config/law/load-law.ts';
import type { CompetenceQuestion, EvidenceKind } from '../../../src/domain/doctors/evidence.ts';
import type { WorkedDays } from '../../../src/domain/doctors/section-4.ts';
import type { CompetenceVerdict } from '../../../src/domain/doctors/verdict.ts';
import { competenceVerdicts } from '../../../src/domain/doctors/verdict.ts';
import { aDoctor, BOTH_COURSES, evidence } from './doctor-builder.ts';

const law = loadCompetenceLaw();
const DATE = '2027-02-01';

type Answer = CompetenceVerdict['answer'];
/** Evidence, then engaged / alone / back-up, then the paragraphs they rest on. */
type Row = [string, EvidenceKind[], [Answer, Answer, Answer], [string, string, string]];

const table: Row[] = [
  [
    'specialist with courses',
    ['specialist', ...BOTH_COURSES],
    ['yes', 'yes', 'yes'],
    ['§ 3 første ledd', '§ 3a bokstav a', '§ 7'],
  ],
  [
    'ALIS part 2 with courses',
    ['alisPart2', ...BOTH_COURSES],
    ['yes', 'yes', 'yes'],
    ['§ 3 første ledd', '§ 3a bokstav a', '§ 7'],
  ],
  [
    'ALIS part 3 with courses',
    ['alisPart3', ...BOTH_COURSES],
    ['yes', 'yes', 'yes'],
    ['§ 3 første ledd', '§ 3a bokstav a', '§ 7'],
  ],
  [
    'approved allmennlege with courses',
    ['approvedAllmennlege', ...BOTH_COURSES],
    ['yes', 'yes', 'yes'],
    ['§ 3 første ledd', '§ 3a bokstav a', '§ 7'],
  ],
  [
    'ALIS part 1 is no specialisation',
    ['alisPart1', ...BOTH_COURSES],
    ['yes', 'no', 'no'],
    ['§ 4', '§ 3a', '§ 7'],
  ],
  [
    'LIS1 reached with courses',
    ['lis1GoalsReached', ...BOTH_COURSES],
    ['yes', 'yes', 'no'],
    ['§ 4', '§ 3a bokstav b', '§ 7'],
  ],
  [
    'turnus 1998 with courses',
    ['turnus1998Approved', ...BOTH_COURSES],
    ['yes', 'yes', 'no'],
    ['§ 4', '§ 3a bokstav c', '§ 7'],
  ],
  ['nothing but the courses', [...BOTH_COURSES], ['yes', 'no', 'no'], ['§ 4', '§ 3a', '§ 7']],
  [
    'GP list in 2017 with courses',
    ['heldGpListMarch2017', ...BOTH_COURSES],
    ['yes', 'yes', 'unsettled'],
    ['§ 5', '§ 3a bokstav a, jf. kompetanseforskriften § 5', '§ 5'],
  ],
  [
    'legevakt post in 2017 with courses and turnus',
    ['heldLegevaktPostMarch2017', 'turnus1998Approved', ...BOTH_COURSES],
    ['yes', 'yes', 'unsettled'],
    ['§ 5', '§ 3a bokstav c', '§ 5'],
  ],
  [
    'specialist without courses',
    ['specialist'],
    ['no', 'no', 'no'],
    ['§ 3 tredje ledd', '§ 3 tredje ledd', '§ 3 tredje ledd'],
  ],
  [
    'specialist with one course',
    ['specialist', 'courseAcuteMedicine'],
    ['no', 'no', 'no'],
    ['§ 3 tredje ledd', '§ 3 tredje ledd', '§ 3 tredje ledd'],
  ],
  [
    'LIS1 reached without courses',
    ['lis1GoalsReached'],
    ['no', 'no', 'no'],
    ['§ 3 tredje ledd', '§ 3 tredje ledd', '§ 7'],
  ],
  [
    'GP list in 2017 without courses',
    ['heldGpListMarch2017'],
    ['no', 'no', 'no'],
    ['§ 3 tredje ledd', '§ 3 tredje ledd', '§ 3 tredje ledd'],
  ],
  ['nothing', [], ['no', 'no', 'no'], ['§ 3 tredje ledd', '§ 3a', '§ 7']],
];

describe('competence verdicts', () => {
  it.each(table)('%s', (_, kinds, answers, paragraphs) => {
    const verdicts = competenceVerdicts(aDoctor({ evidence: evidence(...kinds) }), DATE, law);
    const three = [verdicts.mayBeEngaged, verdicts.mayStandAlone, verdicts.mayBeBackUp];
    expect(three.map(({ answer }) => answer)).toEqual(answers);
    expect(three.map(({ basis }) => basis.slice(basis.indexOf('§')))).toEqual(paragraphs);
  });

  it('names the courses that are missing, and nothing that is not', () => {
    const doctor = aDoctor({ evidence: evidence('specialist', 'courseAcuteMedicine') });
    const verdicts = competenceVerdicts(doctor, DATE, law);
    expect(verdicts.mayBeEngaged.missing).toEqual(['courseViolenceAbuse']);
    expect(verdicts.mayStandAlone.missing).toEqual(['courseViolenceAbuse']);
    expect(verdicts.mayBeBackUp.missing).toEqual(['courseViolenceAbuse']);
  });

  it('says that a doctor who may not stand alone lacks specialisation, or LIS1 or turnus', () => {
    const doctor = aDoctor({ evidence: evidence(...BOTH_COURSES) });
    const verdicts = competenceVerdicts(doctor, DATE, law);
    expect(verdicts.mayStandAlone.missing).toEqual(['specialisation', 'lis1-or-turnus']);
    expect(verdicts.mayBeBackUp.missing).toEqual(['specialisation']);
    expect(verdicts.mayBeEngaged.note).toBe('temporary-exception');
  });

  it('counts evidence from its date until its expiry', () => {
    const doctor = aDoctor({
      evidence: [
        ...evidence(...BOTH_COURSES),
        { kind: 'specialist', date: '2027-01-10', expires: '2027-01-20' },
      ],
    });
    const answerOn = (date: string) => competenceVerdicts(doctor, date, law).mayBeBackUp.answer;
    expect(['2027-01-09', '2027-01-10', '2027-01-19', '2027-01-20'].map(answerOn)).toEqual([
      'no',
      'yes',
      'yes',
      'no',
    ]);
  });

  describe('recorded decisions', () => {
    const decided = (question: CompetenceQuestion, answer: 'yes' | 'no', kinds: EvidenceKind[]) =>
      aDoctor({
        evidence: evidence(...kinds),
        decisions: [
          { question, answer, date: '2027-01-15', expires: null, decidedBy: 'Eksempelvik, kommuneoverlege' },
        ],
      });

    it.each(['yes', 'no'] as const)('settle an open question with %s', (answer) => {
      const doctor = decided('mayBeBackUp', answer, ['heldGpListMarch2017', ...BOTH_COURSES]);
      expect(competenceVerdicts(doctor, DATE, law).mayBeBackUp).toEqual({
        answer,
        basis: 'kompetanseforskriften § 5',
        missing: [],
        note: 'decision-recorded',
      });
    });

    it('settle only their own question, from their own date', () => {
      const doctor = decided('mayBeBackUp', 'yes', ['heldGpListMarch2017', ...BOTH_COURSES]);
      expect(competenceVerdicts(doctor, DATE, law).mayStandAlone.note).toBe('transition');
      const before = competenceVerdicts(doctor, '2027-01-14', law).mayBeBackUp;
      expect(before).toMatchObject({ answer: 'unsettled', missing: ['recorded-decision'] });
    });

    it('never turn a clear no into a yes', () => {
      const doctor = decided('mayBeBackUp', 'yes', ['lis1GoalsReached', ...BOTH_COURSES]);
      expect(competenceVerdicts(doctor, DATE, law).mayBeBackUp.answer).toBe('no');
    });
  });

  it('stops a temporary engagement when the time of § 4 is spent, and leaves standing alone as it is', () => {
    const doctor = aDoctor({ evidence: evidence('lis1GoalsReached', ...BOTH_COURSES) });
    const workedDays: WorkedDays[] = [
      { from: '2027-01-01', to: '2028-01-01', days: 126, setting: 'legevakt', source: 'declared' },
    ];
    const verdicts = competenceVerdicts(doctor, '2027-12-01', law, { workedDays });
    expect(verdicts.mayBeEngaged).toMatchObject({
      answer: 'no',
      missing: ['specialisation', 'section-4-spent'],
    });
    expect(verdicts.mayStandAlone.answer).toBe('yes');
    expect(competenceVerdicts(doctor, '2028-01-01', law, { workedDays }).mayBeEngaged.answer).toBe('yes');
  });

  it('is unsettled before the first rule set, because the old rule is not modelled', () => {
    const doctor = aDoctor({ evidence: evidence('specialist', ...BOTH_COURSES) });
    const verdicts = competenceVerdicts(doctor, '2025-12-31', law);
    expect(verdicts.mayStandAlone).toMatchObject({ answer: 'unsettled', note: 'before-first-rule-set' });
  });

  it('takes the rule set of the date', () => {
    const [first] = law.ruleSets;
    const later = structuredClone(first!);
    later.validFrom = '2027-03-01';
    later.specialisation.anyOf = ['specialist'];
    const changed = { ruleSets: [first!, later] };
    const doctor = aDoctor({ evidence: evidence('alisPart2', ...BOTH_COURSES) });
    expect(competenceVerdicts(doctor, '2027-02-28', changed).mayBeBackUp.answer).toBe('yes');
    expect(competenceVerdicts(doctor, '2027-03-01', changed).mayBeBackUp.answer).toBe('no');
  });

  it('asks for the courses only where the rule set does', () => {
    const changed = structuredClone(law);
    changed.ruleSets[0]!.courses.requiredFor = ['mayStandAlone', 'mayBeBackUp'];
    const doctor = aDoctor({ evidence: evidence('specialist') });
    const verdicts = competenceVerdicts(doctor, DATE, changed);
    expect(verdicts.mayBeEngaged.answer).toBe('yes');
    expect(verdicts.mayStandAlone.answer).toBe('no');
  });

  it('lets the transition answer what the rule set says, without a recorded decision', () => {
    const changed = structuredClone(law);
    changed.ruleSets[0]!.transition.answers.mayStandAlone = 'unsettled';
    const doctor = aDoctor({ evidence: evidence('heldGpListMarch2017', ...BOTH_COURSES) });
    expect(competenceVerdicts(doctor, DATE, law).mayStandAlone).toEqual({
      answer: 'yes',
      basis: 'kompetanseforskriften § 3a bokstav a, jf. kompetanseforskriften § 5',
      missing: [],
      note: 'transition',
    });
    expect(competenceVerdicts(doctor, DATE, changed).mayStandAlone).toMatchObject({
      answer: 'unsettled',
      basis: 'kompetanseforskriften § 5',
      missing: ['recorded-decision'],
    });
    const withoutCourses = aDoctor({ evidence: evidence('heldGpListMarch2017') });
    expect(competenceVerdicts(withoutCourses, DATE, law).mayStandAlone.answer).toBe('no');
  });
});
