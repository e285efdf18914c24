import fc from 'fast-check';
import { applyFixes, type CellFix, type FixOutcome } from '../../src/excel/apply-fixes';
import { cellAddress } from '../../src/workbook/address';
import type { CellScalar } from '../../src/workbook/grid';
import type { Client, Host, Sheet } from '../../packages/excel-stand-in/host';
import {
  addSheet,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
} from '../../packages/excel-stand-in/host';
import { setCells } from '../../packages/excel-stand-in/host';
import { shiftLines } from '../../packages/excel-stand-in/host/shift-lines';
import { runWhile } from './meanwhile';

let host: Host;
let client: Client;

beforeAll(async () => {
  host = createHost(createWorkbook());
  client = await openClient(host);
});

afterAll(() => client.close());

beforeEach(() => {
  host.workbook.sheets.splice(0);
  host.workbook.activeSheetId = '';
  host.switches.failures = [];
  host.switches.hiddenRowsDivertWrites = false;
});

function put(name: string, cells: readonly (readonly (string | number | null)[])[]): Sheet {
  const sheet = addSheet(host.workbook, name);
  setCells(sheet, 'A1', cells);
  return sheet;
}

function apply(...fixes: readonly CellFix[]): Promise<FixOutcome> {
  host.resetCounters();
  return applyFixes((batch) => client.Excel.run({ delayForCellEdit: true }, batch), fixes);
}

function fixFor(
  sheet: string,
  address: string,
  before: CellScalar,
  after: CellScalar,
  numberFormat: string | null = null,
): CellFix {
  return { sheet, address, fix: { before, after, numberFormat } };
}

test('a cell with a fix is written if it still has the content that was read, and no other cell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('named', 'changed', 'formula', 'other'), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.integer({ min: 1, max: 4 }),
      async (states, width) => {
        host.workbook.sheets.splice(0);
        const sheet = addSheet(host.workbook, 'Blad');
        const places = states.map((state, i) => ({
          state,
          row: Math.floor(i / width),
          column: i % width,
        }));
        for (const { state, row, column } of places) {
          const cell =
            state === 'formula' ? '=" voor "' : state === 'changed' ? 'anders' : ' voor ';
          setCells(sheet, cellAddress(row, column), [[cell]]);
          const key = cellKey(row, column);
          if (state === 'formula') sheet.cells.set(key, { value: ' voor ', formula: '=" voor "' });
        }
        const before = structuredClone(sheet.cells);
        const outcome = await apply(
          ...places
            .filter(({ state }) => state !== 'other')
            .map(({ row, column }) => fixFor('Blad', cellAddress(row, column), ' voor ', 'na')),
        );
        const named = places.filter(({ state }) => state === 'named');
        expect(outcome.applied).toBe(named.length);
        expect(host.counters.roundTrips).toBeLessThanOrEqual(2);
        for (const { row, column } of named) {
          expect(sheet.cells.get(cellKey(row, column))?.value).toBe('na');
          before.delete(cellKey(row, column));
        }
        for (const [key, cell] of before) expect(sheet.cells.get(key)).toEqual(cell);
      },
    ),
    { numRuns: 60 },
  );
});

test('a text becomes a date with its format, and the cells beside it keep their format', async () => {
  const sheet = put('Blad', [
    ['1-2-2016', '1-2-2016'],
    ['2-2-2016', 'x'],
  ]);
  sheet.cells.set(cellKey(1, 0), { value: '2-2-2016', style: { numberFormat: '@' } });
  const outcome = await apply(
    fixFor('Blad', 'A1', '1-2-2016', 42401, 'd-m-yyyy'),
    fixFor('Blad', 'A2', '2-2-2016', 42402),
  );
  // Excel keeps the number as text in a cell with the text format, so the pane names that cell.
  expect(outcome).toMatchObject({ applied: 1, leftAlone: 0, unsettled: [{ address: 'A2' }] });
  expect(sheet.cells.get(cellKey(0, 0))).toMatchObject({
    value: 42401,
    style: { numberFormat: 'd-m-yyyy' },
  });
  expect(sheet.cells.get(cellKey(1, 0))?.style?.numberFormat).toBe('@');
  expect(sheet.cells.get(cellKey(0, 1))).toEqual({ value: '1-2-2016' });
});

test.each(['2016-01', '007', '=1+1', '-2', 'WAAR'])(
  '%s is put in the cell as a text',
  async (text) => {
    const sheet = put('Blad', [[` ${text}`]]);
    await apply(fixFor('Blad', 'A1', ` ${text}`, text));
    expect(sheet.cells.get(cellKey(0, 0))?.value).toBe(text);
    expect(sheet.cells.get(cellKey(0, 0))?.formula).toBeUndefined();
  },
);

test('if a cell has two fixes, the first is applied', async () => {
  const sheet = put('Blad', [[' a ']]);
  const outcome = await apply(fixFor('Blad', 'A1', ' a ', 'a'), fixFor('Blad', 'A1', ' a ', 'A'));
  expect(outcome).toMatchObject({ applied: 1, leftAlone: 1, unsettled: [] });
  expect(sheet.cells.get(cellKey(0, 0))?.value).toBe('a');
});

test('5,000 cells take two round trips and few bytes', async () => {
  const sheet = put(
    'Blad',
    Array.from({ length: 5000 }, () => [' a', ' b']),
  );
  const fixes = Array.from({ length: 5000 }, (_, i) => fixFor('Blad', `A${i + 1}`, ' a', 'a'));
  expect(await apply(...fixes)).toEqual({ applied: 5000, leftAlone: 0, unsettled: [] });
  expect(host.counters.largestRequestBytes).toBeLessThan(200_000);
  expect(sheet.cells.get(cellKey(4999, 0))?.value).toBe('a');
  expect(sheet.cells.get(cellKey(4999, 1))?.value).toBe(' b');
});

describe('a set of fixes', () => {
  test('is refused as a whole if one cell is locked on a protected sheet', async () => {
    const open = put('Open', [[' a']]);
    const closed = put('Dicht', [[' b']]);
    closed.protected = true;
    const before = structuredClone(host.workbook.sheets);
    await expect(
      apply(fixFor('Open', 'A1', ' a', 'a'), fixFor('Dicht', 'A1', ' b', 'b')),
    ).rejects.toMatchObject({ why: { code: 'cells-protected', sheets: ['Dicht'] } });
    expect(host.workbook.sheets).toEqual(before);
    expect(open.cells.get(cellKey(0, 0))?.value).toBe(' a');
  });

  test('is applied to an unlocked cell on a protected sheet', async () => {
    const sheet = put('Dicht', [[' b']]);
    sheet.cells.set(cellKey(0, 0), { value: ' b', style: { locked: false } });
    sheet.protected = true;
    expect(await apply(fixFor('Dicht', 'A1', ' b', 'b'))).toMatchObject({
      applied: 1,
      leftAlone: 0,
    });
  });

  test('is refused if a sheet is gone, and nothing is written on other sheets', async () => {
    put('Open', [[' a']]);
    const before = structuredClone(host.workbook.sheets);
    await expect(
      apply(fixFor('Open', 'A1', ' a', 'a'), fixFor('Weg', 'A1', ' b', 'b')),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(host.workbook.sheets).toEqual(before);
  });
});

describe('over rows that a filter hides', () => {
  const texts = (sheet: Sheet) =>
    Array.from({ length: 8 }, (_, row) => sheet.cells.get(cellKey(row, 0))?.value ?? null);
  const fixes = Array.from({ length: 8 }, (_, i) => fixFor('Blad', `A${i + 1}`, ` r${i}`, `r${i}`));
  const fixed = Array.from({ length: 8 }, (_, i) => `r${i}`);

  beforeEach(() => {
    host.switches.hiddenRowsDivertWrites = true;
    const sheet = put(
      'Blad',
      Array.from({ length: 8 }, (_, i) => [` r${i}`]),
    );
    setCells(sheet, 'A9', [['eronder']]);
  });

  const hide = (sheet: Sheet) => {
    for (const row of [2, 3, 6]) sheet.rows.set(row, { hidden: true });
  };

  test('each cell gets its own value', async () => {
    const [sheet] = host.workbook.sheets as [Sheet];
    hide(sheet);
    expect(await apply(...fixes)).toEqual({ applied: 8, leftAlone: 0, unsettled: [] });
    expect(texts(sheet)).toEqual(fixed);
    expect(sheet.cells.get(cellKey(8, 0))?.value).toBe('eronder');
  });

  test('each cell gets its own value even if somebody filters between reading and writing', async () => {
    const [sheet] = host.workbook.sheets as [Sheet];
    const outcome = await applyFixes(
      runWhile(client, () => hide(sheet)),
      fixes,
    );
    expect(outcome).toEqual({ applied: 8, leftAlone: 0, unsettled: [] });
    expect(texts(sheet)).toEqual(fixed);
    expect(sheet.cells.get(cellKey(8, 0))?.value).toBe('eronder');
  });
});

describe('while somebody changes the sheet between reading and writing', () => {
  test('the fix moves with its cell when a row is inserted', async () => {
    const sheet = put('Blad', [['4'], [' b'], ['4']]);
    const outcome = await applyFixes(
      runWhile(client, () =>
        shiftLines(client.connection.session, sheet, { axis: 'rows', at: 1, count: 1 }),
      ),
      [fixFor('Blad', 'A2', ' b', 'b')],
    );
    expect(outcome).toEqual({ applied: 1, leftAlone: 0, unsettled: [] });
    expect([0, 1, 2, 3].map((row) => sheet.cells.get(cellKey(row, 0))?.value ?? null)).toEqual([
      '4',
      null,
      'b',
      '4',
    ]);
  });

  test('a deleted row is reported, and no cell is changed', async () => {
    const sheet = put('Blad', [['4'], [' b'], ['4']]);
    const outcome = applyFixes(
      runWhile(client, () =>
        shiftLines(client.connection.session, sheet, { axis: 'rows', at: 1, count: -1 }),
      ),
      [fixFor('Blad', 'A2', ' b', 'b')],
    );
    await expect(outcome).rejects.toMatchObject({ code: 'InvalidReference' });
    expect([0, 1].map((row) => sheet.cells.get(cellKey(row, 0))?.value)).toEqual(['4', '4']);
  });

  test('an error names the cells to look at if the answer is lost after the request took effect', async () => {
    const sheet = put('Blad', [[' a'], [' b'], ['c']]);
    host.switches.failures = [{ roundTrip: 2, when: 'after', error: 'activityLimitReached' }];
    const outcome = apply(fixFor('Blad', 'A1', ' a', 'a'), fixFor('Blad', 'A2', ' b', 'b'));
    await expect(outcome).rejects.toMatchObject({
      why: { code: 'cells-unsettled', cells: [{ address: 'A1' }, { address: 'A2' }] },
    });
    expect(sheet.cells.get(cellKey(1, 0))?.value).toBe('b');
  });

  test('an error gives the reason of Excel if the request was refused before it took effect', async () => {
    const sheet = put('Blad', [[' a']]);
    host.switches.failures = [{ roundTrip: 2, when: 'before', error: 'activityLimitReached' }];
    const outcome = apply(fixFor('Blad', 'A1', ' a', 'a'));
    await expect(outcome).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    expect(sheet.cells.get(cellKey(0, 0))?.value).toBe(' a');
  });

  test('text that somebody types in the cell stays', async () => {
    const sheet = put('Blad', [[' a'], [' b'], [' c']]);
    const outcome = await applyFixes(
      runWhile(client, () => setCells(sheet, 'A2', [['net getypt']])),
      [1, 2, 3].map((row) => fixFor('Blad', `A${row}`, [' a', ' b', ' c'][row - 1]!, 'goed')),
    );
    expect(outcome).toEqual({ applied: 2, leftAlone: 1, unsettled: [] });
    expect([0, 1, 2].map((row) => sheet.cells.get(cellKey(row, 0))?.value)).toEqual([
      'goed',
      'net getypt',
      'goed',
    ]);
  });
});
