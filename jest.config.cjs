const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  // Test files share the scope and the loaded modules of their worker. These two files tell why.
  testEnvironment: '<rootDir>/test/jest/environment.cjs',
  runtime: '<rootDir>/test/jest/runtime.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/jest/expect.cjs'],
  // Only a test that hangs takes this long, even on a slow machine.
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/packages/*/test/**/*.test.ts'],
  // These packages ship ES modules only. Jest leaves all other packages as they are.
  transformIgnorePatterns: [
    '/node_modules/(?!(.*/)?(@noble|hucre|strip-bom|uuid|nanoid|kdbush|rbush|quickselect)/)',
  ],
  // Jest cannot load lodash-es. lodash is the same code.
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
  // Tests in a browser often wait, so three files run on every two cores.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/test/jest/longest-first.cjs',
  reporters: ['default', '<rootDir>/test/jest/summary-reporter.cjs'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
};
