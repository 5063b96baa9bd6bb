import { DataSource } from 'typeorm';

/** How one role reaches the database. */
export interface Connection {
  url: string;
  /** Connections at most. */
  poolSize: number;
  /** Shown in the server's list of connections. */
  name: string;
}

/**
 * A TypeORM data source of the application's role, not yet connected. It never changes the schema:
 * `migrate` does that, as the owner.
 */
export function applicationDataSource(connection: Connection): DataSource {
  return new DataSource({
    type: 'postgres',
    url: connection.url,
    poolSize: connection.poolSize,
    applicationName: connection.name,
    connectTimeoutMS: 5000,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    // Addresses and parameters stay out of the log; errors are logged where they are handled.
    logging: false,
  });
}
