import { checkDoctor } from '../../domain/doctors/check-doctor.ts';
import type { Doctor, DutyShareAgreement, Engagement, PracticePost } from '../../domain/doctors/doctor.ts';
import { type DoctorRecord, EMPTY_RECORD, type StoredDoctor } from '../doctors/index.ts';
import { lastDay, type RowReader } from './row-reader.ts';
import { readSurgeryDay, writeSurgeryHours } from './surgery-hours.ts';
import type { Cells } from './import-kind.ts';
import { ENGAGEMENT_WORDS, LOCALE_WORDS } from './vocabulary.ts';
import { nearest, plainWord } from './words.ts';

/** A doctor as a file tells of one: everything but evidence, decisions and days worked. */
export interface FileDoctor {
  hpr: string;
  name: string;
  birthDate: string;
  municipality: string | null;
  email: string | null;
  locale: 'nb' | 'nn' | 'en';
  record: DoctorRecord;
}

/** What rows of doctors refer to. */
export interface DoctorContext {
  doctors: ReadonlyMap<string, StoredDoctor>;
  /** Ids by name. */
  municipalities: ReadonlyMap<string, string>;
  practices: ReadonlyMap<string, string>;
}

const EMAIL = /^[\p{L}\p{N}!-?A-~]+@[\p{L}\p{N}!-?A-~]+$/u;

/** The doctor of some rows: what the file has no columns for stays as it is recorded. */
export function readDoctor(readers: readonly RowReader[], context: DoctorContext): FileDoctor | null {
  const [first] = readers;
  const hpr = first!.need('hpr', first!.hpr());
  if (hpr === null) return null;
  const stored = context.doctors.get(hpr);
  const before = { ...EMPTY_RECORD, ...stored?.record };
  const said = <T>(column: string, old: T, read: (reader: RowReader) => T): T =>
    first!.has(column) ? read(teller(readers, column)) : old;
  const name = said('name', stored?.doctor.name ?? null, readName);
  const birthDate = said('birthDate', stored?.doctor.birthDate ?? null, (one) =>
    one.need('birthDate', one.date('birthDate')),
  );
  if (!first!.has('name') && !stored) first!.wrong('name', 'value-missing');
  if (!first!.has('birthDate') && !stored) first!.wrong('birthDate', 'value-missing');
  const doctor = {
    hpr,
    name: name ?? '',
    birthDate: birthDate ?? '',
    municipality: said('municipality', stored?.municipality ?? null, (one) =>
      known(one, 'municipality', context.municipalities),
    ),
    email: said('email', stored?.email ?? null, readEmail),
    locale: said('locale', stored?.locale ?? null, (one) => one.choice('locale', LOCALE_WORDS)) ?? 'nb',
    record: {
      ...before,
      listSize: said('listSize', before.listSize, (one) => one.whole('listSize', 0, 20_000)),
      contract: {
        endsOn: said('contractEnd', before.contract.endsOn, (one) => one.range('', 'contractEnd').to),
        prolongedTo: said('prolonged', before.contract.prolongedTo, (one) => one.range('', 'prolonged').to),
      },
      borrowedFrom: said('borrowedFrom', before.borrowedFrom, (one) => one.text('borrowedFrom', 200)),
      ...readLists(readers, before, context),
    },
  };
  if (name === null || birthDate === null || readers.some(({ problems }) => problems.length > 0)) return null;
  return isSound(doctor, first!) ? doctor : null;
}

/** The row that tells a value: the first one that is not empty; the others may only repeat it. */
function teller(readers: readonly RowReader[], column: string): RowReader {
  const telling = readers.find((one) => !one.isEmpty(column)) ?? readers[0]!;
  for (const other of readers) {
    if (!other.isEmpty(column) && other.raw(column) !== telling.raw(column)) {
      other.wrong(column, 'rows-disagree', { line: telling.line });
    }
  }
  return telling;
}

function readName(reader: RowReader): string | null {
  const name = reader.need('name', reader.text('name', 200));
  return name === null || /\p{L}/u.test(name) ? name : reader.wrong('name', 'text-invalid');
}

function readEmail(reader: RowReader): string | null {
  const email = reader.text('email', 254);
  return email === null || EMAIL.test(email) ? email : reader.wrong('email', 'email-invalid');
}

function known(reader: RowReader, column: string, ids: ReadonlyMap<string, string>): string | null {
  const text = reader.text(column, 200);
  if (text === null) return null;
  const exact = ids.get(text);
  if (exact !== undefined) return exact;
  const alike = [...ids].filter(([name]) => plainWord(name) === plainWord(text));
  if (alike.length === 1) return alike[0]![1];
  return reader.wrong(column, `${column}-unknown`, { nearest: nearest(text, ids.keys()) ?? '–' });
}

/** Each row may tell of one engagement, one post and one agreed share; a list that the file has no column for stays. */
function readLists(readers: readonly RowReader[], before: DoctorRecord, context: DoctorContext) {
  const [first] = readers;
  const told = <T>(column: string, old: T[], read: (reader: RowReader) => T | null): T[] =>
    first!.has(column) ? readers.flatMap((one) => read(one) ?? []) : old;
  return {
    engagements: told('engagement', before.engagements, (one) => readEngagement(one, before)),
    practicePosts: told('practice', before.practicePosts, (one) => readPost(one, before, context)),
    dutyShares: told('share', before.dutyShares, (one) => readShare(one, before)),
  };
}

/** The dates of a row, where the file has columns for them. */
function dates(reader: RowReader, name: string, old: { from: string | null; to: string | null } | undefined) {
  const { from, to } = reader.range(`${name}From`, `${name}Last`);
  return {
    from: reader.has(`${name}From`) ? from : (old?.from ?? null),
    to: reader.has(`${name}Last`) ? to : (old?.to ?? null),
  };
}

function readEngagement(reader: RowReader, before: DoctorRecord): Engagement | null {
  const kind = reader.choice('engagement', ENGAGEMENT_WORDS);
  if (reader.isEmpty('engagement')) reader.unused('engagementFrom', 'engagementLast');
  if (kind === null) return null;
  return {
    kind,
    ...dates(
      reader,
      'engagement',
      before.engagements.find((one) => one.kind === kind),
    ),
  };
}

function readPost(
  reader: RowReader,
  before: DoctorRecord,
  { practices }: DoctorContext,
): PracticePost | null {
  const practice = known(reader, 'practice', practices);
  if (reader.isEmpty('practice')) reader.unused('percent', 'practiceFrom', 'practiceLast', 'surgeryHours');
  if (practice === null) return null;
  const old = before.practicePosts.find((one) => one.practice === practice);
  const percent =
    reader.number('percent', 0.01, 100) ?? (reader.has('percent') ? 100 : (old?.percent ?? 100));
  const own = reader.list('surgeryHours', readSurgeryDay, 'surgery-hours-invalid');
  const surgeryHours = reader.has('surgeryHours') ? own : (old?.surgeryHours ?? null);
  return { practice, percent, ...dates(reader, 'practice', old), ...(surgeryHours && { surgeryHours }) };
}

function readShare(reader: RowReader, before: DoctorRecord): DutyShareAgreement | null {
  const share = reader.number('share', 0, 10);
  if (reader.isEmpty('share')) reader.unused('shareFrom', 'shareLast');
  if (share === null) return null;
  return {
    share,
    ...dates(
      reader,
      'share',
      before.dutyShares.find((one) => one.share === share),
    ),
  };
}

/** The domain's own check is the last word on the record as a whole. */
function isSound(doctor: FileDoctor, reader: RowReader): boolean {
  const issues = checkDoctor(asDoctor(doctor));
  for (const { code, where, value } of issues)
    reader.wrong(null, 'record-unsound', { code, where, text: String(value) });
  return issues.length === 0;
}

function asDoctor({ hpr, name, birthDate, municipality, record }: FileDoctor): Doctor {
  const { engagements, practicePosts, dutyShares, contract, listSize } = record;
  const lists = { engagements, practicePosts, dutyShares, contract, listSize, evidence: [], decisions: [] };
  return { id: hpr, hpr, name, birthDate, municipality, ...lists };
}

/** The rows of a doctor: as many as the longest list, and what there is one of on the first. */
export function doctorCells(
  doctor: FileDoctor,
  names: { municipalities: ReadonlyMap<string, string>; practices: ReadonlyMap<string, string> },
): Cells[] {
  const { hpr, name, birthDate, municipality, email, locale, record } = doctor;
  const { engagements, practicePosts, dutyShares, contract, listSize, borrowedFrom } = record;
  const count = Math.max(1, engagements.length, practicePosts.length, dutyShares.length);
  return Array.from({ length: count }, (_, at): Cells => {
    const [engagement, post, share] = [engagements[at], practicePosts[at], dutyShares[at]];
    return {
      hpr,
      ...(at === 0 && {
        name,
        birthDate,
        municipality: municipality === null ? null : (names.municipalities.get(municipality) ?? null),
        email,
        locale: LOCALE_WORDS.write(locale),
        listSize,
        contractEnd: lastDay(contract.endsOn),
        prolonged: lastDay(contract.prolongedTo),
        borrowedFrom,
      }),
      ...(engagement && {
        engagement: ENGAGEMENT_WORDS.write(engagement.kind),
        engagementFrom: engagement.from,
        engagementLast: lastDay(engagement.to),
      }),
      ...(post && {
        practice: names.practices.get(post.practice) ?? null,
        percent: post.percent,
        practiceFrom: post.from,
        practiceLast: lastDay(post.to),
        surgeryHours: post.surgeryHours ? writeSurgeryHours(post.surgeryHours) : null,
      }),
      ...(share && { share: share.share, shareFrom: share.from, shareLast: lastDay(share.to) }),
    };
  });
}
