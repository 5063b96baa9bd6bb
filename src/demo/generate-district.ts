import type { PresetName } from '../../config/load.ts';
import { loadBurdenRules, loadHolidayRules, loadPreset } from '../../config/load.ts';
import { loadCompetenceLaw, loadContractAgeLaw } from '../../config/law/load-law.ts';
import { addDays } from '../domain/calendar/civil-date.ts';
import type { DistrictPreset } from '../domain/calendar/district-preset.ts';
import { osloInstant, SHIFT_BORDERS } from '../domain/calendar/oslo-time.ts';
import type { FunctionTraining } from '../domain/doctors/trained-functions.ts';
import type { ExemptionGround } from '../domain/exemptions/exemption-ground.ts';
import type { PlanningDoctor, PlanningInput } from '../domain/problem/build-input.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import { demoAvailability } from './availability.ts';
import { awayCounter } from './away-counter.ts';
import { contestedPeriods } from './contested-dates.ts';
import type { DemoExemptions } from './exemptions.ts';
import { demoExemptions } from './exemptions.ts';
import { demoHistory } from './history.ts';
import { demoLedger } from './ledger.ts';
import type { DemoPerson } from './people.ts';
import { demoPeople } from './people.ts';
import { demoPractices } from './practices.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';
import { SHAPE_MAKE_UP } from './shapes.ts';
import { demoSize, scaleDemand, scaleShape } from './size.ts';
import { trainingLocks } from './training-locks.ts';

/** Which demo district to make. */
export interface DemoOptions {
  shape: PresetName;
  seed: number;
  /** GPs on the rota; the preset's own number when left out. */
  doctors?: number;
  /** Length of the period, 26 when left out. */
  weeks?: number;
  /** A Monday; 4 January 2027 when left out. */
  from?: CivilDate;
  /** Nearly everybody wants the contested dates, and nobody agrees with anybody: shifts stay open. */
  tight?: boolean;
}

/** A demo district: what planning needs, and apart from it the grounds that only who decides may read. */
export interface DemoDistrict extends PlanningInput {
  municipalities: DistrictPreset['municipalities'];
  grounds: ExemptionGround[];
}

const FIRST_MONDAY = '2027-01-04';
const HALF_YEAR = 26;

/** The demo district's own training rules. */
const TRAINING: FunctionTraining = {
  station: ['localIntroduction'],
  mobile: ['localIntroduction', 'radioTraining', 'mobileUnit'],
};

/** A made-up district, the same for the same options on every machine. Reads the shipped configuration. */
export function generateDistrict(options: DemoOptions): DemoDistrict {
  const { shape: name, seed, weeks = HALF_YEAR, from = FIRST_MONDAY, tight = false } = options;
  const shipped = loadPreset(name);
  const size = demoSize(shipped, options.doctors);
  const preset = scaleDemand(shipped, size);
  const shape = scaleShape(SHAPE_MAKE_UP[name], size, shipped);
  const random = randomFrom(`${name}/${seed}`);
  const period = { from, to: addDays(from, 7 * weeks) };
  const practices = demoPractices(preset, shape.practices, random.fork('practices'));
  const year = Number(from.slice(0, 4));
  const people = demoPeople(shape, size, practices, year, random.fork('people'));
  const exemptions = demoExemptions(people, period, random.fork('exemptions'));
  const district: DemoDistrict = {
    id: ['demo', name, size.gpsOnRota, from, `${weeks}w`, `seed${seed}`, ...(tight ? ['tight'] : [])].join(
      '-',
    ),
    district: { id: `demo-${name}`, name: preset.name },
    period,
    settings: { ...preset, training: TRAINING },
    law: {
      competence: loadCompetenceLaw(),
      contractAge: loadContractAgeLaw(),
      holidays: loadHolidayRules(),
      burden: loadBurdenRules(),
    },
    practices,
    doctors: people.map((person) => planningDoctor(person, exemptions)),
    locks: [],
    previousRoster: null,
    history: [],
    municipalities: preset.municipalities,
    grounds: exemptions.grounds,
  };
  const history = demoHistory(district, random.fork('history'));
  district.history = history.duties;
  demoLedger(people, district.doctors, district.law.burden, history, random.fork('ledger'));
  fillInSheets(people, district, { shape, preset, tight, exemptions }, random.fork('availability'));
  district.locks = trainingLocks(people, district, random.fork('locks'));
  return district;
}

function planningDoctor({ doctor }: DemoPerson, { effects }: DemoExemptions): PlanningDoctor {
  return {
    doctor,
    exemptions: effects.filter((effect) => effect.doctor === doctor.id),
    availability: [],
    ledger: {},
    workedDays: [],
    blockedMornings: [],
    borrowedFrom: null,
  };
}

function fillInSheets(
  people: readonly DemoPerson[],
  district: DemoDistrict,
  { shape, preset, tight, exemptions }: SheetSettings,
  random: Random,
): void {
  const { period } = district;
  const contested = contestedPeriods(period);
  const counter = (paid: boolean) => {
    const group = people.filter(({ part }) => part !== 'offRota' && (part === 'salaried') === paid);
    const limits = paid ? shape.salariedAway : shape.away;
    return awayCounter(group.length, tight ? { ...limits, contested: 0.95 } : limits, contested);
  };
  const [salaried, gps] = [counter(true), counter(false)];
  people.forEach((person, at) => {
    if (person.part === 'offRota') return;
    const away = person.part === 'salaried' ? salaried : gps;
    const context = { preset, period, contested, away, pressure: tight ? 3 : 1 };
    const sheet = demoAvailability(person, context, random.fork(person.doctor.id));
    const birth = exemptions.leaves.find(({ doctor }) => doctor === person.doctor.id);
    if (birth) {
      sheet.push({
        kind: 'absence',
        id: `${birth.doctor}/leave`,
        from: osloInstant(birth.from, '00:00', SHIFT_BORDERS),
        to: osloInstant(addDays(period.to, 90), '00:00', SHIFT_BORDERS),
      });
    }
    district.doctors[at]!.availability = sheet;
  });
}

interface SheetSettings {
  shape: Parameters<typeof scaleShape>[0];
  preset: DistrictPreset;
  tight: boolean;
  exemptions: DemoExemptions;
}
