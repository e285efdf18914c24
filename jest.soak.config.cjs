const config = require('./jest.config.cjs');

/** Every property with cases of its own, twenty times as many: `npm run soak`. */
/** @type {import('jest').Config} */
module.exports = {
  ...config,
  globals: { propertyRunsTimes: 20 },
  testTimeout: 20 * config.testTimeout,
  testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
};
