import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { StudyInstance } from '../study/study-instance.ts';
import { emptyRun, type PeerLimits, type PeerRun } from './peer.ts';
import { type PeerReport, type PeerTask, REPORT_FD } from './report.ts';

/** Seconds beyond its limit after which a peer is killed: some look at the clock rarely. */
const GRACE_SECONDS = 15;
/** Seconds that a peer may take to load and read the instance. */
const LOAD_SECONDS = 60;
/** Characters of a dying peer's last words that are kept. */
const LAST_WORDS = 400;

/** Runs a peer in a process of its own, `<file>` beside this one, and kills it when it ignores its limit. */
export async function runChild(
  file: string,
  instance: StudyInstance,
  limits: PeerLimits,
  graceSeconds = GRACE_SECONDS,
): Promise<PeerRun> {
  const path = fileURLToPath(new URL(`./${file}`, import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', path], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'ipc'],
  });
  const run = emptyRun('failed');
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-LAST_WORDS)));
  const task: PeerTask = { instance, limits };
  // A child that died at once says why on stderr; that its task could not be sent says nothing more.
  child.send(task, () => undefined);
  const killed = await follow(child, limits.seconds + graceSeconds, run);
  if (run.end === 'failed' && killed) run.end = 'killed';
  if (run.end === 'failed') run.note ||= words.trim() || `ended with code ${String(child.exitCode)}`;
  return run;
}

/** Takes a child's reports until it ends; says whether it had to be killed. */
async function follow(child: ChildProcess, mostSeconds: number, run: PeerRun): Promise<boolean> {
  let killed = false;
  const killAfter = (seconds: number) =>
    setTimeout(() => {
      killed = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
  let timer = killAfter(LOAD_SECONDS);
  let began = performance.now();
  const closed = new Promise<void>((resolve) => child.once('close', resolve));
  const reports = child.stdio[REPORT_FD];
  if (!(reports instanceof Readable)) throw new Error('the child has no pipe for its reports');
  const lines = createInterface({ input: reports });
  lines.on('line', (line) => {
    const report = JSON.parse(line) as PeerReport;
    if (report.type === 'started') {
      clearTimeout(timer);
      timer = killAfter(mostSeconds);
      began = performance.now();
    } else {
      take(report, run);
    }
  });
  await closed;
  clearTimeout(timer);
  run.seconds ||= (performance.now() - began) / 1000;
  return killed;
}

function take(report: Exclude<PeerReport, { type: 'started' }>, run: PeerRun): void {
  switch (report.type) {
    case 'roster':
      run.rosters.push(report);
      break;
    case 'cost':
      run.costs.push(report);
      break;
    case 'bound':
      run.bounds.push(report);
      break;
    case 'certificate':
      run.certificate = report.certificate;
      break;
    case 'done':
      run.end = report.finished ? 'finished' : 'time';
      run.note = report.note;
      run.seconds = report.seconds;
      run.peakMb = report.peakMb;
      break;
  }
}
