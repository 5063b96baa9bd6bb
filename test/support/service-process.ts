import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built service in a process of its own, as `npm start` runs it. */
export interface ServiceProcess {
  child: ChildProcess;
  /** Everything it has said on standard output and standard error. */
  said: () => string;
  /** Waits for a line of output that fits; rejects when the process ends first. */
  waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end; returns exit code, or the signal that killed it. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** Starts one of the built programs; `npm test` builds them first. */
export function startProcess(
  program: 'main' | 'worker',
  env: Record<string, string>,
  cwd?: string,
): ServiceProcess {
  const path = fileURLToPath(new URL(`../../dist/src/${program}.js`, import.meta.url));
  const child = spawn(process.execPath, [path], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    child,
    said: () => text,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(() => {
          look();
          reject(new Error(`ended without ${pattern.source}:\n${text}`));
        });
      }),
    end: async (signal) => {
      child.kill(signal);
      const [code, killedBy] = await ended;
      return killedBy ?? code;
    },
  };
}
