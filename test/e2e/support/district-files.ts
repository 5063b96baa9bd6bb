import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { osloWallTime } from '../../../src/domain/calendar/oslo-time.ts';
import type { TemplateDays } from '../../../src/domain/calendar/shift-template.ts';
import type { EvidenceKind } from '../../../src/domain/doctors/evidence.ts';
import type {
  DutyFunction,
  EngagementKind,
  SurgeryHours,
} from '../../../src/domain/problem/roster-problem.ts';
import type { DemoDistrict } from '../../../src/demo/generate-district.ts';

// The words of docs/import-formats.md, written out once more: a file is made by somebody who reads that page.
const ENGAGEMENTS: Record<EngagementKind, string> = {
  gpSelfEmployed: 'selvstendig fastlege',
  gpMunicipal: 'kommunal fastlege',
  salaried: 'ansatt legevaktlege',
  splitPost: 'delt stilling',
  alis: 'ALIS',
  lis1: 'LIS1',
  locum: 'vikar',
};
const EVIDENCE: Record<EvidenceKind, string> = {
  specialist: 'spesialist i allmennmedisin',
  alisPart1: 'ALIS del 1',
  alisPart2: 'ALIS del 2',
  alisPart3: 'ALIS del 3',
  approvedAllmennlege: 'godkjent allmennlege',
  lis1GoalsReached: 'LIS1-læringsmål oppnådd',
  turnus1998Approved: 'turnus godkjent',
  courseAcuteMedicine: 'kurs i akuttmedisin',
  courseViolenceAbuse: 'kurs i volds- og overgrepshåndtering',
  radioTraining: 'opplæring i nødnett',
  localIntroduction: 'lokal innføring',
  mobileUnit: 'opplæring i legevaktbil',
  ultrasound: 'ultralyd',
  heldGpListMarch2017: 'fastlegeliste i mars 2017',
  heldLegevaktPostMarch2017: 'legevaktstilling i mars 2017',
};
const FUNCTIONS: Record<DutyFunction, string> = {
  station: 'stasjonær',
  mobile: 'kjørende',
  telephone: 'legevaktsentral',
  backUp: 'bakvakt',
  standby: 'beredskap',
};
const BACK_UP = { colleague: 'kollega', function: 'bakvaktfunksjon', either: 'begge deler', none: 'ingen' };
const PRESENCE = { onSite: 'på stedet', home: 'hjemmevakt' };
const WEEKDAYS = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'];

const yes = (value: boolean) => (value ? 'ja' : 'nei');
/** "Til og med": the last day, where the district has the first one after it. */
const through = (date: string | null) => date && addDays(date, -1);

type Row = Record<string, string | number | null>;

/** A table as a person's spreadsheet saves it: semicolons, decimal commas, nothing quoted without need. */
export function csv(rows: readonly Row[]): string {
  const [first] = rows;
  const cell = (value: string | number | null | undefined) => {
    const text = typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
    return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const headings = Object.keys(first ?? {});
  return [headings, ...rows.map((row) => headings.map((name) => row[name]))]
    .map((line) => line.map(cell).join(';'))
    .join('\r\n');
}

/** @param addressOf where a doctor is written to */
export function doctorFile({ doctors, practices }: DemoDistrict, addressOf: (hpr: string) => string): Row[] {
  const practiceNames = new Map(practices.map(({ id, name }) => [id, name]));
  return doctors.map(({ doctor }): Row => {
    const { engagements, practicePosts, dutyShares, contract } = doctor;
    const [engagement, ...more] = [...engagements, ...practicePosts.slice(1), ...dutyShares.slice(1)];
    if (!engagement || !('kind' in engagement) || more.length > 0) throw new Error('one row is not enough');
    const [post, share] = [practicePosts[0], dutyShares[0]];
    return {
      'HPR-nummer': doctor.hpr,
      navn: doctor.name,
      fødselsdato: doctor.birthDate,
      kommune: doctor.municipality,
      'e-post': addressOf(doctor.hpr),
      språk: 'bokmål',
      listelengde: doctor.listSize,
      'avtale til og med': through(contract.endsOn),
      'avtale forlenget til og med': through(contract.prolongedTo),
      tilknytning: ENGAGEMENTS[engagement.kind],
      'tilknytning fra': engagement.from,
      'tilknytning til og med': through(engagement.to),
      legesenter: post ? practiceNames.get(post.practice)! : null,
      stillingsprosent: post?.percent ?? null,
      'egen kontortid': post?.surgeryHours ? surgeryHours(post.surgeryHours) : null,
      vaktandel: share?.share ?? null,
    };
  });
}

function surgeryHours(hours: readonly SurgeryHours[]): string {
  return hours.map(({ weekday, opens, closes }) => `${WEEKDAYS[weekday - 1]!} ${opens}-${closes}`).join(', ');
}

export function evidenceFile({ doctors }: DemoDistrict): Row[] {
  const rows = doctors.flatMap(({ doctor }) =>
    doctor.evidence.map(({ kind, date, expires }): Row => ({
      'HPR-nummer': doctor.hpr,
      kompetanse: EVIDENCE[kind],
      dato: date,
      'gyldig til og med': through(expires),
    })),
  );
  // The made-up records name some courses twice; a file may name a record once.
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

export function demandFile({ settings }: DemoDistrict): Row[] {
  return settings.templates.map(({ backUp, ...template }): Row => ({
    vakttype: template.slot,
    vaktfunksjon: FUNCTIONS[template.function],
    dager: days(template.days),
    start: template.start,
    slutt: template.end,
    plasser: template.seats,
    tilstedeværelse: PRESENCE[template.presence],
    natt: yes(template.night),
    tilknytninger: template.engagements.map((kind) => ENGAGEMENTS[kind]).join(', '),
    'bare ved behov': yes(template.onlyWhenNeeded),
    'gyldig fra': template.from,
    'gyldig til og med': through(template.to),
    'bakvakt ved': backUp ? BACK_UP[backUp.by] : null,
    kollegafunksjoner: backUp?.colleagueFunctions.map((one) => FUNCTIONS[one]).join(', ') ?? null,
    'leger per bakvakt': backUp?.dependentsPerBackUp ?? null,
  }));
}

function days(value: TemplateDays): string {
  if ('pattern' in value) return value.pattern === 'weekday' ? 'hverdag' : 'helg';
  if ('weekdays' in value) return value.weekdays.map((day) => WEEKDAYS[day - 1]).join(', ');
  return value.on
    .map((rule) =>
      'fixed' in rule
        ? `${rule.fixed.slice(3)}.${rule.fixed.slice(0, 2)}.`
        : `påske${rule.easterOffset < 0 ? '' : '+'}${rule.easterOffset}`,
    )
    .join(', ');
}

export function lastRosterFile(district: DemoDistrict): Row[] {
  const hprOf = hprs(district);
  return district.history.map(({ doctor, date, start, end, night, presence }): Row => {
    const to = osloWallTime(end);
    return {
      'HPR-nummer': hprOf(doctor),
      dato: date,
      start: osloWallTime(start).time,
      slutt: to.time,
      sluttdato: to.date,
      natt: yes(night),
      tilstedeværelse: PRESENCE[presence],
    };
  });
}

export function ledgerFile({ doctors, law }: DemoDistrict): Row[] {
  const names = new Map(law.burden.categories.map(({ id, names: { nb } }) => [id, nb]));
  return doctors.flatMap(({ doctor, ledger }) =>
    Object.entries(ledger).map(([category, balance]): Row => ({
      'HPR-nummer': doctor.hpr,
      belastningskategori: names.get(category)!,
      saldo: balance,
    })),
  );
}

export function rotationFile(district: DemoDistrict): Row[] {
  const hprOf = hprs(district);
  return district.locks.flatMap((lock): Row[] => {
    if (lock.kind === 'forbid') return [];
    const [date, slot, duty] = lock.shift.split('/');
    return [
      {
        'HPR-nummer': hprOf(lock.doctor),
        dato: date!,
        vakttype: slot!,
        vaktfunksjon: FUNCTIONS[duty as DutyFunction],
        rolle: lock.role === 'training' ? 'opplæring' : 'vakt',
        'veileder HPR-nummer': lock.supervisor === undefined ? null : hprOf(lock.supervisor),
      },
    ];
  });
}

function hprs({ doctors }: DemoDistrict): (id: string) => string {
  const known = new Map(doctors.map(({ doctor }) => [doctor.id, doctor.hpr]));
  return (id) => known.get(id)!;
}
