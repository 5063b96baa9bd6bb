// Nothing is imported before the version is known: an old Node would fail on syntax, not on a sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Node.js 22.12 or newer is needed, this is ${process.versions.node}. Run \`npm ci\` and \`npm start\`.\n`,
  );
  process.exit(1);
}
const { startService } = await import('./start/start-service.ts');
await startService(process.env, 'worker');
