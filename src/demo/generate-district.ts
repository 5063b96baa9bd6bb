import type { PresetName } from '../../config/load.ts';
import { loadBurdenRules, loadHolidayRules, loadPreset } from '../../config/load.ts';
import { loadCompetenceLaw, loadContractAgeLaw } from '../../config/law/load-law.ts';
import { addDays } from '../domain/calendar/civil-date.ts';
import type { DistrictPreset } from '../domain/calendar/district-preset.ts';
import type { FunctionTraining } from '../domain/doctors/trained-functions.ts';
import type { ExemptionGround } from '../domain/exemptions/exemption-ground.ts';
import type { PlanningDoctor, PlanningInput } from '../domain/problem/build-input.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import { datedChanges } from './dated-changes.ts';
import type { DemoExemptions } from './exemption-records.ts';
import { demoExemptions } from './exemptions.ts';
import { fillInSheets } from './fill-in-sheets.ts';
import { demoHistory } from './history.ts';
import { demoLedger } from './ledger.ts';
import type { DemoPerson } from './people.ts';
import { demoPeople } from './people.ts';
import { demoPractices } from './practices.ts';
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
  datedChanges(people, period);
  const exemptions = demoExemptions(people, period, random.fork('exemptions'));
  const district: DemoDistrict = {
    id: ['demo', name, size.gpsOnRota, from, `${weeks}w`, `seed${seed}`, ...(tight ? ['tight'] : [])].join(
      '-',
    ),
    district: { id: `demo-${name}`, name: preset.name },
    period,
    settings: settingsOf(preset),
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
    parts: [],
    history: [],
    municipalities: preset.municipalities,
    grounds: exemptions.grounds,
  };
  const history = demoHistory(district, random.fork('history'));
  district.history = history.duties;
  countDaysWorked(people, district);
  demoLedger(people, district.doctors, district.law.burden, history, random.fork('ledger'));
  fillInSheets(
    people,
    district,
    { shape, preset, tight, leaves: exemptions.leaves },
    random.fork('availability'),
  );
  district.locks = trainingLocks(people, district, random.fork('locks'));
  return district;
}

function settingsOf(preset: DistrictPreset): PlanningInput['settings'] {
  const { functions, templates, backUp, rules, objective, closedDays, vetoAllowance } = preset;
  const training = TRAINING;
  return { functions, templates, backUp, rules, objective, closedDays, vetoAllowance, training };
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

/** Days of the last weeks under kompetanseforskriften § 4, and some that were declared from elsewhere. */
function countDaysWorked(people: readonly DemoPerson[], { doctors, history, period }: DemoDistrict): void {
  people.forEach(({ part, profile, doctor }, at) => {
    if (part !== 'salaried' || profile === 'full') return;
    const own = history.filter((duty) => duty.doctor === doctor.id);
    const declared = { from: addDays(period.from, -56), to: addDays(period.from, -42), days: 8 };
    doctors[at]!.workedDays = [
      { ...declared, setting: 'legevakt', source: 'declared' },
      ...own.map(({ date }) => ({
        from: date,
        to: addDays(date, 1),
        days: 1,
        setting: 'legevakt' as const,
        source: 'roster' as const,
      })),
    ];
  });
}
