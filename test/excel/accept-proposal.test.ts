import { cellKey, openClient, setCells } from '../../packages/excel-stand-in/host';
import type { ExcelRun } from '../../src/excel/run';
import { CellsUnsettled } from '../../src/excel/settle-cells';
import { proposeHomes } from '../in-one-piece';
import { shiftLines } from '../../packages/excel-stand-in/host/shift-lines';
import { runWhile } from './meanwhile';
import {
  AS_OF,
  LINKED,
  HOUSEHOLDS,
  HOMES,
  HOME,
  ofUnits,
  host,
  client,
  setStage,
  sheet,
  refill,
  read,
  accept,
  cells,
  expectRefused,
  acceptFailing,
} from './proposal-stage';

setStage();
describe('a proposal that is accepted', () => {
  test('writes both statuses and the home’s candidate, and changes no other cell', async () => {
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

  test('is refused if the candidate was housed or promised another home since it was read', async () => {
    const understanding = await read();
    setCells(sheet('Plaatsingen'), 'A2', [[AS_OF, ' k-1 ', 2, 'W-9']]);
    await expectRefused(understanding, { code: 'changed', table: 'Plaatsingen' });
    setCells(sheet('Plaatsingen'), 'A2', [[null, null, null, null]]);
    setCells(sheet('Woningen'), 'A3', [['W-2', null, null, null, null, null, 1, 'K-1']]);
    await expectRefused(understanding, { code: 'changed', table: 'Woningen' });
  });

  test('is not proposed again, and the home is offered to nobody else', async () => {
    await accept(await read());
    const { records } = await read();
    expect(proposeHomes(records, AS_OF)?.pairs).toEqual([]);
    expect(
      proposeHomes(records, AS_OF)?.withoutHome.map(({ household }) => household.household),
    ).toEqual(['K-2']);
  });

  test.each(['2016-01', '007', '=1+1', '-2', 'WAAR'])(
    'writes the case number %s as that text',
    async (id) => {
      sheet('Kandidaten').cells.set(cellKey(1, 0), { value: id });
      await accept(await read());
      const cell = sheet('Woningen').cells.get(cellKey(1, 7));
      expect([cell?.value, cell?.formula]).toEqual([id, undefined]);
    },
  );

  test('may be written in unlocked cells of a protected sheet', async () => {
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
  test('is refused because a co-author reserved the home meanwhile', async () => {
    const understanding = await read();
    setCells(sheet('Woningen'), 'H2', [['K-9', 'gereserveerd']]);
    await expectRefused(understanding, { code: 'changed', table: 'Woningen' });
  });

  test('is refused because the row of the candidate changed meanwhile', async () => {
    const understanding = await read();
    setCells(sheet('Kandidaten'), 'D2', [['aangehouden']]);
    await expectRefused(understanding, { code: 'changed', table: 'Kandidaten' });
  });

  test('is refused because the rows were sorted meanwhile', async () => {
    const understanding = await read();
    setCells(sheet('Kandidaten'), 'A2', [
      ['K-2', 2, LINKED + 3, 'gekoppeld'],
      ['K-1', 2, LINKED, 'gekoppeld'],
    ]);
    await expectRefused(understanding, { code: 'changed', table: 'Kandidaten' });
  });

  test('is refused because a cell contains a formula', async () => {
    const key = cellKey(1, 8);
    sheet('Woningen').cells.set(key, { value: 'aangeboden', formula: '="aangeboden"' });
    await expectRefused(await read(), { code: 'formula', sheet: 'Woningen', address: 'I2' });
  });

  const withoutColumn = (header: string) => {
    const at = HOMES.indexOf(header);
    return [HOMES, HOME].map((row) => row.filter((_, column) => column !== at));
  };

  test.each(['Kandidaat', 'Status'])(
    'is refused because Woningen has no column %s',
    async (column) => {
      refill('Woningen', withoutColumn(column));
      await expectRefused(await read(), { code: 'column-missing', table: 'Woningen', column });
    },
  );

  test('is refused because Kandidaten has no column Status', async () => {
    refill('Kandidaten', [HOUSEHOLDS.slice(0, 3), ['K-1', 2, LINKED]]);
    const why = { code: 'column-missing', table: 'Kandidaten', column: 'Status' };
    await expectRefused(await read(), why);
  });

  test('is refused because a row that is in no Excel table has several units', async () => {
    refill('Woningen', [HOMES, ofUnits(4)]);
    sheet('Woningen').tables.splice(0);
    await expectRefused(await read(), { code: 'several-units', units: 4 });
  });

  test('is refused because the sheet is protected', async () => {
    const understanding = await read();
    sheet('Kandidaten').protected = true;
    await expectRefused(understanding, { code: 'protected', sheet: 'Kandidaten' });
  });
});

describe('while others decide', () => {
  test('if two people accept the same proposal at once, one is refused and the home is promised once', async () => {
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

  test('text that somebody types in the home’s row meanwhile stays, and the decision is not written', async () => {
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

  test('an error names the cells to look at if the answer is lost after the request took effect', async () => {
    const told = await acceptFailing('after');
    expect(told).toBeInstanceOf(CellsUnsettled);
    const { cells: named } = (told as CellsUnsettled).why;
    expect(named.map((one) => `${one.sheet} ${one.address}`)).toEqual([
      'Kandidaten D2',
      'Woningen I2',
      'Woningen H2',
    ]);
  });

  test('an error gives the reason of Excel if the request was refused before it took effect', async () => {
    const before = cells();
    expect(await acceptFailing('before')).toMatchObject({ code: 'ActivityLimitReached' });
    expect(cells()).toEqual(before);
  });

  test('the decision moves with its row when a row is inserted above', async () => {
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

test('a decision on rows that a filter hides is written in the cells of those rows', async () => {
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
