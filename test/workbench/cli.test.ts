import { execFile } from 'node:child_process';
import {
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { setCells } from '../../packages/excel-stand-in/host';
import { readWorkbook, saveWorkbook } from '../../packages/excel-stand-in/xlsx';
import { main } from '../../workbench/main';

/** Milliseconds. Only stops a process that hangs. */
const LONG = 60_000;
const ROOT = join(__dirname, '..', '..');
const NO_TABLES = join(ROOT, 'test', 'workbooks', 'zonder-tabellen.xlsx');
const DEMO = join(ROOT, 'test', 'workbooks', 'demo.xlsx');

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const OVERLEG = join(ROOT, 'workbench', 'overleg.cjs');

/** Runs the command line in this process. Starting another process takes longer than most cases. */
async function overleg(...args: readonly string[]): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const from = process.cwd();
  for (const name of ['stdout', 'stderr'] as const) {
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    });
  }
  process.chdir(folder);
  try {
    return { code: await main(args), ...printed };
  } finally {
    process.chdir(from);
    jest.restoreAllMocks();
  }
}

function asProcess(...args: readonly string[]): Promise<Ran> {
  return run(process.execPath, [OVERLEG, ...args]);
}

function run(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overleg-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Compares byte by byte, because `toEqual` takes a third of a second for a workbook. */
async function isFile(path: string, bytes: Buffer): Promise<void> {
  expect((await readFile(path)).equals(bytes)).toBe(true);
}

async function open(path: string) {
  return (await readWorkbook(await readFile(path), 'made.xlsx')).workbook;
}

describe('making the tab for the demo workbook', () => {
  test(
    'gives exactly the known figures of the demo',
    async () => {
      const out = join(folder, 'made.xlsx');
      const at = (day: string) =>
        overleg(DEMO, '--date', day, '--meeting', 'bestuurlijk', '--json', '--out', out);
      const end = await at('2016-12-31');
      const { report, host, findings } = JSON.parse(end.stdout);
      expect(end.code).toBe(0);
      expect(findings.filter((one: { severity: string }) => one.severity === 'fout')).toEqual([]);
      expect(report).toMatchObject({
        tab: 'Overleg 2016-12-31 B',
        meeting: 'bestuurlijk',
        period: '2016-II',
        quota: 206,
        backlog: -41,
        behindSchedule: -41,
        band: 'op schema',
      });
      expect(report.adjustedQuota).toBe(report.quota + report.carriedIn);
      expect(host.syncs).toBe(4);

      const start = JSON.parse((await at('2015-12-31')).stdout);
      expect(start.report).toMatchObject({ backlog: 50, period: null, corporations: [] });
    },
    LONG,
  );

  test(
    'leaves the file and its other sheets as they were',
    async () => {
      const input = join(folder, 'partners.xlsx');
      await copyFile(DEMO, input);
      const before = await readFile(input);
      const { code, stdout } = await asProcess('partners.xlsx', '--date', '2016-12-31');
      expect(code).toBe(0);
      expect(stdout).toContain('voorsprong 41');
      expect(stdout).toContain('Per corporatie, t/m 31 december 2016, de laatste hele week:');
      expect(stdout).toContain('partners - overleg.xlsx');
      await isFile(input, before);

      const old = await open(input);
      const made = await open(join(folder, 'partners - overleg.xlsx'));
      expect(made.sheets.map(({ name }) => name)).toEqual([
        ...old.sheets.map(({ name }) => name),
        'Overleg 2016-12-31 B',
      ]);
      for (const [i, sheet] of old.sheets.entries()) expect(made.sheets[i]).toEqual(sheet);
      expect(made.sheets.at(-1)?.charts).toHaveLength(2);
    },
    LONG,
  );

  test(
    'writes the tab alone as a separate file, without the keys',
    async () => {
      const alone = join(folder, 'alone.xlsx');
      await overleg(DEMO, '--date', '2016-12-31', '--out', 'all.xlsx', '--tab-only', alone);
      const { sheets, settings } = await open(alone);
      expect(sheets.map(({ name }) => name)).toEqual(['Overleg 2016-12-31 B']);
      expect(sheets[0]?.charts).toHaveLength(2);
      expect(
        Math.max(...[...(sheets[0]?.cells.keys() ?? [])].map((key) => key % 16384)),
      ).toBeLessThan(10);
      expect(settings.size).toBe(0);
    },
    LONG,
  );

  test(
    'does not write the officials’ tab alone, because it has case numbers',
    async () => {
      const day = ['--date', '2016-12-31'] as const;
      const officials = [...day, '--meeting', 'ambtelijk', '--tab-only', 'alone.xlsx'] as const;
      const { code, stderr } = await overleg(DEMO, ...officials, '--out', 'all.xlsx');
      expect(code).toBe(2);
      expect(stderr).toMatch(/"Overleg 2016-12-31 A".*niets geschreven.*zaaknummers/);
      expect(await readdir(folder)).toEqual([]);
    },
    LONG,
  );

  test(
    'does not write the tab alone if a note contains a number like a person number',
    async () => {
      const made = join(folder, 'made.xlsx');
      await overleg(DEMO, '--date', '2016-12-31', '--out', made);
      const file = await readWorkbook(await readFile(made), 'made.xlsx');
      const sheet = file.workbook.sheets.at(-1);
      if (!sheet) throw new Error('There is no tab.');
      setCells(sheet, 'J9', [['zie 111\u00a0222\u200b333']]);
      sheet.revision++;
      await writeFile(made, await saveWorkbook(file));
      const before = await readFile(made);
      const alone = ['--tab-only', 'alone.xlsx', '--out', 'all.xlsx'] as const;
      const { code, stderr } = await overleg(made, '--date', '2016-12-31', ...alone);
      expect(code).toBe(2);
      expect(stderr).toMatch(/"Overleg 2016-12-31 B".*\(J9\).*niets geschreven/);
      expect(stderr).not.toMatch(/111|222|333/);
      expect(await readdir(folder)).toEqual(['made.xlsx']);
      await isFile(made, before);
    },
    LONG,
  );

  test(
    'only checks when asked, and writes nothing',
    async () => {
      const { code, stdout } = await overleg(DEMO, '--check', '--asof', '2016-12-31', '--json');
      expect(code).toBe(0);
      expect(Object.keys(JSON.parse(stdout))).toEqual(['findings', 'host']);
      expect(await readdir(folder)).toEqual([]);
    },
    LONG,
  );
});

describe('if nothing can be made, a sentence says why, with exit 2 and no file', () => {
  const cases: readonly [string, readonly string[], string, RegExp][] = [
    [
      'a tab that cannot be written',
      [DEMO, '--out', 'uit.xlsx', '--tab-only', join('geen map', 'tab.xlsx')],
      'file-not-written',
      /tab\.xlsx kon niet worden geschreven/,
    ],
    ['a folder in its place', [DEMO, '--out', '.'], 'bad-option', /moet eindigen op \.xlsx/],
    ['a file that is not there', ['nee.xlsx'], 'file-not-found', /nee\.xlsx is er niet/],
    ['a file that is no workbook', ['tekst.xlsx'], 'not-a-workbook', /geen Excel-werkmap/],
    ['a damaged workbook', ['kapot.xlsx'], 'damaged', /beschadigd/],
    ['a workbook without the tables', [NO_TABLES], 'tables-missing', /geen tabel Taakstelling/],
    ['an unknown date', [DEMO, '--date', '2016-13-01'], 'bad-option', /2016-13-01 is geen datum/],
    ['a day on no calendar', [DEMO, '--date', '2016-02-30'], 'bad-option', /is geen datum/],
    ["a day before Excel's", [DEMO, '--date', '0016-12-31'], 'bad-option', /is geen datum/],
    ["an as-of before Excel's", [DEMO, '--asof', '1899-12-31'], 'bad-option', /is geen datum/],
    ['an unknown kind', [DEMO, '--meeting', 'geheim'], 'bad-option', /ambtelijk of bestuurlijk/],
    ['an unknown option', [DEMO, '--snel'], 'bad-option', /optie --snel bestaat niet/],
    ['an option without a value', [DEMO, '--out'], 'bad-option', /Achter --out ontbreekt/],
    ['no file', [], 'bad-option', /geen werkmap genoemd/],
    ['in English too', ['no.xlsx', '--lang', 'en'], 'file-not-found', /There is no file no\.xlsx/],
  ];

  test.each(cases)(
    '%s',
    async (_, args, code, sentence) => {
      const demo = await readFile(DEMO);
      await writeFile(join(folder, 'tekst.xlsx'), 'geen werkmap');
      await writeFile(join(folder, 'kapot.xlsx'), demo.subarray(0, demo.length / 2));
      const ran = await overleg(...args, '--json');
      expect(ran.stderr).toMatch(sentence);
      expect(ran.code).toBe(2);
      expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code } });
      expect((await readdir(folder)).sort()).toEqual(['kapot.xlsx', 'tekst.xlsx']);
    },
    LONG,
  );

  test(
    'holds in a separate process as well',
    async () => {
      const args = ['nee.xlsx', '--json'] as const;
      const ran = await asProcess(...args);
      expect(ran).toEqual(await overleg(...args));
      expect(ran.code).toBe(2);
      expect(ran.stderr).toMatch(/nee\.xlsx is er niet/);
    },
    LONG,
  );
});

describe('the tab alone never replaces a workbook, however the paths are written', () => {
  const cases: readonly [string, readonly string[], RegExp][] = [
    ['the input', ['in.xlsx', '--tab-only', 'in.xlsx'], /de werkmap van de partners zelf/],
    ['another path to it', ['in.xlsx', '--tab-only', './map/../in.xlsx'], /partners zelf/],
    ['a link to it', ['in.xlsx', '--tab-only', 'naar-in.xlsx'], /naar-in\.xlsx is de werkmap/],
    ['it through a linked folder', ['in.xlsx', '--tab-only', 'hier/in.xlsx'], /partners zelf/],
    [
      'the output',
      ['in.xlsx', '--out', 'a.xlsx', '--tab-only', './a.xlsx'],
      /de hele werkmap heen/,
    ],
    ['its usual name', ['in.xlsx', '--tab-only', 'in - overleg.xlsx'], /de hele werkmap heen/],
    ['a link to nothing yet', ['in.xlsx', '--out', 'b.xlsx', '--tab-only', 'naar-b.xlsx'], /heen/],
    ['in English', ['in.xlsx', '--tab-only', 'in.xlsx', '--lang', 'en'], /partners' own workbook/],
    ['before reading', ['nee.xlsx', '--tab-only', 'nee.xlsx'], /de werkmap van de partners zelf/],
  ];

  test.each(cases)(
    '%s',
    async (_, args, sentence) => {
      await copyFile(DEMO, join(folder, 'in.xlsx'));
      await mkdir(join(folder, 'map'));
      await symlink('in.xlsx', join(folder, 'naar-in.xlsx'));
      await symlink('b.xlsx', join(folder, 'naar-b.xlsx'));
      await symlink('.', join(folder, 'hier'));
      const before = (await readdir(folder)).sort();
      const ran = await overleg(...args, '--json');
      expect(ran.stderr).toMatch(sentence);
      expect(ran.code).toBe(2);
      expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'bad-option' } });
      expect((await readdir(folder)).sort()).toEqual(before);
      await isFile(join(folder, 'in.xlsx'), await readFile(DEMO));
    },
    LONG,
  );
});

test(
  'a workbook with Excel’s default password is read, and the output is not encrypted',
  async () => {
    const input = join(ROOT, 'test', 'workbooks', 'standaardwachtwoord.xlsx');
    const { code, stdout } = await overleg(input, '--date', '2016-12-31', '--out', 'uit.xlsx');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'De werkmap was versleuteld met Excels eigen standaardwachtwoord, dat niets beschermt. Het opgeslagen bestand is niet versleuteld.',
    );
    const written = await readWorkbook(await readFile(join(folder, 'uit.xlsx')), 'uit.xlsx');
    expect(written.wasEncrypted).toBe(false);
    expect(written.workbook.sheets.at(-1)?.name).toBe('Overleg 2016-12-31 B');
  },
  LONG,
);

test(
  'a workbook with another password is refused, with advice',
  async () => {
    const encryption = { password: 'geheim', spinCount: 10 };
    const bytes = await writeXlsx({ sheets: [{ name: 'Blad', rows: [['a']] }], encryption });
    await writeFile(join(folder, 'dicht.xlsx'), bytes);
    const { code, stderr } = await overleg('dicht.xlsx', '--check');
    expect(stderr).toBe(
      'dicht.xlsx is met een wachtwoord beveiligd. Haal de beveiliging eraf in Excel en sla een kopie op.\n',
    );
    expect(code).toBe(2);
  },
  LONG,
);

test(
  'a link stays a link, and the file that it leads to is written',
  async () => {
    await mkdir(join(folder, 'map'));
    await writeFile(join(folder, 'map', 'oud.xlsx'), 'oud');
    await symlink(join('map', 'oud.xlsx'), join(folder, 'uit.xlsx'));
    await symlink(join('map', 'nieuw.xlsx'), join(folder, 'tab.xlsx'));
    const asked = ['--date', '2016-12-31', '--out', 'uit.xlsx', '--tab-only', 'tab.xlsx'];
    expect((await overleg(DEMO, ...asked)).code).toBe(0);
    for (const name of ['uit.xlsx', 'tab.xlsx']) {
      expect((await lstat(join(folder, name))).isSymbolicLink()).toBe(true);
    }
    const made = await open(join(folder, 'map', 'oud.xlsx'));
    expect(made.sheets.at(-1)?.name).toBe('Overleg 2016-12-31 B');
    expect((await open(join(folder, 'map', 'nieuw.xlsx'))).sheets).toHaveLength(1);
    expect((await readdir(join(folder, 'map'))).sort()).toEqual(['nieuw.xlsx', 'oud.xlsx']);
  },
  LONG,
);

test(
  'a full disk causes a sentence, leaves no partial file, and keeps the old file',
  async () => {
    await writeFile(join(folder, 'uit.xlsx'), 'oud');
    const make = [process.execPath, OVERLEG, DEMO, '--date', '2016-12-31', '--out', 'uit.xlsx'];
    // The shell allows files of at most 20 kB, which is less than the workbook.
    const ran = await run('bash', ['-c', 'ulimit -f 20; exec "$@"', 'bash', ...make]);
    expect(ran.stderr).toMatch(
      /^uit\.xlsx kon niet|^Het bestand uit\.xlsx kon niet worden geschreven/,
    );
    expect(ran.code).toBe(2);
    expect(await readdir(folder)).toEqual(['uit.xlsx']);
    expect(await readFile(join(folder, 'uit.xlsx'), 'utf8')).toBe('oud');
  },
  LONG,
);

/** Adds the parts of the bundle that are loaded at the start to `read`, by name. Returns `read`. */
async function partsAtStart(part: string, read: Map<string, string>): Promise<Map<string, string>> {
  if (read.has(part)) return read;
  const text = await readFile(join(ROOT, '.cache', 'overleg', part), 'utf8');
  read.set(part, text);
  const statically = /^(?:import|\} from|import .* from) "\.\/(.+\.mjs)";$/gm;
  for (const [, next = ''] of text.matchAll(statically)) await partsAtStart(next, read);
  return read;
}

test(
  'the code that calculates formulas is not loaded at the start',
  async () => {
    await asProcess(NO_TABLES, '--check');
    const parts = await partsAtStart('overleg.mjs', new Map());
    expect(parts.size).toBeGreaterThan(1);
    const paths = [...parts.values()].flatMap(
      (text) => text.match(/^\/\/ node_modules\/.*$/gm) ?? [],
    );
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => path.includes('@univerjs'))).toEqual([]);
    const bytes = [...parts.values()].reduce((sum, text) => sum + text.length, 0);
    expect(bytes).toBeLessThan(1_800_000);
  },
  LONG,
);
