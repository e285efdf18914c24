import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeTab } from '../../src/commands/make-overleg-tab';
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import { TabNotMade } from '../../src/commands/tab-not-made';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import type { Client, Host, Sheet, Workbook } from '../../packages/excel-stand-in/host';
import { addTable, createHost, openClient, setCells } from '../../packages/excel-stand-in/host';
import { cellKey } from '../../packages/excel-stand-in/host/model';
import type { FrameError } from '../../packages/excel-stand-in/host/switches';
import { FRAME_ERRORS } from '../../packages/excel-stand-in/host/switches';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';
import { addFilledTable, partnersWorkbook } from './partners-workbook';

const TAB = 'Overleg 2016-10-12 B';
const WISH = { date: serialOf(2016, 10, 12), kind: 'bestuurlijk', asOf: null } as const;
/** The limit of a long enumeration, for a run that hangs. It measures nothing. */
const LONG = 300_000;
const NOW = serialOf(2016, 10, 5) + 0.5;

let host: Host;
let client: Client;
let clean: Workbook;

beforeAll(async () => {
  host = createHost(partnersWorkbook());
  clean = structuredClone(host.workbook);
  client = await openClient(host);
});

afterAll(() => client.close());

beforeEach(() => {
  restore(clean);
  host.switches.failures = [];
  host.resetCounters();
});

function restore(snapshot: Workbook): void {
  const copy = structuredClone(snapshot);
  const { workbook } = host;
  workbook.sheets.splice(0, workbook.sheets.length, ...copy.sheets);
  workbook.settings.clear();
  for (const [key, value] of copy.settings) workbook.settings.set(key, value);
  workbook.names = copy.names;
  workbook.activeSheetId = copy.activeSheetId;
}

const runOn =
  (one: Client): ExcelRun =>
  (batch) =>
    one.Excel.run({ delayForCellEdit: true }, batch);

function make(now = NOW): Promise<MadeTab> {
  return makeOverlegTab(runOn(client), { wish: WISH, now, version: '1.0.0' });
}

function tab(): Sheet | undefined {
  return host.workbook.sheets.find(({ name }) => name === TAB);
}

/** Values and formulas of the tab by cell, without the line that says when it was made. */
function cellsOfTab(): Map<number, unknown> {
  const madeOn = cellKey(4, 1);
  return new Map(
    [...(tab()?.cells ?? [])]
      .filter(([key]) => Math.floor(key / 16384) !== Math.floor(madeOn / 16384))
      .filter(([, cell]) => cell.value !== null)
      .map(([key, { value, formula }]) => [key, formula ?? value]),
  );
}

function note(row: number): unknown {
  return tab()?.cells.get(cellKey(row, 9))?.value ?? null;
}

describe('making the tab', () => {
  test('takes three round trips, and ten times the rows no more', async () => {
    await make();
    expect(host.counters.roundTrips).toBe(3);

    const placements = host.workbook.sheets.find(({ name }) => name === 'Plaatsingen');
    const rows = Array.from({ length: 400 }, (_, i) => [serialOf(2016, 9, 12), `K-${i}`, 1]);
    if (placements) setCells(placements, 'A6', rows);
    const table = placements?.tables[0];
    if (table) table.area = { ...table.area, bottom: 404 };
    host.resetCounters();
    await make();
    expect(host.counters.roundTrips).toBe(3);
  });

  test('puts the figures beside their labels', async () => {
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

  test('tells no personal data that stand in a name, neither on the tab nor in the report', async () => {
    const corporations = host.workbook.sheets.find(({ name }) => name === 'Corporaties');
    if (corporations) setCells(corporations, 'A2', [['Beheer post@voorbeeld.nl']]);
    const { report } = await make();
    expect(JSON.stringify(report)).not.toContain('post@voorbeeld.nl');
    expect(JSON.stringify([...cellsOfTab()])).not.toContain('post@voorbeeld.nl');
  });

  test('makes the same tab again, but for the moment', async () => {
    await make();
    const first = cellsOfTab();
    await make(NOW + 1 / 24);
    expect(cellsOfTab()).toEqual(first);
    expect(tab()?.charts).toHaveLength(2);
  });

  test('leaves the other sheets as they were', async () => {
    const others = () => host.workbook.sheets.filter(({ name }) => name !== TAB);
    const before = structuredClone(others());
    await make();
    await make();
    expect(others()).toEqual(before);
  });

  test('keeps a note beside its line', async () => {
    await make();
    const sheet = tab();
    if (sheet) setCells(sheet, 'J8', [['hierover praten']]);
    await make();
    expect(note(7)).toBe('hierover praten');
  });

  test('tells what was reported at the previous meeting, and what it would be now', async () => {
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

/** Makes the tab while a co-author types after so many round trips. */
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

/** The row of the line with this key. */
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

describe('what is typed between reading and writing', () => {
  const type = (text: string) => () => {
    const sheet = tab();
    if (sheet) setCells(sheet, `J${rowOfLine('notes.use') + 1}`, [[text]]);
  };

  test('moves along with its line, for one round trip more', async () => {
    await make();
    const before = rowOfLine('notes.use');
    removeSheet('Corporaties');
    host.resetCounters();
    await makeWhile(2, type('net getypt'));
    expect(rowOfLine('notes.use')).not.toBe(before);
    expect(note(rowOfLine('notes.use'))).toBe('net getypt');
    expect(host.counters.roundTrips).toBe(4);
  });

  test('stays where it is when its line does', async () => {
    await make();
    host.resetCounters();
    await makeWhile(2, type('net getypt'));
    expect(note(rowOfLine('notes.use'))).toBe('net getypt');
    expect(host.counters.roundTrips).toBe(3);
  });
});

describe('what cannot be made', () => {
  test('where it is uncertain which column holds the dates, it says so and writes nothing', async () => {
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

  test('without Taakstelling it says so and writes nothing', async () => {
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

  test('a half-year that stands there twice is not added up', async () => {
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
      (sheet) => setCells(sheet, 'L1', [['head.title|a']]),
    ],
    [
      'an Excel table where the tab has to come',
      'tab-holds-table',
      (sheet) => void addTable(host.workbook, sheet, 'C90:D92', 'Eigen'),
    ],
  ];

  test.each(refusals)('%s: it says so, and nothing changes', async (_, code, change) => {
    await make();
    const sheet = tab();
    if (!sheet) throw new Error('no tab');
    if (code === 'tab-columns-moved') sheet.cells.delete(cellKey(0, 10));
    change(sheet);
    const before = cellsOfTab();
    await expect(make()).rejects.toMatchObject({ why: { code, tab: TAB } });
    expect(cellsOfTab()).toEqual(before);
  });

  test('in a workbook whose structure is protected no sheet can be added', async () => {
    host.workbook.structureProtected = true;
    await expect(make()).rejects.toMatchObject({ why: { code: 'structure-protected' } });
    host.workbook.structureProtected = false;
  });

  test('a sheet of the same name in small letters is the tab', async () => {
    await make();
    const sheet = tab();
    if (sheet) sheet.name = TAB.toLowerCase();
    await make();
    expect(host.workbook.sheets.filter(({ name }) => /^overleg 2016/i.test(name))).toHaveLength(1);
  });

  test('a stray cell at the far end of a sheet is left where it is', async () => {
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

describe('failure at every round trip', () => {
  /** A tab with a note on it, and data that make the next run write other figures. */
  async function prepare(): Promise<{
    old: Map<number, unknown>;
    fresh: Map<number, unknown>;
    roundTrips: number;
  }> {
    restore(clean);
    host.switches.failures = [];
    await make();
    const sheet = tab();
    if (sheet) setCells(sheet, 'J8', [['blijft staan']]);
    const old = cellsOfTab();
    const quota = host.workbook.sheets.find(({ name }) => name === 'Taakstelling');
    if (quota) setCells(quota, 'B3', [[306]]);
    const corporations = host.workbook.sheets.find(({ name }) => name === 'Corporaties');
    if (corporations) setCells(corporations, 'A2', [['Aan de Dijk']]);
    const changed = structuredClone(host.workbook);
    const roundTrips = await makeAndCount();
    const fresh = cellsOfTab();
    restore(changed);
    return { old, fresh, roundTrips };
  }

  /** The last one writes. */
  async function makeAndCount(): Promise<number> {
    host.resetCounters();
    await make();
    return host.counters.roundTrips;
  }

  const frameErrors = Object.keys(FRAME_ERRORS) as FrameError[];
  const moments = (['before', 'after'] as const).flatMap((when) =>
    frameErrors.map((error) => ({ when, error })),
  );

  test.each(moments)(
    '$error $when it took effect leaves all old or all new, and a second run mends it',
    async ({ when, error }) => {
      const { old, fresh, roundTrips } = await prepare();
      const changed = structuredClone(host.workbook);
      expect(fresh).not.toEqual(old);
      for (let roundTrip = 1; roundTrip <= roundTrips; roundTrip++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when, error }];
        // The add-in asks again in smaller pieces where a response is too large, so the run goes
        // on.
        const isDone = await make().then(
          () => true,
          () => false,
        );
        const wrote = isDone || (when === 'after' && roundTrip === roundTrips);
        expect(cellsOfTab()).toEqual(wrote ? fresh : old);
        host.switches.failures = [];
        await make();
        expect(cellsOfTab()).toEqual(fresh);
        expect(note(7)).toBe('blijft staan');
      }
    },
    LONG,
  );

  test(
    'in a tab too large for one assignment of Office.js leaves all old or all new too',
    async () => {
      const corporations = host.workbook.sheets.find(({ name }) => name === 'Corporaties');
      const names = Array.from({ length: 150 }, (_, i) => [`Corporatie ${i}`, 100]);
      if (corporations) setCells(corporations, 'A2', names);
      const table = corporations?.tables[0];
      if (table) table.area = { ...table.area, bottom: 150 };
      await make();
      const old = cellsOfTab();
      expect(old.size).toBeGreaterThan(1500);
      const quota = host.workbook.sheets.find(({ name }) => name === 'Taakstelling');
      if (quota) setCells(quota, 'B3', [[306]]);
      const changed = structuredClone(host.workbook);
      const roundTrip = await makeAndCount();
      const fresh = cellsOfTab();
      for (let action = 0; action < 60; action++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
        await expect(make()).rejects.toBeDefined();
        expect([old, fresh]).toContainEqual(cellsOfTab());
      }
    },
    LONG,
  );

  test(
    'at every action of the writing request leaves all old or all new',
    async () => {
      const { old, fresh, roundTrips: roundTrip } = await prepare();
      const changed = structuredClone(host.workbook);
      let failed = 0;
      for (let action = 0; ; action++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
        const failure = await make().then(
          () => null,
          (error: unknown) => error,
        );
        if (failure === null) break;
        failed++;
        expect([old, fresh]).toContainEqual(cellsOfTab());
        host.switches.failures = [];
        await make();
        expect(cellsOfTab()).toEqual(fresh);
        expect(tab()?.charts).toHaveLength(2);
        expect(note(7)).toBe('blijft staan');
      }
      expect(failed).toBeGreaterThan(50);
    },
    LONG,
  );
});

describe('two at once', () => {
  const DEMO = join(__dirname, '..', 'workbooks', 'demo.xlsx');
  const request = {
    wish: { date: serialOf(2016, 10, 12), kind: 'bestuurlijk', asOf: null },
    now: serialOf(2016, 10, 5) + 0.5,
    version: '1.0.0',
  } as const;

  test.each(['no tab yet', 'a tab with a note'] as const)(
    'with %s, every order of their round trips ends with one right tab and every note',
    async (start) => {
      const other = await openClient(host);
      const file = await readWorkbook(await readFile(DEMO), 'demo.xlsx');
      restore(file.workbook);
      if (start === 'a tab with a note') {
        await makeOverlegTab(runOn(client), request);
        const sheet = tab();
        if (sheet) setCells(sheet, 'J8', [['blijft staan']]);
      }
      const begin = structuredClone(host.workbook);
      await makeOverlegTab(runOn(client), request);
      const expected = cellsOfTab();
      for (const order of interleavings(3, 3)) {
        restore(begin);
        const turns = turnsIn(order);
        await Promise.all([
          makeOverlegTab(inTurn(client, 0, turns), request).finally(() => turns.leave(0)),
          makeOverlegTab(inTurn(other, 1, turns), request).finally(() => turns.leave(1)),
        ]);
        const tabs = host.workbook.sheets.filter(({ name }) => name.startsWith('Overleg 2016'));
        expect(tabs).toHaveLength(1);
        expect(cellsOfTab()).toEqual(expected);
        expect(note(7)).toBe(start === 'a tab with a note' ? 'blijft staan' : null);
      }
      other.close();
    },
    LONG,
  );
});

/** All orders of `a` turns of client 0 and `b` turns of client 1. */
function interleavings(a: number, b: number): number[][] {
  if (a === 0) return [Array<number>(b).fill(1)];
  if (b === 0) return [Array<number>(a).fill(0)];
  return [
    ...interleavings(a - 1, b).map((rest) => [0, ...rest]),
    ...interleavings(a, b - 1).map((rest) => [1, ...rest]),
  ];
}

interface Turns {
  take(who: number): Promise<void>;
  done(): void;
  leave(who: number): void;
}

/** Lets round trips through in the given order, and any later ones as they come. */
function turnsIn(order: readonly number[]): Turns {
  const queue = [...order];
  const gone = new Set<number>();
  let waiting: { who: number; go: () => void }[] = [];
  const pass = () => {
    while (queue[0] !== undefined && gone.has(queue[0])) queue.shift();
    const next = queue[0];
    const ready = waiting.find(({ who }) => next === undefined || who === next);
    if (!ready) return;
    waiting = waiting.filter((one) => one !== ready);
    queue.shift();
    ready.go();
  };
  return {
    take: (who) =>
      new Promise((go) => {
        waiting.push({ who, go });
        pass();
      }),
    done: pass,
    leave: (who) => {
      gone.add(who);
      pass();
    },
  };
}

/** Runs batches whose every round trip waits for its turn. */
function inTurn(one: Client, who: number, turns: Turns): ExcelRun {
  return (batch) =>
    one.Excel.run(async (context) => {
      const sync = context.sync.bind(context);
      context.sync = (async () => {
        await turns.take(who);
        try {
          await sync();
        } finally {
          turns.done();
        }
      }) as typeof context.sync;
      return batch(context);
    });
}
