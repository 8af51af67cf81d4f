// Tests that drive a real browser (Debian's chromium at /usr/bin/chromium): `npx jest -c jest.browser.config.js`.
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/*.browser.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
