import type { Queue } from 'pg-boss';

/** How one queue keeps its jobs, and how a process takes them. */
interface QueueDefinition {
  queue: Omit<Queue, 'name' | 'policy' | 'partition'>;
  /** Jobs that one process has in hand at once. */
  atOnce: number;
}

const DAY = 86_400;

/**
 * The queues. The rows of the database stay the truth of what has to be done: a job only wakes somebody
 * who looks there, so that one too many does no harm.
 */
export const QUEUES = {
  /** One run of the optimiser: one at a time in each process. */
  'optimisation-run': {
    queue: {
      // The longest run, and what comes after it.
      expireInSeconds: 3900,
      heartbeatSeconds: 30,
      retryLimit: 3,
      retryDelay: 5,
      retentionSeconds: 14 * DAY,
      deleteAfterSeconds: DAY,
    },
    atOnce: 1,
  },
  /** One message to one person. */
  deliver: {
    queue: {
      expireInSeconds: 300,
      heartbeatSeconds: 30,
      // Tries for more than 24 hours: 5 s at first, an hour apart in the end.
      retryLimit: 36,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      retentionSeconds: 14 * DAY,
      deleteAfterSeconds: DAY,
      deadLetter: 'dead-letter',
    },
    atOnce: 10,
  },
} as const satisfies Record<string, QueueDefinition>;

/** Where jobs end that failed for good, for somebody to look at. */
export const DEAD_LETTER = 'dead-letter';

export type QueueName = keyof typeof QUEUES;
