import { checkWorkbook } from '../../src/commands/check-workbook';
import { serialOf } from '../../src/domain/calendar';
import { acceptProposal, ProposalNotAccepted } from '../../src/excel/accept-proposal';
import type { ExcelRun } from '../../src/excel/run';
import { CellsUnsettled } from '../../src/excel/settle-cells';
import { proposeHomes } from '../../src/workbook/propose-homes';
import type { Understanding } from '../../src/workbook/understand';
import type { CellValue, Client, Host, Sheet } from '../../packages/excel-stand-in/host';
import {
  cellKey,
  createHost,
  createWorkbook,
  openClient,
  setCells,
} from '../../packages/excel-stand-in/host';
import { addFilledTable } from '../commands/partners-workbook';
import { shiftLines } from '../../packages/excel-stand-in/host/shift-lines';
import { runWhile } from './meanwhile';

const AS_OF = serialOf(2016, 9, 30);
const LINKED = serialOf(2016, 8, 1);
const FREE = serialOf(2016, 9, 1);

const HOUSEHOLDS = ['Kandidaat', 'Personen', 'Gekoppeld', 'Status'];
const HOMES = [
  'Woning',
  'Corporatie',
  'Soort',
  'Max personen',
  'Kale huur',
  'Beschikbaar',
  'Eenheden',
  'Kandidaat',
  'Status',
];
const HOME = ['W-1', 'De Brink', 'regulier', 3, 500, FREE, 1, null, 'aangeboden'];

const ofUnits = (units: number) => HOME.map((value, column) => (column === 6 ? units : value));

let host: Host;
let client: Client;

beforeAll(async () => {
  host = createHost(createWorkbook());
  client = await openClient(host);
});

afterAll(() => client.close());

beforeEach(() => {
  host.workbook.sheets.splice(0);
  addFilledTable(host.workbook, 'Kandidaten', [
    HOUSEHOLDS,
    ['K-1', 2, LINKED, 'gekoppeld'],
    ['K-2', 2, LINKED + 3, 'gekoppeld'],
  ]);
  addFilledTable(host.workbook, 'Woningen', [HOMES, HOME]);
  addFilledTable(host.workbook, 'Plaatsingen', [['Datum', 'Kandidaat', 'Personen', 'Woning']]);
});

const run: ExcelRun = (batch) => client.Excel.run({ delayForCellEdit: true }, batch);

function sheet(name: string): Sheet {
  const found = host.workbook.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The table again, with other rows. */
function refill(name: string, rows: readonly (readonly CellValue[])[]): void {
  host.workbook.sheets.splice(host.workbook.sheets.indexOf(sheet(name)), 1);
  addFilledTable(host.workbook, name, rows);
}

function read(): Promise<Understanding> {
  return checkWorkbook(run, AS_OF);
}

/** Accepts the first proposal. */
async function accept({ records, tables, asOf }: Understanding, by: ExcelRun = run): Promise<void> {
  const [pair] = proposeHomes(records, asOf)?.pairs ?? [];
  if (!pair) throw new Error('nothing is proposed');
  await acceptProposal(by, tables, pair);
}

function cells(): Map<string, unknown> {
  return new Map(
    host.workbook.sheets.flatMap(({ name, cells: filled }) =>
      [...filled].map(([key, cell]) => [`${name} ${key}`, structuredClone(cell)] as const),
    ),
  );
}

/** Expects a refusal for this reason, and that nothing is written. */
async function expectRefused(understanding: Understanding, why: unknown): Promise<void> {
  const before = cells();
  const refusal = await accept(understanding).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ProposalNotAccepted);
  expect((refusal as ProposalNotAccepted).why).toEqual(why);
  expect(cells()).toEqual(before);
}

/** What is told where the request that writes fails. */
async function acceptFailing(when: 'before' | 'after'): Promise<unknown> {
  const understanding = await read();
  host.resetCounters();
  host.switches.failures = [{ roundTrip: 2, when, error: 'activityLimitReached' }];
  const told = await accept(understanding).catch((error: unknown) => error);
  host.switches.failures = [];
  return told;
}

describe('a proposal that is accepted', () => {
  test('puts candidate, home and its candidate down, and changes no other cell', async () => {
    const understanding = await read();
    const before = cells();
    host.resetCounters();
    await accept(understanding);
    expect(host.counters.roundTrips).toBe(2);
    const changed = [...cells()].filter(
      ([key, cell]) => JSON.stringify(cell) !== JSON.stringify(before.get(key)),
    );
    expect(changed.map(([key, cell]) => [key, (cell as { value: unknown }).value])).toEqual([
      [`Kandidaten ${cellKey(1, 3)}`, 'voorgedragen'],
      [`Woningen ${cellKey(1, 8)}`, 'gereserveerd'],
      [`Woningen ${cellKey(1, 7)}`, 'K-1'],
    ]);
  });

  test('is refused where the candidate was housed since, or promised another home', async () => {
    const understanding = await read();
    setCells(sheet('Plaatsingen'), 'A2', [[AS_OF, ' k-1 ', 2, 'W-9']]);
    await expectRefused(understanding, { code: 'changed', table: 'Plaatsingen' });
    setCells(sheet('Plaatsingen'), 'A2', [[null, null, null, null]]);
    setCells(sheet('Woningen'), 'A3', [['W-2', null, null, null, null, null, 1, 'K-1']]);
    await expectRefused(understanding, { code: 'changed', table: 'Woningen' });
  });

  test('is not proposed again, and the home goes to nobody else', async () => {
    await accept(await read());
    const { records } = await read();
    expect(proposeHomes(records, AS_OF)?.pairs).toEqual([]);
    expect(
      proposeHomes(records, AS_OF)?.withoutHome.map(({ household }) => household.household),
    ).toEqual(['K-2']);
  });

  test.each(['2016-01', '007', '=1+1', '-2', 'WAAR'])(
    'of the case number %s, it stays that text',
    async (id) => {
      sheet('Kandidaten').cells.set(cellKey(1, 0), { value: id });
      await accept(await read());
      const cell = sheet('Woningen').cells.get(cellKey(1, 7));
      expect([cell?.value, cell?.formula]).toEqual([id, undefined]);
    },
  );

  test('may be put in unlocked cells of a protected sheet', async () => {
    const homes = sheet('Woningen');
    const understanding = await read();
    for (const column of [7, 8]) {
      const key = cellKey(1, column);
      const cell = homes.cells.get(key) ?? { value: null };
      homes.cells.set(key, { ...cell, style: { ...cell.style, locked: false } });
    }
    homes.protected = true;
    await accept(understanding);
    expect(homes.cells.get(cellKey(1, 8))?.value).toBe('gereserveerd');
  });
});

describe('a proposal that cannot be accepted', () => {
  test('because the home was taken meanwhile by a co-author', async () => {
    const understanding = await read();
    setCells(sheet('Woningen'), 'H2', [['K-9', 'gereserveerd']]);
    await expectRefused(understanding, { code: 'changed', table: 'Woningen' });
  });

  test('because the candidate changed meanwhile', async () => {
    const understanding = await read();
    setCells(sheet('Kandidaten'), 'D2', [['aangehouden']]);
    await expectRefused(understanding, { code: 'changed', table: 'Kandidaten' });
  });

  test('because the rows were sorted meanwhile', async () => {
    const understanding = await read();
    setCells(sheet('Kandidaten'), 'A2', [
      ['K-2', 2, LINKED + 3, 'gekoppeld'],
      ['K-1', 2, LINKED, 'gekoppeld'],
    ]);
    await expectRefused(understanding, { code: 'changed', table: 'Kandidaten' });
  });

  test('because a cell holds a formula', async () => {
    const key = cellKey(1, 8);
    sheet('Woningen').cells.set(key, { value: 'aangeboden', formula: '="aangeboden"' });
    await expectRefused(await read(), { code: 'formula', sheet: 'Woningen', address: 'I2' });
  });

  const withoutColumn = (header: string) => {
    const at = HOMES.indexOf(header);
    return [HOMES, HOME].map((row) => row.filter((_, column) => column !== at));
  };

  test.each(['Kandidaat', 'Status'])('because Woningen has no column %s', async (column) => {
    refill('Woningen', withoutColumn(column));
    await expectRefused(await read(), { code: 'column-missing', table: 'Woningen', column });
  });

  test('because Kandidaten has no column Status', async () => {
    refill('Kandidaten', [HOUSEHOLDS.slice(0, 3), ['K-1', 2, LINKED]]);
    const why = { code: 'column-missing', table: 'Kandidaten', column: 'Status' };
    await expectRefused(await read(), why);
  });

  test('because a row of bare cells stands for several homes', async () => {
    refill('Woningen', [HOMES, ofUnits(4)]);
    sheet('Woningen').tables.splice(0);
    await expectRefused(await read(), { code: 'several-units', units: 4 });
  });

  test('because the sheet is protected', async () => {
    const understanding = await read();
    sheet('Kandidaten').protected = true;
    await expectRefused(understanding, { code: 'protected', sheet: 'Kandidaten' });
  });
});

describe('one unit of several', () => {
  const rows = () =>
    Array.from({ length: 4 }, (_, row) =>
      HOMES.map(
        (_header, column) => sheet('Woningen').cells.get(cellKey(row + 1, column))?.value ?? null,
      ),
    ).filter((row) => row.some((value) => value !== null));
  const units = (id: string, count: number, who: string | null, status: string) =>
    HOME.map((value, column) => [id, count, who, status][[0, 6, 7, 8].indexOf(column)] ?? value);

  test('gets a row of its own, and the others stay on offer', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    const understanding = await read();
    host.resetCounters();
    await accept(understanding);
    expect(host.counters.roundTrips).toBe(2);
    expect(rows()).toEqual([
      units('W-1', 2, null, 'aangeboden'),
      units('W-1-1', 1, 'K-1', 'gereserveerd'),
    ]);
    expect(sheet('Kandidaten').cells.get(cellKey(1, 3))?.value).toBe('voorgedragen');
    await accept(await read());
    expect(rows()).toEqual([
      units('W-1', 1, null, 'aangeboden'),
      units('W-1-1', 1, 'K-1', 'gereserveerd'),
      units('W-1-2', 1, 'K-2', 'gereserveerd'),
    ]);
    const { records, findings } = await read();
    expect(records.homes.reduce((sum, home) => sum + home.units, 0)).toBe(3);
    const codes = findings.filter(({ severity }) => severity === 'fout').map(({ code }) => code);
    expect(codes).toEqual(['table-missing']);
  });

  test('of two who accept at once one is refused, and no unit comes or goes', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    const other = await openClient(host);
    const [first, second] = [await read(), await read()];
    const theirs: ExcelRun = (batch) => other.Excel.run({ delayForCellEdit: true }, batch);
    const refused = accept(
      first,
      runWhile(client, () => accept(second, theirs)),
    );
    await expect(refused).rejects.toMatchObject({ why: { code: 'changed' } });
    expect(rows()).toEqual([
      units('W-1', 2, null, 'aangeboden'),
      units('W-1-1', 1, 'K-1', 'gereserveerd'),
    ]);
    other.close();
  });

  test('what is typed in its row meanwhile stands, and the new row is gone', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    const understanding = await read();
    const refused = accept(
      understanding,
      runWhile(client, () => setCells(sheet('Woningen'), 'I2', [['ingetrokken']])),
    );
    await expect(refused).rejects.toMatchObject({ why: { code: 'changed', table: 'Woningen' } });
    expect(rows()).toEqual([units('W-1', 3, null, 'ingetrokken')]);
    expect(sheet('Kandidaten').cells.get(cellKey(1, 3))?.value).toBe('gekoppeld');
  });

  test('where the candidates are protected meanwhile, the new row is gone', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    const before = rows();
    const refused = accept(
      await read(),
      runWhile(client, () => {
        sheet('Kandidaten').protected = true;
      }),
    );
    await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(rows()).toEqual(before);
    expect(sheet('Woningen').tables[0]?.area.bottom).toBe(1);
  });

  test('where Excel does not even look at it all is as it was', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    const before = rows();
    expect(await acceptFailing('before')).toMatchObject({ code: 'ActivityLimitReached' });
    expect(rows()).toEqual(before);
  });
});

describe('while others decide', () => {
  test('of two who accept the same proposal at once one is refused, and the home is promised once', async () => {
    const other = await openClient(host);
    const [first, second] = [await read(), await read()];
    const theirs: ExcelRun = (batch) => other.Excel.run({ delayForCellEdit: true }, batch);
    let done = new Map<string, unknown>();
    const refused = accept(
      first,
      runWhile(client, async () => {
        await accept(second, theirs);
        done = cells();
      }),
    );
    await expect(refused).rejects.toMatchObject({ why: { code: 'changed' } });
    expect(cells()).toEqual(done);
    other.close();
  });

  test('what is typed in the home meanwhile stands, and nothing of the decision does', async () => {
    const understanding = await read();
    let typed: unknown;
    const values = () =>
      host.workbook.sheets.map((one) => [...one.cells].map(([at, { value }]) => [at, value]));
    const refused = accept(
      understanding,
      runWhile(client, () => {
        setCells(sheet('Woningen'), 'H2', [['K-2']]);
        typed = values();
      }),
    );
    await expect(refused).rejects.toMatchObject({ why: { code: 'changed', table: 'Woningen' } });
    expect(values()).toEqual(typed);
  });

  test('where the answer gets lost after it took effect, the cells to look at are named', async () => {
    const told = await acceptFailing('after');
    expect(told).toBeInstanceOf(CellsUnsettled);
    const { cells: named } = (told as CellsUnsettled).why;
    expect(named.map((one) => `${one.sheet} ${one.address}`)).toEqual([
      'Kandidaten D2',
      'Woningen I2',
      'Woningen H2',
    ]);
  });

  test('where Excel did not even look at it, what Excel says is told', async () => {
    const before = cells();
    expect(await acceptFailing('before')).toMatchObject({ code: 'ActivityLimitReached' });
    expect(cells()).toEqual(before);
  });

  test('a row that is put in above moves the decision along', async () => {
    const understanding = await read();
    await accept(
      understanding,
      runWhile(client, () =>
        shiftLines(client.connection.session, sheet('Woningen'), { axis: 'rows', at: 1, count: 2 }),
      ),
    );
    const value = (row: number, column: number) =>
      sheet('Woningen').cells.get(cellKey(row, column))?.value ?? null;
    expect([value(3, 0), value(3, 7), value(3, 8)]).toEqual(['W-1', 'K-1', 'gereserveerd']);
    expect([value(1, 7), value(1, 8)]).toEqual([null, null]);
  });
});

test('over rows that a filter hides a decision is written in their own cells', async () => {
  refill('Woningen', [HOMES, ['W-0', ...HOME.slice(1, 8), 'ingetrokken'], HOME]);
  host.switches.hiddenRowsDivertWrites = true;
  const understanding = await read();
  for (const name of ['Kandidaten', 'Woningen']) sheet(name).rows.set(1, { hidden: true });
  const before = cells();
  await accept(understanding);
  const changed = [...cells()].filter(
    ([key, cell]) => JSON.stringify(cell) !== JSON.stringify(before.get(key)),
  );
  expect(changed.map(([key]) => key).sort()).toEqual(
    [
      `Kandidaten ${cellKey(1, 3)}`,
      `Woningen ${cellKey(2, 7)}`,
      `Woningen ${cellKey(2, 8)}`,
    ].sort(),
  );
  host.switches.hiddenRowsDivertWrites = false;
});
