import { addDays } from '../domain/calendar/civil-date.ts';
import { addMonths } from '../domain/doctors/ages.ts';
import type { ExemptionScope } from '../domain/exemptions/exemption-effect.ts';
import type { GroundKind } from '../domain/exemptions/exemption-law.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import type { DemoExemptions } from './exemption-records.ts';
import { recordExemption, setAge } from './exemption-records.ts';
import { exemptPartly } from './partial-exemptions.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

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
  exemptPartly(onRota, period, result, random);
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
  recordExemption(result, doctor.id, reason, { from: start, to, scope }, 'granted', facts);
}
