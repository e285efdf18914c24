import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';

const ROOT = join(__dirname, '../..');
const DOCUMENT = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
const [, inTheAddIn = '', others = ''] = DOCUMENT.split(/^## /m);

interface Row {
  readonly packages: readonly string[];
  readonly licence: string;
}

/** The rows of a section's table, without its header and the line below that. */
function rowsOf(section: string): readonly Row[] {
  const lines = section.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => {
    const [, names = '', licence = ''] = line.split('|');
    return { packages: [...names.matchAll(/`(.+?)`/g)].map(([, name = '']) => name), licence };
  });
}

const listed = (section: string) => rowsOf(section).flatMap(({ packages }) => packages);

/** The packages that a folder's TypeScript files import by name, types included. */
function importedBy(folder: string): readonly string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(/(?:\bfrom|\bimport\(|^import) '([^'.][^']*)'/gm)].map(
      ([, name = '']) => name,
    ),
  );
  const packageOf = (specifier: string) =>
    specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return [...new Set(specifiers.map(packageOf))];
}

describe('docs/dependencies.md', () => {
  it('lists each package of the add-in once', () => {
    expect([...listed(inTheAddIn)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('lists each package for building and testing once', () => {
    const names = { ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect([...listed(others)].sort()).toEqual(Object.keys(names).sort());
  });

  it.each([...rowsOf(inTheAddIn), ...rowsOf(others)])(
    'gives for $packages the licence that they state themselves',
    ({ packages, licence }) => {
      for (const name of packages) {
        const file = join(ROOT, 'node_modules', name, 'package.json');
        const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license: string };
        expect({ name, licence }).toEqual({ name, licence: expect.stringContaining(license) });
      }
    },
  );
});

describe('package.json', () => {
  it('has among the dependencies every package that the add-in imports', () => {
    const imported = importedBy('src').filter((name) => name !== 'sample.xlsx');
    expect(imported).toContain('lit-html');
    expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(imported));
  });

  it('pins every version exactly', () => {
    const versions = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const loose = Object.entries(versions).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
