/**
 * Tests the stand-in as a package: its imports, its package.json, and the example in its README.
 */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const PACKAGE = resolve(__dirname, '..');
const ROOT = resolve(PACKAGE, '../..');

const sources = ['host', 'xlsx', 'calculation'].flatMap((folder) =>
  readdirSync(join(PACKAGE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(PACKAGE, folder, file)),
);

const imports = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from |import\(|require\.resolve\()'([^']+)'/g)].map(
    ([, specifier = '']) => ({ file, specifier }),
  ),
);

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

function manifestAt(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Returns the package of a specifier: `hucre` for `hucre/xlsx`. */
function packageOf(specifier: string): string {
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

test('the package imports nothing from outside its folder', () => {
  const relatives = imports.filter(({ specifier }) => specifier.startsWith('.'));
  const outside = relatives.filter(({ file, specifier }) =>
    relative(PACKAGE, resolve(dirname(file), specifier)).startsWith('..'),
  );
  expect(relatives.length).toBeGreaterThan(100);
  expect(outside).toEqual([]);
});

test('package.json names the imported libraries, in the versions of this repository', () => {
  const used = imports
    .map(({ specifier }) => specifier)
    .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
    .map(packageOf);
  const { dependencies, peerDependencies, devDependencies } = manifestAt(PACKAGE);
  const named = { ...dependencies, ...peerDependencies };
  // Univer needs rxjs, so package.json names it although nothing here imports it.
  expect([...new Set([...used, 'rxjs'])].sort()).toEqual(Object.keys(named).sort());
  const root = manifestAt(ROOT);
  const here = { ...root['dependencies'], ...root['devDependencies'] };
  expect(here).toMatchObject({ ...named, ...devDependencies });
});

test('the package contains no words of this add-in', () => {
  const words = /taakstelling|statushouder|overleg|quota\.|woning|gemeente/i;
  const texts = [...sources, join(PACKAGE, 'README.md'), join(PACKAGE, 'package.json')];
  expect(texts.filter((file) => words.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the example of the README runs in a project that installed the built package', () => {
  const [, example = ''] =
    /```js\n([\s\S]+?)```/.exec(readFileSync(join(PACKAGE, 'README.md'), 'utf8')) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  try {
    const installed = join(folder, 'node_modules', 'excel-stand-in');
    mkdirSync(installed, { recursive: true });
    execFileSync(process.execPath, [join(PACKAGE, 'build.mjs'), join(installed, 'dist')]);
    writeFileSync(join(installed, 'package.json'), JSON.stringify(manifestAt(PACKAGE)));
    symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'));
    const shown = `${example}\nconsole.log(JSON.stringify([...workbook.sheets[0].cells.values()]));`;
    writeFileSync(join(folder, 'example.mjs'), `${shown}\nclient.close();\n`);
    const printed = execFileSync(process.execPath, [join(folder, 'example.mjs')], {
      encoding: 'utf8',
    });
    expect(JSON.parse(printed)).toEqual([{ value: 'Hello' }, { value: 42 }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
