/** How invitations to an open shift go out: the best placed first, and more of them as time goes by. */
export interface Waves {
  /** Doctors who are asked at once. */
  size: number;
  /** From one wave to the next. */
  minutes: number;
}

/** Time is short: a sick call, or a shift within three days. */
const URGENT: Waves = { size: 5, minutes: 10 };
const ORDINARY: Waves = { size: 10, minutes: 24 * 60 };

/** A shift that begins sooner is urgent. */
const URGENT_HOURS = 72;

/** From an urgent opening to the coordinator's telephone, and for others from the telephone to the shift. */
const ESCALATE_AFTER_MINUTES = 30;
const ESCALATE_BEFORE_HOURS = 72;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whether a shift that is open now has to be filled at once. */
export function isUrgent(start: Date, now: Date): boolean {
  return start.getTime() - now.getTime() < URGENT_HOURS * HOUR;
}

/** The waves of an opening. */
export function wavesFor(urgent: boolean): Waves {
  return urgent ? URGENT : ORDINARY;
}

/**
 * When a coordinator has to see to a shift that nobody has taken: soon after an urgent opening, and for
 * others three days before the shift or at the deadline, whichever comes first.
 */
export function escalationAt(opening: { urgent: boolean; start: Date; deadline: Date; now: Date }): Date {
  const { urgent, start, deadline, now } = opening;
  if (urgent) return new Date(now.getTime() + ESCALATE_AFTER_MINUTES * MINUTE);
  return new Date(Math.min(start.getTime() - ESCALATE_BEFORE_HOURS * HOUR, deadline.getTime()));
}
