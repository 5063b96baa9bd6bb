/** Jest on native ES modules; the transform only strips types, `npm run types` checks them. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/config'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  reporters: ['default', './scripts/summary-reporter.mjs'],
  // Most suites wait for databases and processes: one worker per core, not one less.
  maxWorkers: '100%',
  // Modules of a file are kept until its worker ends: a worker that has grown is begun anew.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 120_000,
};
