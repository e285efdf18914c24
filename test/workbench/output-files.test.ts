import { mkdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineWords } from '../../workbench/command-line-options';
import { requireExtensions, writeAll } from '../../workbench/output-files';

const words = commandLineWords('nl');
let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'));
  await writeFile(at('in.xlsx'), 'partners');
});

afterEach(() => rm(folder, { recursive: true }));

async function modeOf(name: string): Promise<number> {
  return (await stat(at(name))).mode & 0o777;
}

const bytes = new TextEncoder().encode('made');

test.each([
  ['a new file', 0o600, null, 0o600],
  ['a file that all may read', 0o600, 0o644, 0o600],
  ['a file that few may read', 0o644, 0o600, 0o600],
  ['an input that nobody may change', 0o444, null, 0o644],
])('%s: the output has no more readers than the input', async (_, input, out, expected) => {
  await chmod(at('in.xlsx'), input);
  if (out !== null) {
    await writeFile(at('out.xlsx'), 'old');
    await chmod(at('out.xlsx'), out);
  }
  await writeAll([{ path: at('out.xlsx'), bytes }], [at('in.xlsx')], words);
  expect(await modeOf('out.xlsx')).toBe(expected);
  expect(await readFile(at('out.xlsx'), 'utf8')).toBe('made');
});

test('the output is written although an input is gone', async () => {
  await writeAll([{ path: at('out.xlsx'), bytes }], [at('in.xlsx'), at('gone.xlsx')], words);
  expect(await readFile(at('out.xlsx'), 'utf8')).toBe('made');
  expect(await modeOf('out.xlsx')).toBe(0o600);
});

test('if one file cannot be written, no file is written, and existing files stay', async () => {
  await writeFile(at('out.xlsx'), 'old');
  const files = [
    { path: at('out.xlsx'), bytes },
    { path: join(folder, 'no folder', 'tab.xlsx'), bytes },
  ];
  await expect(writeAll(files, [at('in.xlsx')], words)).rejects.toMatchObject({
    code: 'file-not-written',
    message: expect.stringContaining('tab.xlsx kon niet worden geschreven'),
  });
  expect(await readFile(at('out.xlsx'), 'utf8')).toBe('old');
  expect((await readdir(folder)).sort()).toEqual(['in.xlsx', 'out.xlsx']);
});

test('if the last file cannot be moved to its path, the earlier files are restored', async () => {
  await writeFile(at('out.xlsx'), 'old');
  await chmod(at('out.xlsx'), 0o640);
  const files = [
    { path: at('out.xlsx'), bytes },
    { path: at('new.xlsx'), bytes },
    {
      path: at('tab.xlsx'),
      bytes: Object.defineProperty(bytes.slice(), 'byteLength', {
        /** Somebody makes a folder with that name while the file is written. */
        get: () => {
          mkdirSync(at('tab.xlsx'), { recursive: true });
          return bytes.length;
        },
      }),
    },
  ];
  await expect(writeAll(files, [at('in.xlsx')], words)).rejects.toMatchObject({
    code: 'file-not-written',
    message: expect.stringContaining('tab.xlsx kon niet worden geschreven'),
  });
  expect(await readFile(at('out.xlsx'), 'utf8')).toBe('old');
  expect(await modeOf('out.xlsx')).toBe(0o640);
  expect((await readdir(folder)).sort()).toEqual(['in.xlsx', 'out.xlsx', 'tab.xlsx']);
});

test('a path is refused if it is the path of a folder', async () => {
  await mkdir(at('map.xlsx'));
  const written = writeAll([{ path: at('map.xlsx'), bytes }], [at('in.xlsx')], words);
  await expect(written).rejects.toMatchObject({ code: 'file-not-written' });
  expect((await readdir(folder)).sort()).toEqual(['in.xlsx', 'map.xlsx']);
});

test.each<[string, string | null, string, string | null]>([
  ['a.xlsx', null, '.xlsx', null],
  ['A.XLSX', 'tab.xlsx', '.xlsx', null],
  ['a.xlsm', 'tab.xlsx', '.xlsm', null],
  ['a.xlsx', null, '.xlsm', 'a.xlsx moet eindigen op .xlsm'],
  ['a.xlsm', null, '.xlsx', 'a.xlsm moet eindigen op .xlsx'],
  ['a.xls', null, '.xlsx', 'a.xls moet eindigen op .xlsx'],
  ['a', null, '.xlsx', 'a moet eindigen op .xlsx'],
  ['a.xlsm', 'tab.xlsm', '.xlsm', 'tab.xlsm moet eindigen op .xlsx'],
])('--out %s with --tab-only %s, for a %s file', (out, tabOnly, extension, refusal) => {
  const check = () => requireExtensions({ out, tabOnly }, extension, words);
  if (refusal === null) expect(check).not.toThrow();
  else expect(check).toThrow(refusal);
});
