// What gateways share on the Redis that REDIS_URL names: `npm run test:redis`.
module.exports = {
  ...require('./jest.config.js'),
  testMatch: ['**/*.redis.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
