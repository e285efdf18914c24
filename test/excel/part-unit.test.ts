import { cellKey, openClient, setCells } from '../../packages/excel-stand-in/host';
import type { ExcelRun } from '../../src/excel/run';
import { runWhile } from './meanwhile';
import {
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
  expectRefused,
  acceptFailing,
} from './proposal-stage';

setStage();
describe('reserving one unit of a row with several units', () => {
  const rows = () =>
    Array.from({ length: 4 }, (_, row) =>
      HOMES.map(
        (_header, column) => sheet('Woningen').cells.get(cellKey(row + 1, column))?.value ?? null,
      ),
    ).filter((row) => row.some((value) => value !== null));
  const units = (id: string, count: number, who: string | null, status: string) =>
    HOME.map((value, column) => [id, count, who, status][[0, 6, 7, 8].indexOf(column)] ?? value);

  test('gets a row of its own, and the other units are still offered', async () => {
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

  test('succeeds for only one of two people who accept at the same time, and no unit is added or lost', async () => {
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

  test('fails if somebody types in its row meanwhile: the text stays and the new row is removed', async () => {
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

  test('fails if the sheet of the candidates is protected meanwhile: the new row is removed', async () => {
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

  test('adds a row to the table, even if the user turned off the automatic growth of tables', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    host.switches.tablesGrow = false;
    await accept(await read());
    host.switches.tablesGrow = true;
    expect(sheet('Woningen').tables[0]?.area.bottom).toBe(2);
    expect(rows()[1]).toEqual(units('W-1-1', 1, 'K-1', 'gereserveerd'));
  });

  test('fails if somebody types in the cells of the new row meanwhile', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    const typed = HOME.map((value, column) => (column === 0 ? '007' : value));
    const refused = accept(
      await read(),
      runWhile(client, () => setCells(sheet('Woningen'), 'A3', [typed])),
    );
    await expect(refused).rejects.toMatchObject({ why: { code: 'changed', table: 'Woningen' } });
    expect(rows()).toEqual([units('W-1', 3, null, 'aangeboden'), typed]);
    expect(sheet('Kandidaten').cells.get(cellKey(1, 3))?.value).toBe('gekoppeld');
  });

  test('keeps text that somebody types in the new row while that row is removed', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    let syncs = 0;
    const between: ExcelRun = (batch) =>
      client.Excel.run({ delayForCellEdit: true }, (context) => {
        const sync = context.sync.bind(context);
        context.sync = (async (passed: unknown) => {
          await sync();
          syncs++;
          if (syncs === 1) setCells(sheet('Kandidaten'), 'D2', [['aangehouden']]);
          if (syncs === 2) setCells(sheet('Woningen'), 'B3', [['Meander']]);
          return passed;
        }) as typeof context.sync;
        return batch(context);
      });
    await expect(accept(await read(), between)).rejects.toMatchObject({ why: { code: 'changed' } });
    expect(rows()).toEqual([
      units('W-1', 3, null, 'aangeboden'),
      HOME.map((_, column) => (column === 1 ? 'Meander' : null)),
    ]);
  });

  test('leaves the new row empty in a column with a formula, and the formula of the old row stays', async () => {
    const withFormula = [
      [...HOMES, 'Jaar'],
      [...ofUnits(2), 2016],
    ];
    refill('Woningen', withFormula);
    sheet('Woningen').cells.set(cellKey(1, 9), { value: 2016, formula: '=YEAR([@Beschikbaar])' });
    await accept(await read());
    expect(sheet('Woningen').cells.get(cellKey(1, 9))?.formula).toBe('=YEAR([@Beschikbaar])');
    expect(sheet('Woningen').cells.get(cellKey(2, 9))?.value ?? null).toBeNull();
  });

  test('adds no row if the table has a total row, if anything stands below it, or if its sheet is protected', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    setCells(sheet('Woningen'), 'C3', [['bron: corporaties']]);
    const because = (has: string) => ({ code: 'no-row-below', table: 'Woningen', has });
    await expectRefused(await read(), because('cells-below'));
    refill('Woningen', [HOMES, ofUnits(3), ['Totaal']]);
    const [table] = sheet('Woningen').tables;
    table!.showTotals = true;
    await expectRefused(await read(), because('totals-row'));
    refill('Woningen', [HOMES, ofUnits(3)]);
    sheet('Woningen').protected = true;
    await expectRefused(await read(), { code: 'protected', sheet: 'Woningen' });
  });

  test('fails if Excel refuses the request, and nothing changes', async () => {
    refill('Woningen', [HOMES, ofUnits(3)]);
    const before = rows();
    expect(await acceptFailing('before')).toMatchObject({ code: 'ActivityLimitReached' });
    expect(rows()).toEqual(before);
  });
});
