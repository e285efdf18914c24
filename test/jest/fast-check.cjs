/**
 * Wraps fast-check for the tests. Each run of the tests gets the same random cases. `npm run soak`
 * gets other cases, and twenty times as many.
 */
const { join } = require('node:path');
const fc = require(join(__dirname, '../../node_modules/fast-check/lib/cjs/fast-check.js'));

const SEED = 2016;
const times = globalThis.propertyRunsTimes ?? 1;

if (times === 1) fc.configureGlobal({ seed: SEED });

/** Multiplies the number of runs, also if the property gives its own number. */
const assert = (property, { numRuns = 100, ...options } = {}) =>
  fc.assert(property, { ...options, numRuns: numRuns * times });

module.exports = { ...fc, default: { ...fc.default, assert }, assert };
