import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Ends transitions at once. Otherwise axe would measure a colour halfway. */
function finishTransitions(): void {
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
}

/**
 * Returns the faults that axe finds in a frame: the rules, and the elements that break them.
 *
 * @param except selectors of elements that axe does not test
 */
export async function violationsIn(
  frame: Frame,
  except: readonly string[] = [],
): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  await frame.evaluate(finishTransitions);
  const context = JSON.stringify({ exclude: except.map((selector) => [selector]) });
  const options = JSON.stringify({ runOnly: LEVELS, resultTypes: ['violations'] });
  const found = (await frame.evaluate(`axe.run(${context}, ${options})`)) as AxeResults;
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
