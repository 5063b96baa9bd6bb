/** The direction of data through the layout, held by a tool: see docs/decisions and CONTRIBUTING. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|config|migrations|bench)', pathNot: '\\.(test|d)\\.ts$' },
      to: {},
    },
    {
      name: 'domain-imports-only-itself',
      comment: 'The domain knows no framework, no I/O and no clock; Luxon in calendar/ only.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/domain/'], path: '.*', dependencyTypesNot: ['npm'] },
    },
    {
      name: 'domain-without-packages',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: ['^src/domain/calendar/', '\\.test\\.ts$'] },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] },
    },
    {
      name: 'calendar-knows-luxon-only',
      severity: 'error',
      from: { path: '^src/domain/calendar/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'], pathNot: 'node_modules/luxon' },
    },
    {
      name: 'optimiser-depends-on-domain-only',
      severity: 'error',
      from: { path: '^src/optimiser/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|config|test|bench)/', pathNot: '^src/(domain|optimiser)/' },
    },
    {
      name: 'messages-depend-on-domain-only',
      severity: 'error',
      from: { path: '^src/messages/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|config|test|bench)/', pathNot: '^src/(domain|messages)/' },
    },
    {
      name: 'client-shares-meaning-only',
      comment:
        'The client talks to the public API; of the service it knows the pure domain and the languages.',
      severity: 'error',
      from: { path: '^web/(src|worker)/' },
      to: { path: '^(src|config|test|bench|migrations)/', pathNot: '^src/(domain/|messages/locales)' },
    },
    {
      name: 'service-knows-no-client',
      severity: 'error',
      from: { path: '^(src|config|migrations)/' },
      to: { path: '^web/' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(src|config|migrations|web)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'judges-apart-from-the-judged',
      comment: 'What generates, evaluates and certifies shares nothing with the optimiser it measures.',
      severity: 'error',
      from: { path: '^bench/(study|certify)/', pathNot: '^bench/study/solve-study\\.ts$' },
      to: { path: '^(src|config|migrations|test)/|^bench/study/solve-study\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
