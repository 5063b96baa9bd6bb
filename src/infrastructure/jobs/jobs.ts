import type { QueryRunner } from 'typeorm';
import type { QueueName } from './queues.ts';

/** What a job is about: ids and nothing else, since jobs belong to no district and are kept for a while. */
export interface Job {
  district: string;
  id: string;
}

/** Does one job. A job whose handler throws is tried again later; one that resolves is done. */
export type JobHandler = (job: Job, stopping: AbortSignal) => Promise<void>;

export interface SendOptions {
  /** Not before this moment. */
  after?: Date;
}

/** Queues of jobs that outlive the process. */
export abstract class Jobs {
  /**
   * Queues a job in the transaction of the runner, so that both are there or neither; `null` queues it at
   * once. Throws when the queue did not take it.
   */
  abstract send(runner: QueryRunner | null, queue: QueueName, job: Job, options?: SendOptions): Promise<void>;

  /**
   * Lets this process work on a queue. The handler's signal is aborted when the process is about to stop:
   * what takes longer than a second or two then leaves the rest to somebody else.
   */
  abstract work(queue: QueueName, handler: JobHandler): Promise<void>;

  /** Takes no more jobs, tells the handlers to stop, and waits for them, three seconds at most. */
  abstract close(): Promise<void>;
}
