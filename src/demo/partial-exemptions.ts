import { addDays } from '../domain/calendar/civil-date.ts';
import { addMonths } from '../domain/doctors/ages.ts';
import type { ExemptionScope } from '../domain/exemptions/exemption-effect.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import type { DemoExemptions } from './exemption-records.ts';
import { recordExemption, setAge } from './exemption-records.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

/** Cases that change within the period or lower the share; as many as the district is large. */
export function exemptPartly(
  onRota: readonly DemoPerson[],
  period: { from: CivilDate; to: CivilDate },
  result: DemoExemptions,
  random: Random,
): void {
  const selfEmployed = random.shuffled(
    onRota.filter(
      ({ doctor }) => doctor.engagements[0]?.kind === 'gpSelfEmployed' && doctor.dutyShares.length === 0,
    ),
  );
  const count = Math.floor(onRota.length / 12);
  const cases: Case[] = [
    reducedAt55,
    pregnant,
    notHeard,
    breastfeedingEnds,
    noNights,
    reducedAt55,
    pregnant,
    notHeard,
  ];
  selfEmployed.slice(0, Math.min(count, cases.length)).forEach((person, at) => {
    cases[at]!(person, period, result, random);
  });
}

type Case = (
  person: DemoPerson,
  period: { from: CivilDate; to: CivilDate },
  result: DemoExemptions,
  random: Random,
) => void;

const reducedAt55: Case = (person, period, result, random) => {
  setAge(person, random.int(56, 59), period.from, random);
  const scope: ExemptionScope = { kind: 'reducedShare', share: 0.5 };
  recordExemption(
    result,
    person.doctor.id,
    'over55',
    { from: addDays(period.from, -60), to: null, scope },
    'granted',
    {},
  );
};

const pregnant: Case = (person, period, result, random) => {
  setAge(person, random.int(29, 38), period.from, random);
  const dueDate = addDays(period.from, random.int(140, 170));
  const terms = { from: addMonths(dueDate, -3), to: dueDate, scope: { kind: 'allDuty' } as const };
  recordExemption(result, person.doctor.id, 'pregnancy', terms, 'granted', { dueDate });
  result.leaves.push({ doctor: person.doctor.id, from: dueDate });
};

const breastfeedingEnds: Case = (person, period, result, random) => {
  setAge(person, random.int(29, 38), period.from, random);
  const childBorn = addDays(period.from, -random.int(290, 320));
  const terms = { from: childBorn, to: addMonths(childBorn, 12), scope: { kind: 'allDuty' } as const };
  // Claimed lately: a right has its effect while the decision is on its way.
  recordExemption(result, person.doctor.id, 'breastfeeding', terms, 'submitted', { childBorn });
};

const noNights: Case = (person, period, result) => {
  const scope: ExemptionScope = {
    kind: 'categories',
    categories: ['weekdayNight', 'weekendNight', 'backUp'],
  };
  recordExemption(
    result,
    person.doctor.id,
    'health',
    { from: addDays(period.from, -30), to: null, scope },
    'granted',
    {},
  );
};

/** A claim that was turned down and is appealed, without interim effect: the doctor is on the roster. */
const notHeard: Case = (person, period, result) => {
  const terms = { from: period.from, to: null, scope: { kind: 'allDuty' } as const };
  recordExemption(result, person.doctor.id, 'social', terms, 'appealed', {});
};
