import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compileTexts } from './compile-texts.ts';
import { precompress } from './precompress.ts';
import { serviceWorker } from './service-worker.ts';

/** The client: built to `dist/web`; `npm run web` serves it as it is written, with the API of `npm start`. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  plugins: [compileTexts(), serviceWorker(), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // What needs what: read by `npm run web:size`.
    manifest: true,
    // The policy forbids what lies within a page or a style sheet.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // Aksel marks its files for servers that render, which nobody does here.
      checks: { moduleLevelDirective: false },
      // What many pages need is one file: dozens of small ones weigh more and pack worse.
      output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 16 }] } },
    },
    target: ['chrome120', 'firefox121', 'safari17'],
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
