import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { functionMetadata } from '../../build/functions';
import { down } from '../../src/functions/example';
import { functionsBundle } from './bundle';

type Callable = (...args: unknown[]) => unknown;

class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Loads the bundle in a global scope with only Excel's `CustomFunctions`. */
function load() {
  const associated = new Map<string, Callable>();
  const globals = createContext({
    CustomFunctions: {
      associate: (id: string, callable: Callable) => associated.set(id, callable),
      Error: CustomFunctionsError,
    },
  });
  runInContext(functionsBundle(), globals);
  return { associated, globals: globals as Record<string, unknown> };
}

describe('the functions bundle', () => {
  it('loads with only CustomFunctions, and associates every id', () => {
    const { associated } = load();
    const ids = functionMetadata('en').functions.map(({ id }) => id);
    expect([...associated.keys()].sort()).toEqual([...ids].sort());
  });

  it('is at most 60 KB when downloaded', () => {
    expect(gzipSync(functionsBundle()).length).toBeLessThanOrEqual(60 * 1024);
  });

  it('computes, and gives errors in the current language', () => {
    const { associated, globals } = load();
    const share = associated.get('QUOTA.SHARE') as Callable;
    const messageFor = (displayLanguage?: string) => {
      globals['Office'] = displayLanguage ? { context: { displayLanguage } } : undefined;
      try {
        return share(-1, down(1, 2));
      } catch (error) {
        return error;
      }
    };
    expect(JSON.parse(JSON.stringify(share(10, down(6, 3, 1))))).toEqual([[6], [3], [1]]);
    const dutch = 'Argument totaal: gevonden: -1; verwacht: een geheel getal van 0 of meer.';
    const english = 'Argument total: found: -1; expected: a whole number of 0 or more.';
    expect(messageFor()).toMatchObject({ code: '#VALUE!', message: dutch });
    expect(messageFor('en-GB')).toMatchObject({ code: '#VALUE!', message: english });
    expect(messageFor('nl-NL')).toMatchObject({ code: '#VALUE!', message: dutch });
    expect(messageFor('de-DE')).toMatchObject({ code: '#VALUE!', message: dutch });
  });
});
