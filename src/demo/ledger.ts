import type { BurdenRules } from '../domain/calendar/burden.ts';
import type { PlanningDoctor } from '../domain/problem/build-input.ts';
import type { DemoHistory } from './history.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

/** Holiday shifts per doctor and year, about: one in so many had one. */
const HOLIDAY_PART = 0.4;

/**
 * The ledger that the last period left: who had Christmas stands above the others by it, and
 * ordinary categories are within half a shift of even. Each category sums to nothing within a group
 * of colleagues, since somebody's more is the others' less.
 */
export function demoLedger(
  people: readonly DemoPerson[],
  doctors: readonly PlanningDoctor[],
  burden: BurdenRules,
  history: DemoHistory,
  random: Random,
): void {
  const blocks = new Set(burden.holidayBlocks.map(({ category }) => category));
  const salaried = new Set(people.filter(({ part }) => part === 'salaried').map(({ doctor }) => doctor.id));
  const carries = people.filter(({ part }) => part === 'rota' || part === 'salaried');
  const carrying = new Set(carries.map(({ doctor }) => doctor.id));
  const groups = [true, false].map((paid) =>
    doctors.filter(({ doctor }) => carrying.has(doctor.id) && salaried.has(doctor.id) === paid),
  );
  for (const { id: category } of burden.categories) {
    for (const group of groups) {
      const worked = history.duties.filter((_, at) => history.categories[at] === category);
      const raw = group.map(({ doctor }) => {
        if (!blocks.has(category)) return random.int(-1, 1) / 4;
        const had = worked.filter((duty) => duty.doctor === doctor.id).length;
        return worked.length > 0 ? had : random.chance(HOLIDAY_PART) ? 1 : 0;
      });
      const mean = raw.reduce((sum, value) => sum + value, 0) / Math.max(1, group.length);
      group.forEach((planning, at) => {
        const balance = Math.round((raw[at]! - mean) * 100) / 100;
        if (balance !== 0) planning.ledger[category] = balance;
      });
    }
  }
}
