import { isCivilDate } from '../calendar/civil-date.ts';
import type { Doctor } from './doctor.ts';

/** Why a doctor's record cannot be used as it is. */
export interface DoctorIssue {
  code:
    | 'hpr-invalid'
    | 'name-missing'
    | 'date-invalid'
    | 'range-empty'
    | 'share-invalid'
    | 'percent-invalid'
    | 'list-size-invalid';
  /** The part of the record, e.g. `engagements[1]`. */
  where: string;
  value: string | number;
}

/** 7 to 9 digits; the register's numbers carry no check digit. */
export function isHprNumber(text: string): boolean {
  return /^\d{7,9}$/.test(text);
}

/** Everything wrong with a doctor's record, empty when it is sound. */
export function checkDoctor(doctor: Doctor): DoctorIssue[] {
  const issues: DoctorIssue[] = [];
  const found = (code: DoctorIssue['code'], where: string, value: string | number): void => {
    issues.push({ code, where, value });
  };
  if (!isHprNumber(doctor.hpr)) found('hpr-invalid', 'hpr', doctor.hpr);
  if (doctor.name.trim() === '') found('name-missing', 'name', doctor.name);
  for (const [where, date] of datesOf(doctor)) if (!isCivilDate(date)) found('date-invalid', where, date);
  for (const [where, range] of rangesOf(doctor)) {
    if (range.from !== null && range.to !== null && range.from >= range.to)
      found('range-empty', where, range.to);
  }
  doctor.dutyShares.forEach(({ share }, index) => {
    if (!(share >= 0)) found('share-invalid', `dutyShares[${index}]`, share);
  });
  doctor.practicePosts.forEach(({ percent }, index) => {
    if (!(percent > 0 && percent <= 100)) found('percent-invalid', `practicePosts[${index}]`, percent);
  });
  const { listSize } = doctor;
  if (listSize !== null && !(Number.isInteger(listSize) && listSize >= 0)) {
    found('list-size-invalid', 'listSize', listSize);
  }
  return issues;
}

function rangesOf(doctor: Doctor): [string, { from: string | null; to: string | null }][] {
  const lists = {
    engagements: doctor.engagements,
    practicePosts: doctor.practicePosts,
    dutyShares: doctor.dutyShares,
  };
  const records = { evidence: doctor.evidence, decisions: doctor.decisions };
  return [
    ...Object.entries(lists).flatMap(([name, list]) =>
      list.map(({ from, to }, index): [string, { from: string | null; to: string | null }] => [
        `${name}[${index}]`,
        { from, to },
      ]),
    ),
    ...Object.entries(records).flatMap(([name, list]) =>
      list.map(({ date, expires }, index): [string, { from: string | null; to: string | null }] => [
        `${name}[${index}]`,
        { from: date, to: expires },
      ]),
    ),
  ];
}

function datesOf(doctor: Doctor): [string, string][] {
  const single: [string, string | null][] = [
    ['birthDate', doctor.birthDate],
    ['contract.endsOn', doctor.contract.endsOn],
    ['contract.prolongedTo', doctor.contract.prolongedTo],
    ...rangesOf(doctor).flatMap(([where, { from, to }]): [string, string | null][] => [
      [where, from],
      [where, to],
    ]),
  ];
  return single.flatMap(([where, date]) => (date === null ? [] : [[where, date]]));
}
