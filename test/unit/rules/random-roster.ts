import fc from 'fast-check';
import type { Assignment, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { aProblem, daysAfter } from '../../builders/problem-builder.ts';

const MONDAY = '2027-03-22';
const HOURS = [
  ['08:00', '15:30'],
  ['15:30', '23:00'],
  ['23:00', '08:00'],
] as const;
const VERDICT = { from: null, to: null, mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: true };

const anyDoctor = fc.record({
  mayBeEngaged: fc.boolean(),
  mayStandAlone: fc.boolean(),
  mayBeBackUp: fc.boolean(),
  surgery: fc.boolean(),
  exempt: fc.boolean(),
  away: fc.constantFrom('absence' as const, 'busyElsewhere' as const),
  from: fc.constantFrom('2027-03-01', '2027-03-25'),
  vetoes: fc.subarray([0, 1, 2, 3, 4, 5]),
});
const anyShift = fc.record({
  day: fc.integer({ min: 0, max: 8 }),
  hours: fc.constantFrom(0, 1, 2),
  seats: fc.integer({ min: 0, max: 2 }),
  home: fc.boolean(),
  backedByColleague: fc.boolean(),
});

/**
 * A problem of few doctors and days in which every rule can be broken, across a clock change: four
 * doctors, six shifts with a back-up shift for each, every rule set at some strength.
 */
const anyProblem: fc.Arbitrary<RosterProblem> = fc
  .record({
    doctors: fc.array(anyDoctor, { minLength: 4, maxLength: 4 }),
    shifts: fc.array(anyShift, { minLength: 6, maxLength: 6 }),
    strength: fc.constantFrom('never', 'reason', 'warning'),
    locked: fc.boolean(),
  })
  .map(({ doctors, shifts, strength, locked }) => {
    const problem = aProblem(MONDAY, 10).measure('all', ['weekdayEvening']);
    const backUps = shifts.map((_, index) => `back-up ${index}`);
    shifts.forEach(({ day, hours, seats, home, backedByColleague }, index) => {
      const date = daysAfter(MONDAY, day);
      const [start, end] = HOURS[hours];
      // Some share a back-up shift, so that groups of several shifts and several sets arise.
      const backUp = backUps[shifts.findIndex((other) => other.day === day && other.hours === hours)]!;
      const id = `shift ${index}`;
      problem.shift(date, start, end, {
        ...{ id, seats, night: hours === 2, presence: home ? 'home' : 'onSite' },
        backUpShifts: backedByColleague ? [id, backUp] : [backUp],
      });
      problem.shift(date, start, end, {
        ...{ id: backUps[index]!, function: 'backUp', onlyWhenNeeded: true, night: hours === 2 },
      });
    });
    doctors.forEach(({ surgery, exempt, away, from, vetoes, ...verdict }, index) => {
      problem.doctor(`Doctor ${index}`, {
        verdicts: [{ ...VERDICT, ...verdict }],
        surgeryHours: surgery ? [{ weekday: 3, opens: '08:00', closes: '15:30' }] : [],
        travelMinutes: 20,
        engagements: [{ from, to: null, kind: 'salaried' }],
        functions: (['station', 'backUp'] as const).map((held) => ({ from, to: null, function: held })),
        exemptions: exempt ? [{ from: '2027-03-24', to: '2027-03-26', categories: null }] : [],
        absences: [{ from: '2027-03-26T12:00:00Z', to: '2027-03-27T12:00:00Z', kind: away }],
        targets: { all: 1.25 },
        marks: [{ kind: 'veto', overAllowance: index % 2 === 0, shifts: vetoes.map((v) => `shift ${v}`) }],
      });
    });
    problem.past('Doctor 0', '2027-03-21', '23:00', '08:00', true);
    const options = { strength } as const;
    problem.rule('veto', {}, options).rule('rest', { hours: 11 }, options);
    problem.rule('surgery-rest', { hours: 8, homeDuty: 'blockedMorning' }, options);
    problem
      .rule('max-per-week', { count: 2, days: 5 }, options)
      .rule('max-per-period', { count: 3 }, options);
    problem.rule('weekend-frequency', { worked: 1, of: 2 }, options).rule('spacing', { days: 2 }, options);
    problem.rule('consecutive-nights', { max: 1, freeHours: 24 }, options).rule('minimum-pool', {}, options);
    problem.minimumPool('station', 4);
    if (locked) {
      problem.lock({ kind: 'forbid', shift: 'shift 0', doctor: 'Doctor 0' });
      const waiver = { rules: ['rest' as const], reason: 'Agreed', role: 'coordinator' as const };
      problem.lock({ kind: 'assign', shift: 'shift 1', doctor: 'Doctor 1', role: 'duty', waiver });
    }
    return problem.build();
  });

/** Mostly what the problem knows, now and then an unknown id. */
function anyAssignment(problem: RosterProblem): fc.Arbitrary<Assignment> {
  const doctor = fc.constantFrom(...problem.doctors.map(({ id }) => id), 'Nobody');
  const shift = fc.constantFrom(...problem.shifts.map(({ id }) => id), 'nowhere');
  return fc
    .record({ doctor, shift, trains: fc.integer({ min: 0, max: 5 }), supervisor: doctor })
    .map(({ trains, supervisor, ...place }) =>
      trains === 0 ? { ...place, role: 'training', supervisor } : { ...place, role: 'duty' },
    );
}

/** A random problem, assignments whatever they break, and one more to add. */
export const anyRoster = anyProblem.chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    assignments: fc.array(anyAssignment(problem), { maxLength: 14 }),
    added: anyAssignment(problem),
  }),
);
