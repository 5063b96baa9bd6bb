import { addDays } from '../domain/calendar/civil-date.ts';
import { addMonths } from '../domain/doctors/ages.ts';
import type { ExemptionEffect, ExemptionScope } from '../domain/exemptions/exemption-effect.ts';
import type { ExemptionGround } from '../domain/exemptions/exemption-ground.ts';
import type { GroundKind } from '../domain/exemptions/exemption-law.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import type { DemoPerson } from './people.ts';
import { birthDate } from './people.ts';
import type { Random } from './random.ts';

/** Who takes no part or less in a demo district, and, apart from it, why. */
export interface DemoExemptions {
  effects: ExemptionEffect[];
  grounds: ExemptionGround[];
  /** Doctor and first date of a parental leave that begins within the period. */
  leaves: { doctor: string; from: CivilDate }[];
}

type Reason = Exclude<GroundKind, 'pregnancy'> | 'agreedShareZero';

/** Why GPs take no part, per 49 of them: about the mix of the large districts. */
const OFF_ROTA: [Reason, number][] = [
  ['over60', 22],
  ['agreedShareZero', 9],
  ['health', 5],
  ['breastfeeding', 5],
  ['social', 3],
  ['over55', 3],
  ['promisedAtRecruitment', 2],
];

/** Gives every GP off the rota a reason, and a few on the rota a part of an exemption. Changes the doctors' ages to fit. */
export function demoExemptions(
  people: readonly DemoPerson[],
  period: { from: CivilDate; to: CivilDate },
  random: Random,
): DemoExemptions {
  const result: DemoExemptions = { effects: [], grounds: [], leaves: [] };
  const off = people.filter(({ part }) => part === 'offRota');
  const reasons = OFF_ROTA.flatMap(([reason, count]) => Array<Reason>(count).fill(reason));
  // Evenly spread picks keep the mix in a small district too.
  off.forEach((person, at) => {
    const reason = reasons[Math.floor(((at + 0.5) * reasons.length) / off.length)]!;
    exemptWholly(person, reason, period, result, random);
  });
  const onRota = people.filter(({ part, profile }) => part === 'rota' && profile === 'full');
  partly(onRota, period, result, random);
  return result;
}

function exemptWholly(
  person: DemoPerson,
  reason: Reason,
  period: { from: CivilDate; to: CivilDate },
  result: DemoExemptions,
  random: Random,
): void {
  const { doctor } = person;
  if (reason === 'agreedShareZero') {
    // No exemption: doctor and municipality have agreed, and colleagues carry the share.
    doctor.dutyShares = [{ share: 0, from: null, to: null }];
    return;
  }
  if (reason === 'over60') setAge(person, random.int(61, 69), period.from, random);
  if (reason === 'over55') setAge(person, random.int(56, 59), period.from, random);
  if (reason === 'breastfeeding') setAge(person, random.int(29, 39), period.from, random);
  const from = addDays(period.from, -random.int(60, 200));
  const scope: ExemptionScope = { kind: 'allDuty' };
  const facts = reason === 'breastfeeding' ? { childBorn: addDays(period.from, -random.int(20, 150)) } : {};
  const start = 'childBorn' in facts ? facts.childBorn : from;
  const to = reason === 'breastfeeding' ? addMonths(start, 12) : null;
  add(result, doctor.id, reason, { from: start, to, scope }, 'granted', facts);
}

/** Cases that change within the period or lower the share; as many as the district is large. */
function partly(
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
  add(
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
  add(result, person.doctor.id, 'pregnancy', terms, 'granted', { dueDate });
  result.leaves.push({ doctor: person.doctor.id, from: dueDate });
};

const breastfeedingEnds: Case = (person, period, result, random) => {
  setAge(person, random.int(29, 38), period.from, random);
  const childBorn = addDays(period.from, -random.int(290, 320));
  const terms = { from: childBorn, to: addMonths(childBorn, 12), scope: { kind: 'allDuty' } as const };
  // Claimed lately: a right has its effect while the decision is on its way.
  add(result, person.doctor.id, 'breastfeeding', terms, 'submitted', { childBorn });
};

const noNights: Case = (person, period, result) => {
  const scope: ExemptionScope = {
    kind: 'categories',
    categories: ['weekdayNight', 'weekendNight', 'backUp'],
  };
  add(
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
  add(result, person.doctor.id, 'social', terms, 'appealed', {});
};

function add(
  result: DemoExemptions,
  doctor: string,
  kind: GroundKind,
  terms: ExemptionEffect['requested'],
  state: 'granted' | 'submitted' | 'appealed',
  facts: Pick<ExemptionGround, 'dueDate' | 'childBorn'>,
): void {
  const id = `exemption-${String(result.effects.length + 1).padStart(3, '0')}`;
  result.effects.push({
    id,
    doctor,
    state,
    requested: terms,
    decided: state === 'granted' ? terms : null,
    interim: state === 'submitted' ? terms : null,
  });
  result.grounds.push({
    id: `ground-${id}`,
    exemption: id,
    kind,
    stated: { from: terms.from, to: terms.to },
    evidencedOn: state === 'appealed' ? null : terms.from,
    ...facts,
  });
}

function setAge(person: DemoPerson, age: number, from: CivilDate, random: Random): void {
  person.age = age;
  person.doctor.birthDate = birthDate(age, Number(from.slice(0, 4)), random);
}
