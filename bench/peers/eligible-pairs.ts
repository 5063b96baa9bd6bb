import { barredBy } from '../study/study-calendar.ts';
import type { StudyInstance, StudyKind, StudyPair } from '../study/study-instance.ts';

/** One doctor on one slot that the doctor may take, as a column of a model. */
export interface PairColumn {
  doctor: number;
  slot: number;
  column: number;
}

/** Every doctor on every slot that the doctor may take: the first columns of each peer's model. */
export class EligiblePairs {
  /** By column. */
  readonly pairs: StudyPair[] = [];
  readonly #kinds: StudyKind[];
  readonly #onSlot: PairColumn[][];
  /** `[doctor][day]`. */
  readonly #onDay: PairColumn[][][];

  constructor({ slots, doctors, weeks }: StudyInstance) {
    this.#kinds = slots.map(({ kind }) => kind);
    this.#onSlot = slots.map(() => []);
    this.#onDay = doctors.map(() => Array.from({ length: weeks * 7 }, () => []));
    doctors.forEach((person, doctor) => {
      slots.forEach((place, slot) => {
        if (barredBy(person, place)) return;
        const pair = { doctor, slot, column: this.pairs.push([doctor, slot]) - 1 };
        this.#onSlot[slot]!.push(pair);
        this.#onDay[doctor]![place.day]!.push(pair);
      });
    });
  }

  onSlot(slot: number): readonly PairColumn[] {
    return this.#onSlot[slot]!;
  }

  ofDoctor(doctor: number): PairColumn[] {
    return this.#onDay[doctor]!.flat();
  }

  /** A doctor's columns from one day up to another, of one kind or both. */
  columns(doctor: number, from: number, to: number, kind?: StudyKind): number[] {
    const days = this.#onDay[doctor]!.slice(from, to).flat();
    return days.filter(({ slot }) => !kind || this.#kinds[slot] === kind).map(({ column }) => column);
  }

  /** The pairs that a solution holds. */
  taken(values: ArrayLike<number>): StudyPair[] {
    return this.pairs.filter((_, column) => values[column]! > 0.5);
  }
}
