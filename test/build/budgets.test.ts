import { randomBytes } from 'node:crypto';
import { describeBundle, measureBundles, overBudget } from '../../build/budgets';

const incompressible = (kilobytes: number) => randomBytes(kilobytes * 1024);

const build = (functions: number, pane: number) =>
  measureBundles(
    new Map([
      ['functions', [incompressible(functions)]],
      ['commands', [incompressible(200)]],
      ['pane', [incompressible(pane / 2), incompressible(pane / 2)]],
      ['tab-file', [incompressible(70)]],
    ]),
  );

describe('the size budgets', () => {
  it('accept bundles within their budget, and any bundle without a budget', () => {
    expect(overBudget(build(40, 100))).toEqual([]);
  });

  it('name each bundle whose files together exceed its budget', () => {
    expect(overBudget(build(46, 112)).map(({ name }) => name)).toEqual(['functions', 'pane']);
  });

  it('refuse a build in which a bundle with a budget is missing', () => {
    expect(() => measureBundles(new Map([['functions', []]]))).toThrow(
      'The build made no bundle pane, tab-file, which has a size budget.',
    );
  });

  it('are reported in one line', () => {
    expect(describeBundle({ name: 'pane', gzipped: 45_568, budget: 122_880 })).toBe(
      'bundle pane: 44.5 KB gzipped of at most 120.0 KB',
    );
    expect(describeBundle({ name: 'commands', gzipped: 1024 })).toBe(
      'bundle commands: 1.0 KB gzipped',
    );
  });
});
