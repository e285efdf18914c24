const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The files that take longest, as the end of a run lists them. A clone knows no durations yet, and a
 * long file that is begun last keeps one core waiting.
 */
const LONGEST = [
  'test/commands/tab-made-twice-at-once.test.ts',
  'test/overleg/reckoning/nobody-can-be-told.test.ts',
  'test/workbooks/shapes/shapes.test.ts',
  'test/schedules/schedules.test.ts',
  'test/e2e/accessibility.test.ts',
  'test/workbench/cli.test.ts',
  'test/e2e/workbench-page.test.ts',
  'test/e2e/add-in.test.ts',
  'test/e2e/demo.test.ts',
  'test/overleg/hostile-and-private.test.ts',
  'test/e2e/layout.test.ts',
  'test/e2e/workbench-formulas.test.ts',
  'test/e2e/failures.test.ts',
  'test/commands/finishing-fails-at-actions.test.ts',
  'test/e2e/every-place.test.ts',
  'test/workbook/checks.test.ts',
  'test/e2e/workbench-files.test.ts',
  'test/overleg/planted-personal-data.test.ts',
  'test/workbook/any-workbook.test.ts',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path, context }) => {
      const at = LONGEST.findIndex((name) => path === `${context.config.rootDir}/${name}`);
      return at < 0 ? LONGEST.length : at;
    };
    // Among the others the order stays as Jest has it: sorting is stable.
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
