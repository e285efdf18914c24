/** Tests that TypeScript refuses private figures in the lines for administrators. */
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
/** Returns the source of a block with this line on the administrators' tab. */
function blockWith(line: string): string {
  return `
import { defineBlock } from '../block';
import { cell, countCell, figureLine, sentenceLine } from '../line';
import type { Situation } from '../situation';

interface Figures { readonly waiting: number; readonly people: number; readonly owner: string }
const raw = { waiting: 3, people: 3 as number, owner: 'iemand' as string };
const figures = (_: Situation): Figures => raw;

export const snippet = defineBlock({
  key: 'snippet',
  figures,
  publish: (own, gate) => ({ waiting: gate.count(own.waiting), name: gate.name(own.owner) }),
  officials: (own) => ({ lines: [figureLine('snippet', own.owner, cell(own.people, 'figure'))] }),
  administrators: (own, { words }) => ({ lines: [${line}] }),
  json: (own) => ({ snippet: own.people }),
  jsonMeans: { snippet: 'personen' },
});
`;
}

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  ROOT,
);

const OPTIONS = {
  ...config.options,
  types: [],
  noUnusedLocals: false,
  noUnusedParameters: false,
};

const ALLOWED = [
  `sentenceLine('snippet', words.waiting.publicNote)`,
  `figureLine('snippet', own.name, countCell(own.waiting, words))`,
];

const REFUSED = {
  'a count of households': `figureLine('snippet', words.waiting.total, cell(raw.waiting, 'figure'))`,
  'a count of people': `figureLine('snippet', words.waiting.total, cell(raw.people, 'figure'))`,
  'a number that was typed': `figureLine('snippet', words.waiting.total, cell(3, 'figure'))`,
  'a sentence with a raw count in it': `sentenceLine('snippet', words.waiting.note(raw.waiting, raw.people))`,
  'a text put together': `sentenceLine('snippet', \`\${words.waiting.total}: \${raw.people}\`)`,
  'a text that somebody typed': `sentenceLine('snippet', raw.owner)`,
  'a sum with a public count': `figureLine('snippet', words.waiting.total, cell(Number(own.waiting) + 1, 'figure'))`,
};

/** Each line as a source file, by its path in the folder of the blocks. One program checks all. */
const SNIPPETS = new Map(
  [...ALLOWED, ...Object.values(REFUSED)].map((line, i) => [
    join(ROOT, 'src', 'overleg', 'blocks', `snippet-${i}.ts`),
    line,
  ]),
);

let program: ts.Program;

beforeAll(() => {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile } = host;
  const textOf = (path: string) => {
    const line = SNIPPETS.get(path);
    return line === undefined ? readFile(path) : blockWith(line);
  };
  host.fileExists = (path) => SNIPPETS.has(path) || fileExists(path);
  host.readFile = textOf;
  host.getSourceFile = (path) => {
    const text = textOf(path);
    return text === undefined
      ? undefined
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  program = ts.createProgram([...SNIPPETS.keys()], OPTIONS, host);
});

/** Returns the codes of TypeScript's errors in the line. */
function errorsIn(line: string): readonly number[] {
  const path = [...SNIPPETS.keys()].find((one) => SNIPPETS.get(one) === line);
  const file = path === undefined ? undefined : program.getSourceFile(path);
  if (!file) throw new Error(`No snippet has the line ${line}`);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ code }) => code,
  );
}

test.each(ALLOWED)('a line of public values compiles: %s', (line) => {
  expect(errorsIn(line)).toEqual([]);
});

/**
 * TypeScript's codes for "is not assignable": for a value and an argument, and the same two for
 * optional members.
 */
const NOT_ASSIGNABLE = [2322, 2345, 2375, 2379];

test.each(Object.entries(REFUSED))(
  '%s does not compile in a line for administrators',
  (_, line) => {
    const errors = errorsIn(line);
    expect(errors).not.toEqual([]);
    expect(errors.filter((code) => !NOT_ASSIGNABLE.includes(code))).toEqual([]);
  },
);
