const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The test files that take longest. They start first: at the end of a run, the other
 * cores would wait for them. On a new machine, Jest does not know yet which files are slow.
 */
const LONGEST = [
  'test/overleg/reckoning/nobody-can-be-told.test.ts',
  'test/schedules/schedules.test.ts',
  'test/workbooks/shapes/shapes.test.ts',
  'test/commands/tab-made-twice-at-once.test.ts',
  'test/commands/finishing-fails-at-actions.test.ts',
  'test/e2e/failures.test.ts',
  'test/workbook/checks.test.ts',
  'test/workbench/cli.test.ts',
  'test/e2e/demo.test.ts',
  'test/overleg/planted-personal-data.test.ts',
  'test/e2e/every-place.test.ts',
  'test/e2e/workbench-page.test.ts',
  'test/e2e/add-in.test.ts',
  'test/e2e/accessibility.test.ts',
  'test/e2e/layout.test.ts',
  'test/workbook/any-workbook.test.ts',
  'test/workbench/valid-files.test.ts',
  'test/commands/tab-fails-at-actions.test.ts',
  'test/e2e/workbench-formulas.test.ts',
  'test/workbook/guide/shapes-and-back.test.ts',
  'test/overleg/hostile-and-private.test.ts',
  'test/commands/insert-missing-tables.test.ts',
  'test/commands/mending-fails.test.ts',
  'test/commands/make-week-plan.test.ts',
  'test/excel/round-trips.test.ts',
  'test/excel/read-workbook.test.ts',
  'test/commands/tab-fails-at-round-trips.test.ts',
  'test/overleg/reckoning/vandaag.test.ts',
  'test/excel/round-trips-shapes.test.ts',
  'test/workbooks/expectations.test.ts',
  'test/e2e/workbench-files.test.ts',
  'test/overleg/functions-agree.test.ts',
  'test/workbooks/shapes/by-hand.test.ts',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path, context }) => {
      const at = LONGEST.findIndex((name) => path === `${context.config.rootDir}/${name}`);
      return at < 0 ? LONGEST.length : at;
    };
    // All other files keep Jest's order, because sorting is stable.
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
