import type { EngagementKind, SurgeryHours } from '../domain/problem/roster-problem.ts';
import { civilDate } from '../domain/calendar/civil-date.ts';
import type { Doctor, Practice } from '../domain/doctors/doctor.ts';
import type { CompetenceProfile } from './competence.ts';
import { competenceRecords } from './competence.ts';
import { doctorName } from './names.ts';
import type { Random } from './random.ts';
import type { DemoShape } from './shapes.ts';
import type { DemoSize } from './size.ts';

/** Numbers of the register in a range that is reserved for made-up doctors. */
const FIRST_HPR = 9_900_000;

/** A made-up doctor, and the part played in the district. */
export interface DemoPerson {
  doctor: Doctor;
  /** `offRota`: a GP who takes no part in this period. */
  part: 'rota' | 'offRota' | 'salaried' | 'locum' | 'lis1';
  profile: CompetenceProfile;
  /** Age at the start of the period. */
  age: number;
}

interface Draft {
  part: DemoPerson['part'];
  kind: EngagementKind;
  profile: CompetenceProfile;
  age: number;
  share: number;
}

/** All doctors of a demo district: GPs on the rota, GPs who take no part, salaried, locums, LIS1. */
export function demoPeople(
  shape: DemoShape,
  size: DemoSize,
  practices: readonly Practice[],
  year: number,
  random: Random,
): DemoPerson[] {
  const drafts = [
    ...rotaDrafts(shape, size.gpsOnRota, random),
    ...Array.from({ length: size.gps - size.gpsOnRota }, () =>
      draft('offRota', 'gpSelfEmployed', random.int(33, 58)),
    ),
    ...salariedDrafts(shape, size.salaried, random),
    ...Array.from({ length: shape.locums }, () => ({
      ...draft('locum', 'locum', random.int(31, 58)),
      share: 0.5,
    })),
    ...Array.from({ length: shape.lis1 }, (): Draft => {
      return { part: 'lis1', kind: 'lis1', profile: 'lis1', age: random.int(26, 31), share: 0 };
    }),
  ];
  return drafts.map((one, index) => person(one, index, shape, practices, year, random));
}

function draft(part: DemoPerson['part'], kind: EngagementKind, age: number): Draft {
  return { part, kind, profile: 'full', age, share: 1 };
}

function rotaDrafts(shape: DemoShape, count: number, random: Random): Draft[] {
  const { splitPost, gpMunicipal, alis } = shape;
  const drafts = Array.from({ length: count }, (_, at): Draft => {
    if (at < alis) return draft('rota', 'alis', random.int(29, 38));
    if (at < alis + splitPost) return draft('rota', 'splitPost', random.int(34, 55));
    const kind = at < alis + splitPost + gpMunicipal ? 'gpMunicipal' : 'gpSelfEmployed';
    return draft('rota', kind, random.int(34, 66));
  });
  // ALIS first: they are the ones who are still on their way.
  drafts.slice(0, shape.dependents).forEach((one) => (one.profile = 'dependent'));
  const alone = drafts.slice(shape.dependents, shape.dependents + shape.standAloneOnly);
  alone.forEach((one) => (one.profile = 'standAlone'));
  drafts.slice(count - shape.transition).forEach((one, at) => {
    one.profile = at === 0 && shape.transition > 4 ? 'unsettled' : 'transition';
    one.age = random.int(45, 64);
  });
  const shares = [1.5, 0.5, 1.25, 0.75, 0.5, 1.25, 0.75];
  const agreed = drafts.filter(({ kind, profile }) => kind === 'gpSelfEmployed' && profile === 'full');
  agreed.slice(0, Math.floor(count / 15)).forEach((one, at) => (one.share = shares[at % shares.length]!));
  return random.shuffled(drafts);
}

function salariedDrafts(shape: DemoShape, count: number, random: Random): Draft[] {
  const parts = Array.from({ length: count }, (_, at) => [1, 0.5, 0.4, 0.6, 0.4][at % 5]!);
  const factor = shape.salariedPosts / parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, at): Draft => {
    const profile = at < shape.salariedDependents ? 'dependent' : at % 2 === 0 ? 'standAlone' : 'full';
    const share = Math.round(part * factor * 100) / 100;
    return { part: 'salaried', kind: 'salaried', profile, age: random.int(28, 52), share };
  });
}

function person(
  { part, kind, profile, age, share }: Draft,
  index: number,
  shape: DemoShape,
  practices: readonly Practice[],
  year: number,
  random: Random,
): DemoPerson {
  const listed = ['gpSelfEmployed', 'gpMunicipal', 'splitPost', 'alis'].includes(kind);
  const practice = practices[index % practices.length]!;
  const mobile = kind !== 'salaried' && kind !== 'lis1' && random.chance(shape.mobileTrained);
  const options = { alis: kind === 'alis', mobile, experienced: age > 50 };
  const percent = kind === 'splitPost' ? 50 : 100;
  const own = kind === 'splitPost' ? { surgeryHours: halfWeek(practice.surgeryHours, index) } : {};
  return {
    part,
    profile,
    age,
    doctor: {
      id: `doctor-${String(index + 1).padStart(3, '0')}`,
      hpr: String(FIRST_HPR + index),
      name: doctorName(index),
      birthDate: birthDate(age, year, random),
      municipality: practice.municipality,
      engagements: [{ kind, from: civilDate(year - Math.min(3, Math.max(1, age - 28)), 8, 1), to: null }],
      practicePosts: listed ? [{ practice: practice.id, percent, from: null, to: null, ...own }] : [],
      listSize: listed ? random.int(percent * 8, percent * 12) : null,
      dutyShares: share === 1 ? [] : [{ share, from: null, to: null }],
      contract: { endsOn: null, prolongedTo: null },
      ...competenceRecords(profile, options, year, random),
    },
  };
}

/** The day the doctor turned `age` lies in the year before, so the age holds on New Year's Day. */
export function birthDate(age: number, year: number, random: Random): string {
  return civilDate(year - 1 - age, random.int(1, 12), random.int(1, 28));
}

/** A split post keeps surgery half the week: Monday to Wednesday, or Wednesday to Friday. */
function halfWeek(hours: readonly SurgeryHours[], index: number): SurgeryHours[] {
  return hours
    .filter(({ weekday }) => (index % 2 === 0 ? weekday <= 3 : weekday >= 3))
    .map((day) => ({ ...day }));
}
