const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  // Files share their worker's scope and the modules loaded in it: see the reasons in these files.
  testEnvironment: '<rootDir>/test/jest/environment.cjs',
  runtime: '<rootDir>/test/jest/runtime.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/jest/expect.cjs'],
  // For a test that hangs; a slow machine is no failure.
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/packages/*/test/**/*.test.ts'],
  // These ship ES modules only; everything else in node_modules is left as it is.
  transformIgnorePatterns: [
    '/node_modules/(?!(.*/)?(@noble|hucre|strip-bom|uuid|nanoid|kdbush|rbush|quickselect)/)',
  ],
  // The calculation's engine asks for the ES modules of lodash: the same code, as Jest can load it.
  moduleNameMapper: {
    '^lodash-es$': 'lodash',
    '^fast-check$': '<rootDir>/test/jest/fast-check.cjs',
  },
  transform: {
    '\\.(ts|mjs)$|/node_modules/(@noble/(?:ciphers|hashes)|strip-bom|uuid|nanoid|kdbush|rbush|quickselect)/.*\\.js$':
      [
        '@swc/jest',
        {
          jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
          module: { type: 'commonjs' },
        },
      ],
  },
  // A browser's tests wait as often as they compute: one file more than there are cores.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/test/jest/longest-first.cjs',
  reporters: ['default', '<rootDir>/test/jest/summary-reporter.cjs'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
};
