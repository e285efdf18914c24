/**
 * Runs the `@example` of every public function in src/domain.
 * - A line `expression // value` is checked.
 * - A line that ends in `;` is a statement, which later lines may use.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf, householdOf } from './match/arbitraries';
import { smallOutlook } from './outlook/small-outlook';

const DOMAIN = join(__dirname, '../../src/domain');

/**
 * Files without examples: their functions change the arrays that they are given. The examples stand
 * at `solveAssignment` and `projectionOf` instead.
 */
const NOT_PUBLIC =
  /^assignment\/|^outlook\/(arrivals|course|fit-table|homes-to-come|households-to-come|levels|matching)\.ts/;

interface Example {
  readonly of: string;
  readonly code: string;
  readonly value: string;
}

interface PublicFunction {
  readonly name: string;
  readonly examples: readonly Example[];
}

const FILES = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

function functionsIn(file: string): readonly PublicFunction[] {
  const source = readFileSync(join(DOMAIN, file), 'utf8');
  return [...source.matchAll(/^export function\*? (\w+)/gm)].map(({ 1: name = '', index }) => ({
    name,
    examples: examplesIn(docstringBefore(source, index), name),
  }));
}

/** Returns the comment that ends just before `index`, or `''` if there is none. */
function docstringBefore(source: string, index: number): string {
  const before = source.slice(0, index);
  return before.endsWith('*/\n') ? before.slice(before.lastIndexOf('/**')) : '';
}

function examplesIn(docstring: string, of: string): readonly Example[] {
  const [, block = ''] = docstring.split(/^ \* @example\n/m);
  const examples: Example[] = [];
  let lines: string[] = [];
  let statements: string[] = [];
  for (const line of block.split('\n').map((one) => one.replace(/^ \* ?|^ \*\/$/, ''))) {
    const [code = '', value] = line.split(' // ');
    lines.push(code);
    if (code.endsWith(';')) {
      statements = [...statements, ...lines];
      lines = [];
    }
    if (value === undefined) continue;
    examples.push({ of, value, code: `${statements.join('\n')}\nreturn (${lines.join('\n')});` });
    lines = [];
  }
  return examples;
}

/** Everything that src/domain exports, plus the invented data that the examples use. */
async function exported(): Promise<ReadonlyMap<string, unknown>> {
  const modules = await Promise.all(
    FILES.map((file) => import(join(DOMAIN, file)) as Promise<object>),
  );
  return new Map<string, unknown>([
    ...modules.flatMap((one) => Object.entries(one)),
    ['householdOf', householdOf],
    ['homeOf', homeOf],
    ['smallOutlook', smallOutlook],
  ]);
}

const FUNCTIONS = FILES.filter((file) => !NOT_PUBLIC.test(file)).flatMap(functionsIn);
const EXAMPLES = FUNCTIONS.flatMap(({ examples }) => examples);

describe('the examples in src/domain', () => {
  let scope: ReadonlyMap<string, unknown>;

  beforeAll(async () => {
    scope = await exported();
  });

  const run = (code: string): unknown =>
    (new Function(...scope.keys(), code) as (...values: unknown[]) => unknown)(...scope.values());

  it('are there for every public function', () => {
    const without = FUNCTIONS.filter(({ examples }) => examples.length === 0);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it.each(EXAMPLES)('$of gives $value', ({ code, value }) => {
    expect(run(code)).toEqual(run(`return (${value});`));
  });
});
