const { equals, iterableEquality } = require('@jest/expect-utils');

/**
 * A faster `expect`. Jest makes some three hundred functions for each call, and properties compare
 * millions of values. This code first compares with Jest's own `equals`. Only unequal values go to
 * Jest, which then reports the difference.
 */
const jestExpect = globalThis.expect;

class Expectation {
  constructor(actual) {
    this.actual = actual;
  }

  toBe(expected) {
    if (!Object.is(this.actual, expected)) refuse(this, 'toBe', expected);
  }

  toEqual(expected) {
    if (!equals(this.actual, expected, [iterableEquality])) refuse(this, 'toEqual', expected);
  }
}

/** Lets Jest throw, with the line of the test at the top of the stack. */
function refuse({ actual }, matcher, expected) {
  try {
    jestExpect(actual)[matcher](expected);
  } catch (error) {
    Error.captureStackTrace(error, Expectation.prototype[matcher]);
    throw error;
  }
  // Jest may find no difference: an iterator that was read once is now at its end.
  throw new Error(`${matcher} found a difference that Jest does not see. Compare lists instead.`);
}

const NOT_COUNTED = ['assertions', 'hasAssertions', 'addEqualityTesters'];

function refuseSetting(name) {
  throw new Error(
    `expect.${name} would have no effect on toBe and toEqual here (test/jest/expect.cjs).`,
  );
}

for (const name of Object.keys(jestExpect(undefined))) {
  if (Object.hasOwn(Expectation.prototype, name)) continue;
  Object.defineProperty(Expectation.prototype, name, {
    get() {
      return jestExpect(this.actual)[name];
    },
  });
}

globalThis.expect = Object.assign((actual) => new Expectation(actual), jestExpect);
for (const name of NOT_COUNTED) globalThis.expect[name] = () => refuseSetting(name);
