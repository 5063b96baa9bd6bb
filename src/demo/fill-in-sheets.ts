import { addDays } from '../domain/calendar/civil-date.ts';
import type { DistrictPreset } from '../domain/calendar/district-preset.ts';
import { osloInstant, SHIFT_BORDERS } from '../domain/calendar/oslo-time.ts';
import type { PlanningInput } from '../domain/problem/build-input.ts';
import { demoAvailability } from './availability.ts';
import { awayCounter } from './away-counter.ts';
import { contestedPeriods } from './contested-dates.ts';
import type { DemoExemptions } from './exemption-records.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import type { DemoShape } from './shapes.ts';

/** In a smaller district two vetoes too many can be the one that leaves a shift open. */
const FEWEST_FOR_OVERDRAFT = 60;

interface SheetSettings {
  shape: DemoShape;
  preset: DistrictPreset;
  /** Nearly everybody wants the contested dates, whoever is left. */
  tight: boolean;
  leaves: DemoExemptions['leaves'];
}

/** Lets everybody who takes part fill in their availability: GPs among GPs, salaried among salaried. */
export function fillInSheets(
  people: readonly DemoPerson[],
  { period, doctors }: PlanningInput,
  { shape, preset, tight, leaves }: SheetSettings,
  random: Random,
): void {
  const contested = contestedPeriods(period);
  const counter = (paid: boolean) => {
    const group = people.filter(({ part }) => part !== 'offRota' && (part === 'salaried') === paid);
    const limits = paid ? shape.salariedAway : shape.away;
    return awayCounter(group.length, tight ? { ...limits, contested: 0.95 } : limits, contested);
  };
  const [salaried, others] = [counter(true), counter(false)];
  const rota = people.filter(({ part }) => part === 'rota');
  const overdrawing = rota.length < FEWEST_FOR_OVERDRAFT ? [] : rota.slice(0, 2);
  people.forEach((person, at) => {
    if (person.part === 'offRota') return;
    const away = person.part === 'salaried' ? salaried : others;
    const overdraws = (['recorded', 'unrecorded'] as const)[overdrawing.indexOf(person)] ?? null;
    const context = { preset, period, contested, away, pressure: tight ? 3 : 1, overdraws };
    const sheet = demoAvailability(person, context, random.fork(person.doctor.id));
    const leave = leaves.find(({ doctor }) => doctor === person.doctor.id);
    if (leave) {
      sheet.push({
        kind: 'absence',
        id: `${leave.doctor}/leave`,
        from: osloInstant(leave.from, '00:00', SHIFT_BORDERS),
        to: osloInstant(addDays(period.to, 90), '00:00', SHIFT_BORDERS),
      });
    }
    doctors[at]!.availability = sheet;
  });
}
