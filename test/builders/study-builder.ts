import type { StudyDoctor, StudyInstance, StudySlot } from '../../bench/study/study-instance.ts';

/** A slot as the study has it: weekday evenings of 7 hours, weekend slots of 7.5; one station seat. */
export function studySlot(day: number, own: Partial<StudySlot> = {}): StudySlot {
  const weekend = day % 7 >= 5;
  const kind = own.kind ?? 'E';
  const [from, to] = kind === 'D' ? [8, 15.5] : [weekend ? 15.5 : 16, 23];
  return {
    day,
    kind,
    role: 'S',
    startHour: day * 24 + from,
    endHour: day * 24 + to,
    required: 1,
    hours: weekend ? 7.5 : 7,
    ...own,
  };
}

/** A qualified mobile doctor with a full share, always available, who minds nothing. */
export function studyDoctor(own: Partial<StudyDoctor> = {}): Omit<StudyDoctor, 'id'> {
  return {
    qualified: true,
    mobile: true,
    share: 1,
    carryHours: 0,
    unavailableDays: [],
    weekdayOff: -1,
    cost: [],
    ...own,
  };
}

/** An instance of these slots and doctors; costs that a doctor does not name are 0. */
export function studyInstance(
  weeks: number,
  slots: readonly StudySlot[],
  doctors: readonly Omit<StudyDoctor, 'id'>[],
): StudyInstance {
  return {
    weeks,
    slots,
    doctors: doctors.map((doctor, id) => ({
      id,
      ...doctor,
      cost: slots.map((_, slot) => doctor.cost[slot] ?? 0),
    })),
  };
}
