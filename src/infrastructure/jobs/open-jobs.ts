import { type Db, type Job as QueuedJob, PgBoss } from 'pg-boss';
import type { QueryRunner } from 'typeorm';
import type { DatabaseAddresses } from '../../../config/database.ts';
import { type Job, type JobHandler, Jobs, type SendOptions } from './jobs.ts';
import { QUEUES, type QueueName } from './queues.ts';

const POLL_SECONDS = 1;
const STOP_MS = 3000;
const NAME = 'vaktsirkel-jobs';

interface OpenJobsOptions {
  addresses: DatabaseAddresses;
  /** Whether this process also looks after the queues: jobs of dead workers, retries, old rows. */
  supervises: boolean;
  /** Told of handlers that threw, and of faults that the queues get over by themselves. */
  fault: (error: Error) => void;
}

/**
 * The job queues on the migrated database. Jobs go through the application's role; looking after the
 * queues takes the owner's, in an instance of its own that never touches a job's handler.
 */
export async function openJobs({ addresses, supervises, fault }: OpenJobsOptions): Promise<Jobs> {
  const common = { schedule: false, registerInstance: false, application_name: NAME };
  const boss = new PgBoss({
    ...common,
    connectionString: addresses.url,
    max: 2,
    supervise: false,
    migrate: false,
    createSchema: false,
  });
  boss.on('error', fault);
  const opened = [boss];
  try {
    await boss.start();
    if (supervises) {
      const supervisor = new PgBoss({
        ...common,
        connectionString: addresses.migrationUrl,
        max: 1,
        superviseIntervalSeconds: 15,
        monitorIntervalSeconds: 15,
      });
      supervisor.on('error', fault);
      opened.unshift(supervisor);
      await supervisor.start();
    }
    return new BossJobs(boss, opened, fault);
  } catch (error) {
    await stopAll(opened, false);
    throw error;
  }
}

/** Jobs by pg-boss, which keeps them in the same database. */
class BossJobs extends Jobs {
  readonly #boss: PgBoss;
  readonly #opened: readonly PgBoss[];
  readonly #fault: (error: Error) => void;
  readonly #stopping = new AbortController();

  constructor(boss: PgBoss, opened: readonly PgBoss[], fault: (error: Error) => void) {
    super();
    this.#fault = fault;
    this.#boss = boss;
    this.#opened = opened;
  }

  async send(
    runner: QueryRunner | null,
    queue: QueueName,
    { district, id }: Job,
    { after }: SendOptions = {},
  ): Promise<void> {
    const made = await this.#boss.send(
      queue,
      { district, id },
      {
        ...(after && { startAfter: after }),
        ...(runner && { db: transactionOf(runner) }),
      },
    );
    // The queue tells by null that it dropped the job: then what was to be done would never be.
    if (made === null) throw new Error(`the queue ${queue} did not take a job`);
  }

  async work(queue: QueueName, handler: JobHandler): Promise<void> {
    const { atOnce } = QUEUES[queue];
    const { signal } = this.#stopping;
    await this.#boss.work(
      queue,
      {
        pollingIntervalSeconds: POLL_SECONDS,
        batchSize: atOnce,
        burstWhenBatchFull: true,
        perJobResults: true,
      },
      async (jobs: QueuedJob<Job>[]) =>
        Promise.all(
          jobs.map(async (job) => {
            const done = await this.#settled(handler(job.data, AbortSignal.any([signal, job.signal])));
            return { id: job.id, status: done ? ('completed' as const) : ('failed' as const) };
          }),
        ),
    );
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await stopAll(this.#opened, true);
  }

  /** Whether it went well. The queue keeps no texts of errors: they may quote what is private. */
  async #settled(work: Promise<void>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      this.#fault(error instanceof Error ? error : new Error(typeof error));
      return false;
    }
  }
}

async function stopAll(opened: readonly PgBoss[], graceful: boolean): Promise<void> {
  await Promise.all(opened.map((one) => one.stop({ graceful, timeout: STOP_MS })));
}

function transactionOf(runner: QueryRunner): Db {
  return {
    executeSql: async (text, values) => ({
      rows: (await runner.query(text, values, true)).records as unknown[],
    }),
  };
}
