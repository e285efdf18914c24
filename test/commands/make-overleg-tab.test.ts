import type { MadeTab } from '../../src/commands/make-overleg-tab';
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import { TabNotMade } from '../../src/commands/tab-not-made';
import { serialOf } from '../../src/domain/calendar';
import { failureCode, type ExcelRun } from '../../src/excel/run';
import type { Sheet } from '../../packages/excel-stand-in/host';
import { addTable, setCells } from '../../packages/excel-stand-in/host';
import { REFUSALS } from '../../packages/excel-stand-in/host/switches';
import { cellKey } from '../../packages/excel-stand-in/host/model';
import { addFilledTable } from './partners-workbook';
import {
  TAB,
  WISH,
  NOW,
  host,
  client,
  runOn,
  make,
  tab,
  cellsOfTab,
  note,
} from './meeting-tab-stage';

describe('making the tab', () => {
  test('takes four round trips, also for a hundred times as many placements', async () => {
    await make();
    expect(host.counters.roundTrips).toBe(4);

    const placements = host.workbook.sheets.find(({ name }) => name === 'Plaatsingen');
    const rows = Array.from({ length: 400 }, (_, i) => [serialOf(2016, 9, 12), `K-${i}`, 1]);
    if (placements) setCells(placements, 'A6', rows);
    const table = placements?.tables[0];
    if (table) table.area = { ...table.area, bottom: 404 };
    host.resetCounters();
    await make();
    expect(host.counters.roundTrips).toBe(4);
  });

  test('writes the figures next to their labels', async () => {
    const { report } = await make();
    const sheet = tab();
    const labels = new Map(
      [...(sheet?.cells ?? [])]
        .filter(([key]) => key % 16384 === 0)
        .map(([key, cell]) => [cell.value, sheet?.cells.get(key + 1)?.value]),
    );
    expect(labels.get('Taakstelling (netto)')).toBe(206);
    // 50 + 179 − 4 housed in the first half-year.
    expect(labels.get('Beginstand van het halfjaar')).toBe(225);
    expect(labels.get('Gecorrigeerde taakstelling')).toBe(431);
    expect(labels.get('Gehuisvest in dit halfjaar')).toBe(7);
    expect(report.corporations?.total.housed).toBe(7);
  });

  test('leaves out an e-mail address in the name of a corporation', async () => {
    const corporations = host.workbook.sheets.find(({ name }) => name === 'Corporaties');
    if (corporations) setCells(corporations, 'A2', [['Beheer post@voorbeeld.nl']]);
    const { report } = await make();
    expect(JSON.stringify(report)).not.toContain('post@voorbeeld.nl');
    expect(JSON.stringify([...cellsOfTab()])).not.toContain('post@voorbeeld.nl');
  });

  test('replaces page breaks by the planned ones, and sets the planned scale', async () => {
    const { written } = await make();
    expect(written.print.breaks.length).toBeGreaterThan(0);
    const sheet = tab();
    if (sheet) sheet.page.rowBreaks = [3];
    await make();
    expect(tab()?.page).toMatchObject({
      zoom: { scale: written.print.scale },
      rowBreaks: written.print.breaks.map((row) => row - 1),
      columnBreaks: [],
    });
  });

  test('makes the same tab the second time, except for the time', async () => {
    await make();
    const first = cellsOfTab();
    await make(NOW + 1 / 24);
    expect(cellsOfTab()).toEqual(first);
    expect(tab()?.charts).toHaveLength(2);
  });

  test('keeps its charts if another program renamed them, and does not change a chart of the users', async () => {
    await make();
    const made = structuredClone(tab()?.charts ?? []);
    const [first] = made;
    if (!first) throw new Error('The tab has no chart.');
    const theirs = { ...first, id: 'theirs', title: { ...first.title, text: 'Van ons' } };
    const renamed = made.map((chart, i) => ({ ...chart, name: `Chart ${i + 1}` }));
    tab()?.charts.splice(0, Infinity, ...renamed, { ...theirs, name: 'Chart 3' });
    await make();
    expect(tab()?.charts.map(({ id, name }) => [id, name])).toEqual([
      ...made.map(({ id, name }) => [id, name]),
      ['theirs', 'Chart 3'],
    ]);
  });

  test('does not add its charts again beside renamed ones if Excel refuses the page set-up', async () => {
    await make();
    const names = tab()?.charts.map(({ name }) => name);
    tab()?.charts.forEach((chart, i) => (chart.name = `Chart ${i + 1}`));
    host.switches.refusals = REFUSALS.pageSetUp;
    await make().finally(() => (host.switches.refusals = []));
    expect(tab()?.charts.map(({ name }) => name)).toEqual(names);
  });

  test('leaves the other sheets as they were', async () => {
    const others = () => host.workbook.sheets.filter(({ name }) => name !== TAB);
    const before = structuredClone(others());
    await make();
    await make();
    expect(others()).toEqual(before);
  });

  test('keeps a note next to its line', async () => {
    await make();
    const sheet = tab();
    if (sheet) setCells(sheet, 'J8', [['hierover praten']]);
    await make();
    expect(note(7)).toBe('hierover praten');
  });

  test('shows the figure of the previous meeting, and the same figure by the data of today', async () => {
    await makeOverlegTab(runOn(client), {
      wish: { date: serialOf(2016, 9, 14), kind: 'bestuurlijk', asOf: null },
      now: serialOf(2016, 9, 13),
      version: '1.0.0',
    });
    const reported = (await make()).report.standing.previous;
    expect(reported?.reported).toBeCloseTo(reported?.recomputed ?? NaN, 0);
    expect(reported?.asOf).toBe(serialOf(2016, 9, 13));
  });
});

/** Makes the tab, and calls `typing` once, after `roundTrips` round trips. */
function makeWhile(roundTrips: number, typing: () => void): Promise<MadeTab> {
  const run: ExcelRun = (batch) =>
    client.Excel.run(async (context) => {
      const sync = context.sync.bind(context);
      let done = 0;
      context.sync = (async () => {
        await sync();
        done += 1;
        if (done === roundTrips) typing();
      }) as typeof context.sync;
      return batch(context);
    });
  return makeOverlegTab(run, { wish: WISH, now: NOW, version: '1.0.0' });
}

function moveColumn(sheet: Sheet, from: number, to: number): void {
  for (const [key, cell] of [...sheet.cells]) {
    if (key % 16384 !== from) continue;
    sheet.cells.delete(key);
    sheet.cells.set(key - from + to, cell);
  }
}

/** Returns the zero-based row of the line with this key, or NaN. */
function rowOfLine(key: string): number {
  const stamps = [...(tab()?.cells ?? [])].filter(([, { value }]) =>
    String(value).startsWith(`${key}|`),
  );
  return Math.floor((stamps[0]?.[0] ?? NaN) / 16384);
}

function removeSheet(name: string): void {
  const { sheets } = host.workbook;
  sheets.splice(
    sheets.findIndex((sheet) => sheet.name === name),
    1,
  );
}

describe('text that somebody types between reading and writing', () => {
  const type = (text: string) => () => {
    const sheet = tab();
    if (sheet) setCells(sheet, `J${rowOfLine('notes.use') + 1}`, [[text]]);
  };

  test('moves with its line, at the cost of one more round trip', async () => {
    await make();
    const before = rowOfLine('notes.use');
    removeSheet('Corporaties');
    host.resetCounters();
    await makeWhile(2, type('net getypt'));
    expect(rowOfLine('notes.use')).not.toBe(before);
    expect(note(rowOfLine('notes.use'))).toBe('net getypt');
    expect(host.counters.roundTrips).toBe(5);
  });

  test('stays in its row if its line stays', async () => {
    await make();
    host.resetCounters();
    await makeWhile(2, type('net getypt'));
    expect(note(rowOfLine('notes.use'))).toBe('net getypt');
    expect(host.counters.roundTrips).toBe(4);
  });

  test('moves to the other notes if it replaced the text of a line', async () => {
    await make();
    host.resetCounters();
    await makeWhile(2, () => {
      const sheet = tab();
      if (sheet) setCells(sheet, `C${rowOfLine('notes.use')}`, [['over de regel heen']]);
    });
    expect(note(rowOfLine('carried.1'))).toBe('over de regel heen');
    expect(host.counters.roundTrips).toBe(5);
  });
});

describe('a tab that cannot be made', () => {
  test('is not written if two columns may contain the dates, and the error names the column', async () => {
    removeSheet('Plaatsingen');
    addFilledTable(host.workbook, 'Plaatsingen', [
      ['Gehuisvest op', 'Datum huurcontract', 'Kandidaat', 'Personen'],
      [NOW, NOW, 'K-0001', 2],
    ]);
    await expect(make()).rejects.toMatchObject({
      why: { code: 'columns-missing', table: 'Plaatsingen', columns: ['Datum'] },
    });
    expect(tab()).toBeUndefined();
  });

  test('is not written without the table Taakstelling, and the error names that table', async () => {
    host.workbook.sheets.splice(0, 1);
    const before = structuredClone(host.workbook.sheets);
    const failure = await make().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TabNotMade);
    expect((failure as TabNotMade).why).toEqual({
      code: 'tables-missing',
      tables: ['Taakstelling'],
    });
    expect(host.workbook.sheets).toEqual(before);
  });

  test('is not written if a half-year occurs twice', async () => {
    host.workbook.sheets.splice(0, 1);
    addFilledTable(host.workbook, 'Taakstelling', [
      ['Periode', 'Taakstelling'],
      ['2016-II', 206],
      ['2016-2', 150],
    ]);
    await expect(make()).rejects.toMatchObject({
      why: { code: 'period-twice', period: '2016-II' },
    });
    expect(tab()).toBeUndefined();
  });

  const refusals: readonly [string, string, (sheet: Sheet) => void][] = [
    ['a protected tab', 'tab-protected', (sheet) => void (sheet.protected = true)],
    [
      'a tab on which columns were inserted',
      'tab-columns-moved',
      // Moves column K, which contains the keys of the lines, one to the right.
      (sheet) => moveColumn(sheet, 10, 11),
    ],
    [
      'an Excel table where the tab has to come',
      'tab-holds-table',
      (sheet) => void addTable(host.workbook, sheet, 'C90:D92', 'Eigen'),
    ],
  ];

  test.each(refusals)('is refused for %s, and nothing changes', async (_, code, change) => {
    await make();
    const sheet = tab();
    if (!sheet) throw new Error('no tab');
    change(sheet);
    const before = cellsOfTab();
    await expect(make()).rejects.toMatchObject({ why: { code, tab: TAB } });
    expect(cellsOfTab()).toEqual(before);
  });

  test('is refused if the structure of the workbook is protected', async () => {
    host.workbook.structureProtected = true;
    await expect(make()).rejects.toMatchObject({ why: { code: 'structure-protected' } });
    host.workbook.structureProtected = false;
  });

  test('is refused if Excel stores no settings, and typed text does not change', async () => {
    await make();
    const sheet = tab();
    if (sheet) setCells(sheet, 'J8', [['blijft staan']]);
    const before = cellsOfTab();
    host.switches.refusals = REFUSALS.settings;
    const failure = await make().catch((error: unknown) => error);
    host.switches.refusals = [];
    expect(failureCode(failure)).toBe('SettingsRefused');
    expect(cellsOfTab()).toEqual(before);
  });

  test('is refused if Excel stores no settings, and leaves no empty sheet', async () => {
    const [sheets, settings] = [host.workbook.sheets.length, host.workbook.settings.size];
    host.switches.refusals = REFUSALS.settings;
    const failure = await make().catch((error: unknown) => error);
    host.switches.refusals = [];
    expect(failureCode(failure)).toBe('SettingsRefused');
    expect(host.workbook.sheets).toHaveLength(sheets);
    await make();
    expect(host.workbook.sheets).toHaveLength(sheets + 1);
    expect(host.workbook.settings.size).toBe(settings + 1);
  });

  test('is refused over a tab of the other kind of meeting, and nothing changes', async () => {
    await makeOverlegTab(runOn(client), {
      wish: { ...WISH, kind: 'ambtelijk' },
      now: NOW,
      version: '1.0.0',
    });
    const copied = host.workbook.sheets.find(({ name }) => name === TAB.replace(/B$/, 'A'));
    if (copied) copied.name = TAB;
    const before = cellsOfTab();
    await expect(make()).rejects.toMatchObject({ why: { code: 'tab-of-other-kind', tab: TAB } });
    expect(cellsOfTab()).toEqual(before);
  });

  test('is refused over a tab with hidden rows, and nothing changes', async () => {
    await make();
    tab()?.rows.set(6, { hidden: true });
    const before = cellsOfTab();
    await expect(make()).rejects.toMatchObject({ why: { code: 'tab-rows-hidden', tab: TAB } });
    expect(cellsOfTab()).toEqual(before);
  });

  test('is not made again beside a tab with the same name in lower case', async () => {
    await make();
    const sheet = tab();
    if (sheet) sheet.name = TAB.toLowerCase();
    await make();
    expect(host.workbook.sheets.filter(({ name }) => /^overleg 2016/i.test(name))).toHaveLength(1);
  });

  test('does not change a stray cell at the far end of a sheet', async () => {
    await make();
    for (const sheet of host.workbook.sheets) setCells(sheet, 'XFD50', [['ver weg']]);
    const sheet = tab();
    if (sheet) setCells(sheet, 'A1048576', [['diep']]);
    await make();
    expect(host.counters.roundTrips).toBeLessThan(20);
    for (const { cells } of host.workbook.sheets) {
      expect(cells.get(cellKey(49, 16383))?.value).toBe('ver weg');
    }
    expect(tab()?.cells.get(cellKey(1048575, 0))?.value).toBe('diep');
  });
});
