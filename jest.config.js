const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  },
];

// Packages that ship ES modules only, or load their parts with import(); jest runs CommonJS.
const esm = [
  ...['@graphql-hive/router-runtime', '@opentelemetry/otlp-exporter-base', 'jose', 'oidc-provider'],
  ...['oauth2-mock-server', 'is-plain-obj', 'ruru', 'auto-bind'],
];

module.exports = {
  testEnvironment: 'node',
  roots: ['schema', 'waarborgen', 'gateway', 'subgraphs', 'demo', 'tests']
    .filter((room) => require('node:fs').existsSync(`${__dirname}/${room}`))
    .map((room) => `<rootDir>/${room}`),
  // Those need a browser, or a server besides: jest.browser.config.js, jest.mysql.config.js, jest.redis.config.js.
  testPathIgnorePatterns: ['/node_modules/', '\\.(browser|mysql|redis)\\.test\\.ts$'],
  // Installed only for `npm run test:peers`, and run as processes of their own.
  modulePathIgnorePatterns: ['<rootDir>/tests/peers/node_modules'],
  setupFiles: ['reflect-metadata'],
  // A subgraph that was lifted out has no suites that share sample databases.
  ...(require('node:fs').existsSync(`${__dirname}/tests`) && {
    setupFiles: ['reflect-metadata', './tests/graphqlAlsInProductie.js'],
    globalSetup: './tests/sjabloonmap.js',
    globalTeardown: './tests/sjablonenWeg.js',
  }),
  moduleNameMapper: { '^#(schema|waarborgen|gateway|subgraphs|demo|tests)/(.*)$': '<rootDir>/$1/$2' },
  transform: { '^.+\\.(t|j|mj|cj)s$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:.+/node_modules/)?(?:${esm.join('|')})/)`],
  testTimeout: 30_000,
  // Each file loads its whole subgraph anew; a worker that has grown begins again instead of slowing down.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
};
