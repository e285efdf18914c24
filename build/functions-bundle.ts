/** Tests that the functions bundle runs without the pane. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { allFunctions } from '../src/functions/all';

/**
 * Runs the bundle in a context that only has `CustomFunctions`, and checks what it registers.
 *
 * @throws Error if the bundle needs anything else, or does not register exactly the declared
 * functions
 */
export function checkFunctionsBundle(file: string): void {
  const registered: string[] = [];
  const associate = (id: string): void => void registered.push(id);
  try {
    runInContext(readFileSync(file, 'utf8'), createContext({ CustomFunctions: { associate } }));
  } catch (error) {
    throw new Error(`${file} does not load with CustomFunctions alone: ${String(error)}`);
  }
  const declared = allFunctions.map(({ id }) => id);
  if (registered.sort().join() !== declared.sort().join()) {
    throw new Error(`${file} registers ${registered.join(', ')} and not ${declared.join(', ')}.`);
  }
}
