import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

const PROGRAMS = { cli: '../../src/cli.ts', main: '../../src/main.ts', bench: '../../bench/main.ts' };

/** Runs one of the project's programs from its TypeScript source, as a user would, and waits for it. */
export function runProgram(
  program: keyof typeof PROGRAMS,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<CommandResult> {
  const path = fileURLToPath(new URL(PROGRAMS[program], import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--no-warnings', path, ...args], {
      cwd: options.cwd,
      env: { ...process.env, NODE_OPTIONS: '', ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
