import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLIENT = join(import.meta.dirname, '..', 'dist', 'web');
/** What everybody loads besides the page: the entry, and one language. */
const ALWAYS = ['index.html', 'src/messages/texts.nb.ts'];

/**
 * What a page may weigh at most on its way (bytes, gzip), by who it is for; what a page fetches only when a
 * dialog is opened is not part of it.
 */
const BUDGETS = [
  {
    name: 'doctor JS',
    limit: 170_000,
    pages: /^src\/doctor\/(?:home|shifts|open)\/\w+(?:Page|Home)\.tsx$/,
    texts: ['src/messages/shifts.nb.ts'],
  },
  {
    name: 'doctor JS',
    limit: 170_000,
    pages: /^src\/doctor\/swaps\/\w+Page\.tsx$/,
    texts: ['src/messages/shifts.nb.ts', 'src/messages/swaps.nb.ts'],
  },
  {
    name: 'doctor JS',
    limit: 170_000,
    pages: /^src\/doctor\/ledger\/\w+Page\.tsx$/,
    texts: ['src/messages/ledger.nb.ts'],
  },
  {
    name: 'doctor JS',
    limit: 170_000,
    pages: /^src\/doctor\/notices\/\w+Page\.tsx$/,
    texts: ['src/messages/notices.nb.ts'],
  },
  {
    name: 'doctor JS',
    limit: 170_000,
    pages: /^src\/doctor\/wishes\/\w+Page\.tsx$/,
  },
  {
    name: 'doctor JS',
    limit: 170_000,
    pages: /^src\/doctor\/exemptions\/\w+Page\.tsx$/,
    texts: ['src/messages/exemptions.nb.ts'],
  },
  {
    name: 'desk JS',
    limit: 260_000,
    pages: /^src\/decisions\/\w+Page\.tsx$/,
    texts: ['src/messages/exemptions.nb.ts', 'src/messages/office.nb.ts'],
  },
  {
    name: 'board JS',
    limit: 260_000,
    pages: /^src\/board\/BoardPage\.tsx$/,
    texts: ['src/messages/office.nb.ts', 'src/plan/pages.ts'],
  },
];
const CSS_LIMIT = 45_000;

/**
 * What the built client weighs against its budgets: each page with all that it needs, and all styles together.
 *
 * @returns {Promise<{ name: string, limit: number, bytes: number }[]>}
 */
export async function measureClient() {
  /** @type {Record<string, { file: string, css?: string[], imports?: string[] }>} */
  const manifest = JSON.parse(await readFile(join(CLIENT, '.vite', 'manifest.json'), 'utf8'));
  const pages = BUDGETS.flatMap(({ name, limit, pages: wanted, texts = [] }) =>
    Object.keys(manifest)
      .filter((key) => wanted.test(key))
      .map((key) => ({
        name: `${name}, ${key}`,
        limit,
        files: filesOf(manifest, [...ALWAYS, ...texts, key]),
      })),
  );
  const css = new Set(Object.values(manifest).flatMap((chunk) => chunk.css ?? []));
  const measured = [...pages, { name: 'CSS', limit: CSS_LIMIT, files: css }];
  return Promise.all(
    measured.map(async ({ name, limit, files }) => ({ name, limit, bytes: await weigh(files) })),
  );
}

/**
 * Scripts that chunks need before they run.
 *
 * @param {Record<string, { file: string, imports?: string[] }>} manifest
 * @param {string[]} keys
 */
function filesOf(manifest, keys) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const { file, imports = [] } = manifest[key] ?? { file: '' };
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(visit);
  };
  keys.forEach(visit);
  return files;
}

/** @param {Iterable<string>} files */
async function weigh(files) {
  const sizes = await Promise.all([...files].map((file) => stat(join(CLIENT, `${file}.gz`))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measureClient();
  for (const { name, limit, bytes } of measured) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(6)} of ${limit / 1000} kB  ${name}`);
  }
  process.exitCode = measured.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1;
}
