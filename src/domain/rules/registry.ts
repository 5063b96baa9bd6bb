import { absence } from './absence.ts';
import { backUp } from './back-up.ts';
import { competence } from './competence.ts';
import { consecutiveNights } from './consecutive-nights.ts';
import { dayLimit } from './day-limit.ts';
import { exemption } from './exemption.ts';
import { lock } from './lock.ts';
import { maxPerPeriod } from './max-per-period.ts';
import { maxPerWeek } from './max-per-week.ts';
import { minimumPool } from './minimum-pool.ts';
import { overlap } from './overlap.ts';
import { rest } from './rest.ts';
import type { Rule } from './rule-context.ts';
import { seats } from './seats.ts';
import { spacing } from './spacing.ts';
import { supervision } from './supervision.ts';
import { surgeryRest } from './surgery-rest.ts';
import { veto } from './veto.ts';
import { weekendFrequency } from './weekend-frequency.ts';

/** Every rule, in the order of `RULE_CODES`: hard before soft. */
export const RULES: readonly Rule[] = [
  seats,
  lock,
  overlap,
  competence,
  dayLimit,
  backUp,
  supervision,
  exemption,
  absence,
  veto,
  rest,
  surgeryRest,
  maxPerWeek,
  maxPerPeriod,
  weekendFrequency,
  consecutiveNights,
  spacing,
  minimumPool,
];
