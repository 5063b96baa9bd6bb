import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCbcLog } from './cbc-log.ts';
import { compactMip } from './compact-mip.ts';
import { columnName, mpsFile } from './mps-file.ts';
import { emptyRun, type Peer, type PeerLimits, type PeerRun } from './peer.ts';
import type { StudyInstance } from '../study/study-instance.ts';

/** Seconds beyond the limit that CBC gets: it looks at its clock between rounds of cuts. */
const GRACE_SECONDS = 15;

/** COIN-OR's branch and cut, as Debian builds it. */
export const cbcPeer: Peer = {
  name: 'CBC',
  settings:
    'Debian coinor-cbc 2.10, compact MIP as MPS, one thread (Debian builds it so), -ratio 0, wall-clock limit',
  run: runCbc,
};

async function runCbc(instance: StudyInstance, limits: PeerLimits): Promise<PeerRun> {
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const folder = await mkdtemp(join(tmpdir(), 'vaktsirkel-cbc-'));
  try {
    const mip = compactMip(instance);
    await writeFile(join(folder, 'study.mps'), mpsFile(mip));
    const built = elapsed();
    const solved = await execute(folder, { ...limits, seconds: Math.max(0.5, limits.seconds - built) });
    if (!solved.installed) return emptyRun('not-installed', 'apt-get install coinor-cbc');
    const run = { ...emptyRun(solved.killed ? 'killed' : 'time'), seconds: elapsed() };
    const { costs, bounds, optimal } = readCbcLog(solved.log);
    // CBC's clock begins when it has the model's file.
    run.costs = costs.map(({ seconds, cost }) => ({ seconds: built + seconds, cost }));
    run.bounds = bounds.map(({ seconds, bound }) => ({ seconds: built + seconds, bound }));
    if (optimal) run.end = 'finished';
    const solution = await readFile(join(folder, 'study.sol'), 'utf8').catch(() => '');
    const values = readSolution(solution, mip.columns.length);
    if (values) run.rosters.push({ seconds: run.seconds, pairs: mip.pairs.taken(values) });
    return run;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function execute(
  folder: string,
  { seconds, seed }: PeerLimits,
): Promise<{ installed: boolean; killed: boolean; log: string }> {
  const limits = ['-timeMode', 'elapsed', '-sec', String(seconds), '-ratio', '0'];
  const seeds = ['-randomCbcSeed', String(seed), '-randomSeed', String(seed)];
  const child = spawn('cbc', ['study.mps', ...limits, ...seeds, '-solve', '-solu', 'study.sol'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let log = '';
  let killed = false;
  const timer = setTimeout(
    () => {
      killed = true;
      child.kill('SIGKILL');
    },
    (seconds + GRACE_SECONDS) * 1000,
  );
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT') resolve({ installed: false, killed, log });
      else reject(error);
    });
    child.on('close', () => {
      clearTimeout(timer);
      resolve({ installed: true, killed, log });
    });
  });
}

/** Values of all columns from CBC's list of those that are not 0; null when it had no roster. */
function readSolution(text: string, columns: number): Float64Array | null {
  const [head = '', ...lines] = text.split('\n');
  // Without a roster it writes what the relaxation says, or nothing.
  if (head === '' || /no integer solution|infeasible|continuous used/i.test(head)) return null;
  const places = new Map(Array.from({ length: columns }, (_, column) => [columnName(column), column]));
  const values = new Float64Array(columns);
  for (const line of lines) {
    const [, name = '', value] = line.replace('**', '').trim().split(/\s+/);
    const column = places.get(name);
    if (column !== undefined) values[column] = Number(value);
  }
  return values;
}
