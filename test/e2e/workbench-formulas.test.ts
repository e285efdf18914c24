import { conventionsOf } from '../../packages/excel-stand-in/host/conventions';
import { formulaToLocal } from '../../packages/excel-stand-in/host/local-formula';
import { NESTED, nestedIn } from '../functions/worked-examples';
import { setStage, type OpenWorkbench, type Stage } from './open-workbench';
import { typeInCell, valuesIn, waitForValue } from './workbench-sheet';

const QUOTA = '=QUOTA.WEEKLY(206,Corporaties[Woningen],DATE(2016,7,1),DATE(2016,12,31))';
const BACKLOG =
  '=BACKLOG.AT(DATE(2016,12,31),Taakstelling[Periode],Taakstelling[Taakstelling],' +
  'Plaatsingen[Datum],Plaatsingen[Personen]*(Plaatsingen[Telt mee]<>"nee"),50)';

/** The formula as a user of a Dutch Excel types it. */
const dutch = (formula: string) => formulaToLocal(formula, conventionsOf('nl-NL'));

let stage: Stage;
let open: OpenWorkbench;
beforeAll(async () => {
  stage = await setStage();
  open = await stage.open();
});
afterAll(() => stage.close());

describe('formulas typed in the workbench', () => {
  it('fill one cell for each result of the function', async () => {
    await typeInCell(open, 'Leeswijzer', 'E30', dutch(QUOTA));
    await waitForValue(open, 'Leeswijzer', { row: 30, column: 4 }, 3);
    const values = await valuesIn(
      open,
      'Leeswijzer',
      { row: 29, column: 4 },
      { rows: 28, columns: 5 },
    );
    const weeks = values.slice(0, 27).map((row) => row.slice(0, 4));
    expect(weeks.flat().filter((people) => typeof people !== 'number')).toEqual([]);
    expect(weeks.flat().reduce<number>((sum, people) => sum + Number(people), 0)).toBe(206);
    expect(values[27]).toEqual([null, null, null, null, null]);
    expect(values.map((row) => row[4])).toEqual(Array.from({ length: 28 }, () => null));
  });

  it('can contain nested functions of the add-in, and refer to their results', async () => {
    await typeInCell(open, 'Leeswijzer', 'K30', dutch(`=ROUND(SUM(${QUOTA.slice(1)})/2,0)+1`));
    await waitForValue(open, 'Leeswijzer', { row: 29, column: 10 }, 104);
    await typeInCell(open, 'Leeswijzer', 'K31', '=SOM(E30:H56)');
    await waitForValue(open, 'Leeswijzer', { row: 30, column: 10 }, 206);
  });

  it('show the error that the add-in gives', async () => {
    await typeInCell(open, 'Leeswijzer', 'K32', '=QUOTA.MUNICIPAL(13000;-1;16979120)');
    await waitForValue(open, 'Leeswijzer', { row: 31, column: 10 }, '#VALUE!');
    await open.page.keyboard.press('ArrowUp');
    await open.page.locator('#status', { hasText: 'Argument inwoners: gevonden: -1' }).waitFor();
  });

  it('are calculated again when a cell changes that they refer to', async () => {
    await typeInCell(open, 'Leeswijzer', 'K34', dutch(BACKLOG));
    await waitForValue(open, 'Leeswijzer', { row: 33, column: 10 }, -41);
    const placement = { row: 19, column: 0 };
    const [row = []] = await valuesIn(open, 'Plaatsingen', placement, { rows: 1, columns: 7 });
    const [date, , , people, , , counts] = row;
    expect({ date, people, counts }).toEqual({ date: 42377, people: 4, counts: 'ja' });
    await typeInCell(open, 'Plaatsingen', 'D20', '9');
    await waitForValue(open, 'Leeswijzer', { row: 33, column: 10 }, -46);
    await typeInCell(open, 'Plaatsingen', 'G20', 'nee');
    await waitForValue(open, 'Leeswijzer', { row: 33, column: 10 }, -37);
  });

  it('keep their structured references as they were typed', async () => {
    const formulas = await open.page.evaluate(`window.workbench.then(({ host }) =>
      [...host.workbook.sheets[0].cells.values()].flatMap(({ formula }) => formula ?? []))`);
    expect(formulas).toEqual(expect.arrayContaining([QUOTA, BACKLOG]));
  });

  it('leave no results when they are replaced', async () => {
    await typeInCell(open, 'Leeswijzer', 'E30', '7');
    await waitForValue(open, 'Leeswijzer', { row: 30, column: 10 }, 7);
    const values = await valuesIn(
      open,
      'Leeswijzer',
      { row: 29, column: 4 },
      { rows: 27, columns: 4 },
    );
    expect(values.flat().filter((value) => value !== null)).toEqual([7]);
  });

  it('cause no unhandled error', () => {
    expect(open.complaints).toEqual([]);
  });
});

it('every worked example of the docs has the same value in the browser, alone and nested', async () => {
  let row = 0;
  const placed = NESTED.flatMap(nestedIn).map((example) => {
    const at = { ...example, row };
    row += example.values.length + 1;
    return at;
  });
  const formulas = JSON.stringify(placed.map(({ row: at, formula }) => [at, formula]));
  await open.addInFrame.evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Voorbeelden');
    for (const [row, formula] of ${formulas}) sheet.getCell(row, 0).formulas = [[formula]];
    await context.sync();
  })`);
  const areas = JSON.stringify(
    placed.map(({ row: at, values }) => [at, values.map((of) => of.length)]),
  );
  const values = await open.page.evaluate(`window.workbench.then(async ({ host }) => {
    await host.calculator.settled();
    const { cells } = host.workbook.sheets.find(({ name }) => name === 'Voorbeelden');
    return ${areas}.map(([row, rows]) =>
      rows.map((columns, i) =>
        Array.from({ length: columns }, (_, j) => cells.get((row + i) * 16384 + j)?.value ?? null)),
    );
  })`);
  expect(values).toEqual(placed.map((example) => example.values));
  expect(open.complaints).toEqual([]);
});

describe('typing in the workbench', () => {
  it.each([
    ['a date', '1-2-2016', 42401],
    ['a number with a decimal comma', '1.234,5', 1234.5],
    ['a number written as text', "'007", '007'],
    ['a text', 'Lindewaarde', 'Lindewaarde'],
  ])('gives the host %s as Excel would', async (_what, typed, value) => {
    await typeInCell(open, 'Leeswijzer', 'C40', typed);
    await waitForValue(open, 'Leeswijzer', { row: 39, column: 2 }, value);
  });

  it('extends a table if it is just below the table', async () => {
    await typeInCell(open, 'Leeswijzer', 'C41', '=RIJEN(Plaatsingen[Datum])');
    await waitForValue(open, 'Leeswijzer', { row: 40, column: 2 }, 287);
    await typeInCell(open, 'Plaatsingen', 'A292', '31-12-2016');
    await waitForValue(open, 'Leeswijzer', { row: 40, column: 2 }, 288);
  });

  it('can be undone', async () => {
    await typeInCell(open, 'Leeswijzer', 'C42', 'eerst');
    await waitForValue(open, 'Leeswijzer', { row: 41, column: 2 }, 'eerst');
    await typeInCell(open, 'Leeswijzer', 'C42', 'later');
    await waitForValue(open, 'Leeswijzer', { row: 41, column: 2 }, 'later');
    await open.page.keyboard.press('Control+z');
    await waitForValue(open, 'Leeswijzer', { row: 41, column: 2 }, 'eerst');
  });

  it('is refused with a sentence on a protected sheet, and changes nothing', async () => {
    await open.page.evaluate(`window.workbench.then(({ host }) => {
      host.workbook.sheets.find(({ name }) => name === 'Signalen').protected = true;
    })`);
    const [[before]] = (await valuesIn(open, 'Signalen', { row: 4, column: 1 })) as [[string]];
    await typeInCell(open, 'Signalen', 'B5', 'iets anders');
    await open.page.locator('#status', { hasText: 'beveiligd' }).waitFor();
    expect(await valuesIn(open, 'Signalen', { row: 4, column: 1 })).toEqual([[before]]);
  });
});
