// The suites that keep something, on the server that MYSQL_URL names instead of on SQLite: `npm run test:mysql`.
const rooms = ['subgraphs', 'tests/integration', 'tests/security', 'waarborgen/{opslag,inlezen,logboek,hublijn,werk}'];

module.exports = {
  ...require('./jest.config.js'),
  testMatch: [...rooms.map((room) => `<rootDir>/${room}/**/*.test.ts`), '**/*.mysql.test.ts'],
  // Six databases are made and brought up to date before the first question.
  testTimeout: 90_000,
  // What is only computed, or happens at the door before anything is read, is the same on every server.
  testPathIgnorePatterns: [
    ...['/node_modules/', '\\.(browser|redis)\\.test\\.ts$', 'orakel/orakel\\.test\\.ts$', 'security/vijandig/'],
    ...[
      'integration/(mtls|proces/|bronstoring/bronstoring)',
      'security/(aanmelden|deuren|dichteDeuren|verzoek|fouten)\\.',
    ],
  ],
};
