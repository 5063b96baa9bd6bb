import { type DataSource, QueryRunnerAlreadyReleasedError, type QueryRunner } from 'typeorm';

/**
 * Unit of work: runs `work` in one transaction that sees and changes the rows of one district only.
 * Everything goes through the query runner it gets (or its `manager`); another connection would see
 * nothing. Commits when `work` resolves; rolls back and throws on when it throws, and when the commit
 * itself is refused, as a deferred constraint may.
 *
 * @param district the district's UUID
 */
export async function inDistrict<T>(
  dataSource: DataSource,
  district: string,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    // Local to the transaction: a pooled connection never carries a district over to the next user.
    await runner.query(`SELECT set_config('app.district', $1, true)`, [district]);
    const result = await work(runner);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // The first error is the one to tell; a connection that is gone has rolled back by itself.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    // Not by us yet: the driver lets go of a runner whose connection breaks between two queries.
    if (error instanceof QueryRunnerAlreadyReleasedError) {
      throw new Error('Connection terminated between two queries', { cause: error });
    }
    throw error;
  } finally {
    await runner.release();
  }
}
