const config = require('./jest.config.cjs');

/** For `npm run soak`: each property gets new random cases, twenty times as many. */
/** @type {import('jest').Config} */
module.exports = {
  ...config,
  globals: { propertyRunsTimes: 20 },
  testTimeout: 20 * config.testTimeout,
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
};
