import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const WORKER = join(import.meta.dirname, '..', 'worker', 'service-worker.ts');
const NAME = 'service-worker.js';
/** Files that are kept for offline use though their names carry no hash. */
const UNHASHED = ['/', '/icon.svg', '/manifest.webmanifest'];

/** Adds the service worker to the build, with the names of all files that it keeps for offline use. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const files = [...UNHASHED, ...Object.keys(bundle).map((name) => `/${name}`)]
        .filter((name) => name !== '/index.html')
        .sort();
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      this.emitFile({ type: 'asset', fileName: NAME, source: await compile({ files, version }) });
    },
  };
}

async function compile(shell: { files: string[]; version: string }): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { SHELL: JSON.stringify(shell) },
    build: {
      write: false,
      rolldownOptions: { input: WORKER, output: { format: 'iife', entryFileNames: NAME } },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (!chunk || !('code' in chunk)) throw new Error('the service worker came out as no script');
  return chunk.code;
}
