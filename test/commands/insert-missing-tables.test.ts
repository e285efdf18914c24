import { checkWorkbook } from '../../src/commands/check-workbook';
import { insertMissingTables } from '../../src/commands/insert-missing-tables';
import { serialOf } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import type { ExcelRun } from '../../src/excel/run';
import type { BlankTable } from '../../src/workbook/blank-tables';
import { ROLES, type Role } from '../../src/workbook/tables';
import type { Understanding } from '../../src/workbook/understand';
import type { Client, Host, Workbook } from '../../packages/excel-stand-in/host';
import {
  addSheet,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
  setCells,
} from '../../packages/excel-stand-in/host';
import { addFilledTable, partnersWorkbook } from './partners-workbook';

const TODAY = serialOf(2016, 10, 5);
const INSERTED = ROLES.filter((role) => role !== 'guidanceTotals');

/** Milliseconds. Only stops a test that hangs. */
const LONG = 300_000;

const clients: Client[] = [];
afterAll(() => clients.forEach((client) => client.close()));

async function open(workbook: Workbook): Promise<{ host: Host; run: ExcelRun }> {
  const host = createHost(workbook);
  return { host, run: await another(host) };
}

async function another(host: Host): Promise<ExcelRun> {
  const client = await openClient(host);
  clients.push(client);
  return (batch) => client.Excel.run({ delayForCellEdit: true }, batch);
}

function emptyWorkbook(options: { readonly dateSystem?: 1900 | 1904 } = {}): Workbook {
  const workbook = createWorkbook(options);
  addSheet(workbook, 'Blad1');
  return workbook;
}

const insert = (run: ExcelRun, today: SerialDay = TODAY): Promise<readonly BlankTable[]> =>
  insertMissingTables(run, ROLES, today);

function faultsOn(sheets: readonly string[], { findings }: Understanding): string[] {
  return findings
    .filter(({ severity, place }) => severity === 'fout' && sheets.includes(place.sheet ?? ''))
    .map(({ code, place }) => `${code} ${place.sheet} ${place.address}`);
}

describe('in an empty workbook', () => {
  test('inserts all tables in three round trips, and recognises them without a finding', async () => {
    const { host, run } = await open(emptyWorkbook());
    const tables = await insert(run);
    expect(tables.map(({ role }) => role)).toEqual(INSERTED);
    expect(host.counters.roundTrips).toBe(3);
    const understanding = await checkWorkbook(run, TODAY);
    expect(understanding.findings).toEqual([]);
    expect(understanding.absent).toEqual([]);
    for (const role of INSERTED) {
      expect(understanding.tables[role]?.tableName).toBe(tables.find((t) => t.role === role)?.name);
      expect(understanding.tables[role]?.records).toHaveLength(1);
    }
  });

  test.each([
    serialOf(2016, 1, 1),
    serialOf(2016, 2, 29),
    serialOf(2016, 6, 30),
    serialOf(2016, 7, 1),
    serialOf(2024, 12, 31),
    serialOf(2026, 11, 23),
  ])('example rows of day %i agree with each other', async (today) => {
    const { run } = await open(emptyWorkbook());
    await insert(run, today);
    expect((await checkWorkbook(run, today)).findings).toEqual([]);
  });

  test('gives the example rows the same days if the workbook has 1904 dates', async () => {
    const { run } = await open(emptyWorkbook({ dateSystem: 1904 }));
    await insert(run);
    const { findings, records } = await checkWorkbook(run, TODAY);
    expect(findings.map(({ code }) => code)).toEqual(['date-system-1904']);
    expect(records.meetings[0]?.date).toBe(TODAY + 14);
  });

  test('gives the tables formats, lists to choose from and a header row that stays in view', async () => {
    const { host, run } = await open(emptyWorkbook());
    await insert(run);
    const sheet = host.workbook.sheets.find(({ name }) => name === 'Plaatsingen');
    const headers = sheet?.tables[0]?.columns.map(({ name }) => name) ?? [];
    const styleOf = (header: string) => sheet?.columns.get(headers.indexOf(header))?.style;
    expect(styleOf('Datum')?.numberFormat).toBe('d-m-yyyy');
    expect(styleOf('Kandidaat')?.numberFormat).toBe('@');
    expect(sheet?.frozen.rows).toBe(1);
    const listOf = (header: string) =>
      sheet?.validations.find(({ areas }) => areas[0]?.left === headers.indexOf(header));
    expect(listOf('Nareis')?.rule).toMatchObject({ list: { source: 'ja,nee' } });
    expect(listOf('Kandidaat')?.rule).toMatchObject({
      list: { source: "='Kandidaten'!$A$2:$A$2" },
    });
    expect(listOf('Kandidaat')?.errorAlert).toMatchObject({ showAlert: false });
    expect(listOf('Personen')).toBeUndefined();
  });

  test('keeps an id that looks like a number as text when somebody types it', async () => {
    const { host, run } = await open(emptyWorkbook());
    await insert(run);
    await run(async (context) => {
      context.workbook.worksheets.getItem('Kandidaten').getRange('A3').values = [['007']];
      await context.sync();
    });
    const sheet = host.workbook.sheets.find(({ name }) => name === 'Kandidaten');
    expect(sheet?.cells.get(cellKey(2, 0))?.value).toBe('007');
    expect(sheet?.tables[0]?.area.bottom).toBe(2);
  });

  test('makes no list to choose from longer than the 255 characters that Excel accepts', async () => {
    const { run } = await open(emptyWorkbook());
    const lists = (await insert(run)).flatMap(({ columns }) => columns.map(({ list }) => list));
    for (const list of lists) expect(list?.source.length ?? 0).toBeLessThanOrEqual(255);
  });
});

describe('in a workbook that has some of the tables', () => {
  test('inserts only the missing tables, and changes nothing else', async () => {
    const { host, run } = await open(partnersWorkbook());
    const before = structuredClone(host.workbook.sheets);
    const tables = await insert(run);
    const had = ['Taakstelling', 'Corporaties', 'Plaatsingen', 'Overleggen'];
    expect(tables.map(({ name }) => name)).toHaveLength(INSERTED.length - had.length);
    expect(tables.filter(({ name }) => had.includes(name))).toEqual([]);
    expect(host.workbook.sheets.slice(0, before.length)).toEqual(before);
    const sheets = tables.map(({ sheet }) => sheet);
    const understanding = await checkWorkbook(run, TODAY);
    expect(faultsOn(sheets, understanding)).toEqual([]);
    expect(understanding.absent).toEqual([]);
    expect(await insert(run)).toEqual([]);
  });

  test('does not change the corporations’ figures', async () => {
    const { run } = await open(partnersWorkbook());
    await insertMissingTables(run, ['division'], TODAY);
    const { records } = await checkWorkbook(run, TODAY);
    expect(records.division).toMatchObject([
      { period: { year: 2017, half: 1 }, corporation: 'De Brink' },
    ]);
  });

  test('inserts only the chosen tables', async () => {
    const { run } = await open(partnersWorkbook());
    const tables = await insertMissingTables(run, ['signals', 'placements'], TODAY);
    expect(tables.map(({ role }) => role)).toEqual(['signals']);
  });

  test('inserts no table if the pane still asks whether a block of cells is that table', async () => {
    const workbook = createWorkbook();
    setCells(addSheet(workbook, 'Blad1'), 'A1', [
      ['Datum', 'Soort', 'Zaal', 'Koffie', 'Gastheer'],
      [TODAY, 'ambtelijk', 'A', 'ja', 'gemeente'],
    ]);
    const { run } = await open(workbook);
    const { recognition } = await checkWorkbook(run, TODAY);
    const asked = recognition.regions.flatMap(({ isAsked, candidates }) =>
      isAsked ? candidates.map(({ role }) => role) : [],
    );
    const inserted: readonly Role[] = (await insert(run)).map(({ role }) => role);
    expect(asked).toContain('meetings');
    expect(inserted.filter((role) => asked.includes(role))).toEqual([]);
  });
});

describe('a name that is taken', () => {
  test('gets a number if a sheet, another table or a named range has it', async () => {
    const workbook = emptyWorkbook();
    setCells(addSheet(workbook, 'KANDIDATEN'), 'A1', [['hier staat iets anders']]);
    addFilledTable(workbook, 'Woningen', [
      ['Kleur', 'Geur'],
      ['rood', 'roos'],
    ]);
    workbook.names.push({ name: 'Signalen', formula: '=Blad1!$A$1', visible: true });
    const { host, run } = await open(workbook);
    const before = structuredClone(host.workbook.sheets);
    const tables = await insert(run);
    const named = (role: string) => tables.find((table) => table.role === role);
    expect(named('households')).toMatchObject({ sheet: 'Kandidaten 2', name: 'Kandidaten' });
    expect(named('homes')).toMatchObject({ sheet: 'Woningen 2', name: 'Woningen_2' });
    expect(named('signals')).toMatchObject({ sheet: 'Signalen', name: 'Signalen_2' });
    expect(named('coaPositions')).toMatchObject({ sheet: 'COA-stand', name: 'COA_stand' });
    expect(host.workbook.sheets.slice(0, before.length)).toEqual(before);
    const understanding = await checkWorkbook(run, TODAY);
    expect(understanding.findings.filter(({ severity }) => severity === 'fout')).toEqual([]);
    expect(understanding.absent).toEqual([]);
  });
});

describe('inserting that fails', () => {
  test('changes nothing if the structure is protected, and says so', async () => {
    const { host, run } = await open(partnersWorkbook());
    host.workbook.structureProtected = true;
    const before = structuredClone(host.workbook.sheets);
    await expect(insert(run)).rejects.toMatchObject({ why: { code: 'no-sheet-added' } });
    expect(host.workbook.sheets).toEqual(before);
  });

  test(
    'changes no other sheet, whichever action fails, and a second run inserts the tables',
    async () => {
      const { host, run } = await open(partnersWorkbook());
      const before = structuredClone(host.workbook);
      const roles = ['coaPositions', 'bottlenecks'] as const;
      let failed = 0;
      for (let action = 0; ; action++) {
        host.workbook.sheets.splice(
          0,
          host.workbook.sheets.length,
          ...structuredClone(before.sheets),
        );
        host.resetCounters();
        host.switches.failures = [{ roundTrip: 3, when: 'at', action, code: 'GeneralException' }];
        const failure = await insertMissingTables(run, roles, TODAY).then(
          () => null,
          (error: unknown) => error,
        );
        if (failure === null) break;
        failed++;
        expect(host.workbook.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
        host.switches.failures = [];
        await insertMissingTables(run, roles, TODAY);
        const { tables, findings } = await checkWorkbook(run, TODAY);
        expect(tables.coaPositions?.records).toHaveLength(1);
        expect(tables.bottlenecks?.records).toHaveLength(1);
        expect(findings.filter(({ code }) => code === 'table-twice')).toEqual([]);
      }
      host.switches.failures = [];
      expect(failed).toBeGreaterThan(30);
    },
    LONG,
  );

  test('if two clients insert at once, each table is inserted once', async () => {
    const { host, run } = await open(emptyWorkbook());
    const other = await another(host);
    await Promise.all([insert(run), insert(other)]);
    const names = host.workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(names).toHaveLength(INSERTED.length);
  });
});
