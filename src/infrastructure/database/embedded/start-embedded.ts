import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresBinaries } from './binaries.ts';
import { ADMIN_ROLE, clusterSecrets } from './create-cluster.ts';
import { dataHome, type DataHome } from './data-home.ts';
import { APPLICATION_ROLE, DATABASE_NAME, OWNER_ROLE, prepareRoles } from './prepare-roles.ts';
import { removeStaleLock, serverState } from './server-state.ts';
import { serverLog, spawnServer } from './spawn-server.ts';
import { stopServer } from './stop-server.ts';

export interface EmbeddedOptions {
  /** Where the data should lie; `EmbeddedServer.directory` tells where it does. */
  directory: string;
  /** For a root that starts from a private folder: where others may read. */
  shared?: string;
  /** PostgreSQL settings on top of ours, e.g. `fsync: 'off'` for tests. */
  settings?: Readonly<Record<string, string>>;
  /** Start the server again when it dies; a process that only joined takes over when its keeper is gone. */
  keepRunning?: boolean;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedServer {
  directory: string;
  pid: number;
  port: number;
  /** `true` when the server was running already. */
  adopted: boolean;
  /** `true` when this process stops it; a process that joins a server another one keeps does not. */
  keeper: boolean;
  /** Address for the role that owns the tables. */
  migrationUrl: string;
  /** Address for the role the service works as. */
  url: string;
  /** Within 5 s: stops the server cleanly when this process keeps it, else only lets go of it. */
  stop: () => Promise<void>;
}

/** Outlives restarts, belongs to the machine, and is open to every account. */
const SHARED = '/var/lib/vaktsirkel';
const START_TIMEOUT_MS = 60_000;
const WATCH_MS = 500;
/** How long clients that are saying goodbye are waited for; one that stays is cut off. */
const GOODBYE_MS = 500;
/** Held by the connection of the process that shall stop the server: a killed process loses it by itself. */
const KEEPER_LOCK = 7_253_002;

/**
 * Starts the PostgreSQL of a data directory, or takes over the one that a killed process left behind.
 * Makes cluster, roles and database the first time. Throws with the end of the server's log when it
 * does not come up.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const shared = options.shared ?? SHARED;
  const home = await dataHome(options.directory, shared);
  const binaries = await postgresBinaries(home.account, shared);
  const secrets = await clusterSecrets(home, binaries.initdb);
  const start = () => comeUp(home, binaries.postgres, options.settings ?? {}, secrets.admin);
  const run = await start();
  await prepareRoles(run.admin, secrets);
  const kept = { run, keeper: await becomeKeeper(run.admin) };
  const watch = options.keepRunning ? watchServer(home.cluster, kept, start) : null;
  return {
    directory: home.directory,
    pid: run.pid,
    port: run.port,
    adopted: run.adopted,
    keeper: kept.keeper,
    migrationUrl: address(OWNER_ROLE, secrets.owner, run.port),
    url: address(APPLICATION_ROLE, secrets.application, run.port),
    stop: async () => {
      await watch?.();
      kept.run.admin.ref();
      if (kept.keeper) {
        await letClientsGo(kept.run.admin);
        await stopServer(home.cluster, kept.run.pid);
      }
      await kept.run.admin.end().catch(() => undefined);
    },
  };
}

/** The server as this process knows it; a restart changes it. */
interface KeptServer {
  run: RunningServer;
  keeper: boolean;
}

/**
 * Looks after the server: a keeper starts it again when it is gone, on its old port. Returns a function
 * that ends the watch and waits for a start that is under way.
 */
function watchServer(
  cluster: string,
  kept: KeptServer,
  start: () => Promise<RunningServer>,
): () => Promise<void> {
  let look = Promise.resolve();
  const timer = setInterval(() => {
    look = look.then(() => lookAfter(cluster, kept, start));
  }, WATCH_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return look;
  };
}

async function lookAfter(
  cluster: string,
  kept: KeptServer,
  start: () => Promise<RunningServer>,
): Promise<void> {
  const { kind } = serverState(cluster);
  const gone = kind === 'stopped' || kind === 'stale';
  // One that joined leaves a stopped server alone: its keeper has stopped it.
  if (gone ? !kept.keeper : kept.keeper) return;
  try {
    if (gone) {
      await kept.run.admin.end().catch(() => undefined);
      kept.run = await start();
    }
    kept.keeper = await becomeKeeper(kept.run.admin);
  } catch {
    // Tried again at the next look; until then requests are answered with "not ready".
  }
}

/** pg can take a connection out of what keeps the process alive; its types do not tell. */
type AdminClient = Client & { ref: () => void; unref: () => void };

interface RunningServer {
  admin: AdminClient;
  pid: number;
  port: number;
  adopted: boolean;
}

/** Looks, starts and waits until a server answers, whoever started it. */
async function comeUp(
  home: DataHome,
  postgres: string,
  settings: Readonly<Record<string, string>>,
  password: string,
): Promise<RunningServer> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let adopted = true;
  for (let failures = 0; failures < 5 && Date.now() < deadline;) {
    const state = serverState(home.cluster);
    if (state.kind === 'ready') {
      const admin = await connect(state.port, password);
      if (admin) return { admin, pid: state.pid, port: state.port, adopted };
    } else if (state.kind === 'stale') {
      removeStaleLock(home.cluster, state.content);
    } else if (state.kind === 'stopped') {
      adopted = !(await spawnServer(home, postgres, settings));
      // The last processes of a killed server need a moment to let go of its memory.
      if (adopted) await sleep(200 * ++failures);
      continue;
    }
    await sleep(20);
  }
  throw new Error(`The embedded PostgreSQL in ${home.directory} did not start:\n${await serverLog(home)}`);
}

/** A superuser's connection; `null` while the server is not there. */
async function connect(port: number, password: string): Promise<AdminClient | null> {
  const admin = new Client({
    host: '127.0.0.1',
    port,
    user: ADMIN_ROLE,
    password,
    database: 'postgres',
  }) as AdminClient;
  // Without a listener, a server that goes away would take the process along.
  admin.on('error', () => undefined);
  try {
    await admin.connect();
    return admin;
  } catch (error) {
    const code = (error as { code?: string }).code;
    // 57P03: starting or stopping.
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03') return null;
    throw error;
  }
}

/** Whether this process is the one that stops the server. From here on the connection is idle, held for its lock. */
async function becomeKeeper(admin: AdminClient): Promise<boolean> {
  const { rows } = await admin.query<{ kept: boolean }>('SELECT pg_try_advisory_lock($1) AS kept', [
    KEEPER_LOCK,
  ]);
  // It must not keep the process alive.
  admin.unref();
  return rows[0]?.kept === true;
}

/**
 * Waits until closed connections have left the server: pools do not wait for it, and a server that goes
 * down meanwhile sends them an error that nobody listens for any more.
 */
async function letClientsGo(admin: Client): Promise<void> {
  const deadline = Date.now() + GOODBYE_MS;
  while (Date.now() < deadline) {
    const others = await admin
      .query(
        `SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`,
      )
      .catch(() => null);
    if (!others || others.rowCount === 0) return;
    await sleep(10);
  }
}

function address(role: string, password: string, port: number): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE_NAME}`;
}
