import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a command of the bench in a process of its own, so that memory and warm-up are its own, and
 * reads its line of JSON.
 *
 * @throws Error with the command's last words when it prints none
 */
export async function runBench(words: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', path, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let lastWords = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (lastWords += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const line = out.trim();
  if (line === '')
    throw new Error(`bench ${words.join(' ')} ended with ${String(code)}: ${lastWords.trim()}`);
  return JSON.parse(line);
}
