/** Tests the values of formulas, in the model and through Office.js. */
import { createCalculator } from '../calculation';
import { needsCalculation } from '../calculation/needs';
import { precedentsOf } from '../calculation/references';
import { readWorkbook, saveWorkbook } from '../xlsx';
import { packageOf, unzippedText } from './xlsx/package-of';
import {
  addSheet,
  addTable,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
  setCells,
} from '../host';
import type { CellValue, Client, Host, Sheet, Workbook } from '../host';

const open: Client[] = [];

afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

interface Calculated {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly host: Host;
}

function calculated(
  cells: readonly (readonly CellValue[])[],
  more?: (w: Workbook, s: Sheet) => void,
): Calculated {
  const workbook = createWorkbook();
  const sheet = addSheet(workbook, 'Blad1');
  setCells(sheet, 'A1', cells);
  for (const [key, cell] of sheet.cells)
    if (cell.formula) sheet.cells.set(key, { ...cell, value: null });
  more?.(workbook, sheet);
  return { workbook, sheet, host: createHost(workbook, {}, createCalculator) };
}

async function client(host: Host, locale = 'nl-NL'): Promise<Client> {
  const opened = await openClient(host, { locale });
  open.push(opened);
  return opened;
}

function at(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells.get(cellKey(row, column))?.value ?? null;
}

const DATA = [
  [1, 2],
  [3, 4],
];

test.each<[string, CellValue]>([
  ['=SUM(A1:B2)', 10],
  ['=LET(x,A1,y,2,x+y*10)', 21],
  ['=SUM(VSTACK(A1:A2,B1:B2))', 10],
  ['=SUM(FILTER(A1:A2,A1:A2>1))', 3],
  ['=INDEX(VSTACK(A1:A2,B1:B2),3)', 2],
  ['=LET(a,FILTER(A1:B2,B1:B2>2),SUM(a))', 7],
  // Microsoft's page about FILTER only asks for the same height, or the same width.
  ['=SUM(FILTER(A1:B1,A1>0))', 3],
  ['=SUM(FILTER(A1:A2,A1>0))', 4],
  ['=FILTER(A1:B1,A1>5,"geen")', 'geen'],
  ['=FILTER(A1:B1,A1>5)', { error: '#CALC!' }],
  ['=SUM(MAP(A1:A2,LAMBDA(v,v*2)))', 8],
  ['=XLOOKUP(3,A1:A2,B1:B2)', 4],
  ['=SUM(A:A)', 4],
  ['=SUM(Blad1!$A$1:$A$2)', 4],
  ['=OFFSET(A1,1,1)', 4],
  ['=INDIRECT("B2")', 4],
  ['=IF(A1>0,"ja","nee")&"!"', 'ja!'],
  ['=A1=1', true],
  ['=TEXT(42401,"d-m-yyyy")', '1-2-2016'],
  ['=1/0', { error: '#DIV/0!' }],
  ['=IFERROR(1/0,"geen")', 'geen'],
  ['=C9', 0],
])('%s is %j', (formula, value) => {
  const { sheet } = calculated([...DATA, [], [formula]]);
  expect(at(sheet, 3, 0)).toEqual(value);
});

test('a formula without a value in the file is calculated, and another one keeps its value', () => {
  const { sheet } = calculated([[1, '=A1+1']], (_workbook, made) =>
    made.cells.set(cellKey(0, 2), { value: 42, formula: '=A1+1' }),
  );
  expect([at(sheet, 0, 1), at(sheet, 0, 2)]).toEqual([2, 42]);
  expect(sheet.revision).toBe(0);
});

async function onSheet(
  { host }: Calculated,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> {
  const { Excel } = await client(host);
  await Excel.run(async (context) => {
    await use(context.workbook.worksheets.getItem('Blad1'), context);
    await context.sync();
  });
}

test('a formula has its value in the same request, and a new one after a change', async () => {
  const all = calculated([[1]]);
  await onSheet(all, async (sheet, context) => {
    const range = sheet.getRange('A1:B3');
    range.formulas = [
      [1, '=A1*10'],
      ['=B1+1', '=SUM(A1:A2)'],
      ['=B2', '=A3&"!"'],
    ];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [1, 10],
      [11, 12],
      [12, '12!'],
    ]);
    sheet.getRange('A1').values = [[2]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [2, 20],
      [21, 23],
      [23, '23!'],
    ]);
  });
});

test('a chain of 2,000 formulas is calculated, each of which refers to the next', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [i === 1999 ? 1 : `=A${i + 2}+1`]);
  expect(at(calculated(rows).sheet, 0, 0)).toBe(2000);
});

test('a circular reference gives 0', () => {
  const { sheet } = calculated([['=B1+1', '=A1+1']]);
  expect([at(sheet, 0, 0), at(sheet, 0, 1)]).toContain(0);
});

test('structured references and names give new values after a change', async () => {
  const all = calculated(
    [
      ['Naam', 'Aantal', 'Dubbel'],
      ['x', 2, '=[@Aantal]*2'],
      ['y', 3, '=[@Aantal]*2'],
      ['=SUM(Namen[Dubbel])', '=som', '=SUM(Namen[#All])'],
    ],
    (workbook, sheet) => {
      addTable(workbook, sheet, 'A1:C3', 'Namen');
      workbook.names.push({ name: 'som', formula: '=SUM(Blad1!$B$2:$B$3)', visible: true });
    },
  );
  expect([0, 1, 2].map((column) => at(all.sheet, 3, column))).toEqual([10, 5, 15]);
  await onSheet(all, (sheet) => (sheet.getRange('B2').values = [[4]]));
  expect([0, 1, 2].map((column) => at(all.sheet, 3, column))).toEqual([14, 7, 21]);
});

test.each(['=SUM(Blad1!$A$1:$B$2)', '=Blad1!$A$1#', '=NOW()', '=INDIRECT("A1")', '=Blad1!$A$1'])(
  'a formula with a name for %s has the precedents of that formula',
  (formula) => {
    const { workbook, sheet } = calculated(DATA);
    workbook.names.push({ name: 'inner', formula, visible: true });
    workbook.names.push({ name: 'outer', formula: '=inner', visible: true });
    const place = { sheet, row: 9, column: 9 };
    expect(precedentsOf(workbook, '=outer', place)).toEqual(precedentsOf(workbook, formula, place));
  },
);

test.each<[string, boolean]>([
  ['=Blad1!$A$1#', true],
  ['=SUM(A1#)', true],
  ['=NOW()', true],
  ['=SUM(A1:B2)', false],
  ['="#"&A1', false],
])('%s is volatile: %p, as is a name for it', (formula, isVolatile) => {
  const { workbook, sheet } = calculated(DATA);
  workbook.names.push({ name: 'inner', formula, visible: true });
  const place = { sheet, row: 9, column: 9 };
  expect(precedentsOf(workbook, formula, place).isVolatile).toBe(isVolatile);
  expect(precedentsOf(workbook, '=inner', place).isVolatile).toBe(isVolatile);
});

describe('values that spill', () => {
  test('fill the cells below, and leave them when the result becomes smaller', async () => {
    const all = calculated([[3, '=SEQUENCE(A1)', '=SUM(B1:B9)']]);
    expect([0, 1, 2, 3].map((row) => at(all.sheet, row, 1))).toEqual([1, 2, 3, null]);
    expect(all.sheet.cells.get(1)?.spill).toEqual({ rows: 3, columns: 1 });
    expect(at(all.sheet, 0, 2)).toBe(6);
    await onSheet(all, (sheet) => (sheet.getRange('A1').values = [[1]]));
    expect([0, 1, 2].map((row) => at(all.sheet, row, 1))).toEqual([1, null, null]);
    expect(at(all.sheet, 0, 2)).toBe(1);
  });

  test('are #SPILL! while another cell has content there', async () => {
    const all = calculated([['=SEQUENCE(3)'], [], ['in de weg']]);
    expect([0, 1, 2].map((row) => at(all.sheet, row, 0))).toEqual([
      { error: '#SPILL!' },
      null,
      'in de weg',
    ]);
    await onSheet(all, (sheet) => sheet.getRange('A3').clear());
    expect([0, 1, 2].map((row) => at(all.sheet, row, 0))).toEqual([1, 2, 3]);
    await onSheet(all, (sheet) => (sheet.getRange('A2').values = [['x']]));
    expect([0, 1, 2].map((row) => at(all.sheet, row, 0))).toEqual([
      { error: '#SPILL!' },
      'x',
      null,
    ]);
  });
});

// Docs “Handle dynamic arrays and spilling using the Excel JavaScript API”.
test('a client can ask where values spill to, and where they come from', async () => {
  const made = calculated([...DATA]);
  await onSheet(made, async (sheet, context) => {
    const anchor = sheet.getRange('G4');
    anchor.formulas = [['=A1:B2']];
    const to = anchor.getSpillingToRange().load('address');
    const parent = sheet.getRange('H5').getSpillParent().load('address');
    const none = [
      sheet.getRange('H5').getSpillingToRangeOrNullObject(),
      sheet.getRange('A1').getSpillParentOrNullObject(),
      sheet.getRange('G4:H4').getSpillParentOrNullObject(),
    ];
    const asked = ['G4:H5', 'A1:B2', 'G4:G9'].map((address) =>
      sheet.getRange(address).load('hasSpill'),
    );
    await context.sync();
    expect([to.address, parent.address]).toEqual(['Blad1!G4:H5', 'Blad1!G4']);
    expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    expect(asked.map(({ hasSpill }) => hasSpill)).toEqual([true, false, null]);
    sheet.getRange('G4:H5').getSpillParent();
    const refused = await context.sync().catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('functions of an add-in', () => {
  const METADATA = [
    { name: 'PLAN.DUBBEL', parameters: [{ name: 'getal' }] },
    { name: 'PLAN.TABEL', parameters: [{ name: 'bereik', dimensionality: 'matrix' as const }] },
    { name: 'PLAN.FOUT', parameters: [] },
  ];

  async function withFunctions(cells: readonly (readonly CellValue[])[]): Promise<Calculated> {
    const all = calculated(cells);
    const { CustomFunctions, callFunction } = await client(all.host);
    CustomFunctions.associate('PLAN.DUBBEL', (n: number) => n * 2);
    CustomFunctions.associate('PLAN.TABEL', (rows: number[][]) => rows.map((row) => [...row, 'x']));
    CustomFunctions.associate('PLAN.FOUT', () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Geen datum.');
    });
    all.host.calculator?.provide(METADATA, callFunction);
    return all;
  }

  test.each<[string, CellValue]>([
    ['=PLAN.DUBBEL(A1)', 2],
    ['=SUM(PLAN.DUBBEL(A1),PLAN.DUBBEL(B1))', 6],
    ['=PLAN.DUBBEL(PLAN.DUBBEL(B2))', 16],
    ['=SUM(INDEX(PLAN.TABEL(A1:B2),0,1))', 4],
    ['=LET(t,PLAN.TABEL(A1:B2),INDEX(t,2,3))', 'x'],
    ['=ROWS(FILTER(PLAN.TABEL(A1:B2),A1:A2>1))', 1],
    ['=ROWS(VSTACK(PLAN.TABEL(A1:B2),PLAN.TABEL(A1:B1)))', 3],
    ['=IFERROR(PLAN.FOUT(),"fout")', 'fout'],
    ['=PLAN.FOUT()', { error: '#VALUE!', message: 'Geen datum.' }],
  ])('%s is %j', async (formula, value) => {
    const all = await withFunctions([...DATA, [], [formula]]);
    await all.host.calculator?.settled();
    expect(at(all.sheet, 3, 0)).toEqual(value);
  });

  test('keep the columns beside an error in the same row', async () => {
    const all = await withFunctions([['=IF({1,0},PLAN.FOUT(),5)']]);
    await all.host.calculator?.settled();
    expect(at(all.sheet, 0, 0)).toMatchObject({ error: '#VALUE!' });
    expect(at(all.sheet, 0, 1)).toBe(5);
  });

  test('give #BUSY! until they answer, and are called again with new arguments', async () => {
    const all = await withFunctions([[1, '=PLAN.DUBBEL(A1)', '=B1+1']]);
    expect([at(all.sheet, 0, 1), at(all.sheet, 0, 2)]).toEqual([
      { error: '#BUSY!' },
      { error: '#BUSY!' },
    ]);
    await all.host.calculator?.settled();
    expect([at(all.sheet, 0, 1), at(all.sheet, 0, 2)]).toEqual([2, 3]);
    await onSheet(all, (sheet) => (sheet.getRange('A1').values = [[5]]));
    await all.host.calculator?.settled();
    expect([at(all.sheet, 0, 1), at(all.sheet, 0, 2)]).toEqual([10, 11]);
  });

  test('are #NAME? without the add-in, with a message that names the function', async () => {
    const all = calculated([['=PLAN.DUBBEL(1)']]);
    expect(at(all.sheet, 0, 0)).toBeNull();
    const written = [['=PLAN.DUBBEL(2)', '=GROUPBY(A1,A1,SUM)']];
    await onSheet(all, (sheet) => (sheet.getRange('A1:B1').formulas = written));
    expect([at(all.sheet, 0, 0), at(all.sheet, 0, 1)]).toEqual([
      { error: '#NAME?', message: 'This calculator lacks PLAN.DUBBEL.' },
      { error: '#NAME?', message: 'This calculator lacks GROUPBY.' },
    ]);
  });
});

test('reference NamedItem.value: a name has the value and the type of its formula', async () => {
  const made = calculated([...DATA]);
  const names: Record<string, string> = {
    som: '=SUM(Blad1!$A$1:$A$2)/8',
    aantal: '=COUNT(Blad1!$A$1:$B$2)',
    groter: '=Blad1!$B$2>3',
    woord: '=UPPER("ja")&"!"',
    vast: '="een ""woord"""',
    fout: '=1/0',
    cellen: '=Blad1!$A$1:$B$1',
  };
  await onSheet(made, async (_sheet, context) => {
    const { names: collection } = context.workbook;
    for (const [name, formula] of Object.entries(names)) collection.add(name, formula);
    collection.load('items/name,items/type,items/value');
    await context.sync();
    expect(collection.items.map(({ name, type, value }) => [name, type, value as unknown])).toEqual(
      [
        ['som', 'Double', 0.5],
        ['aantal', 'Integer', 4],
        ['groter', 'Boolean', true],
        ['woord', 'String', 'JA!'],
        ['vast', 'String', 'een "woord"'],
        ['fout', 'Error', '#DIV/0!'],
        ['cellen', 'Range', 'Blad1!A1:B1'],
      ],
    );
  });
});

test('in Manual mode, formulas are calculated when a client asks for it', async () => {
  const all = calculated([[1, '=A1+1']]);
  await onSheet(all, async (sheet, context) => {
    context.workbook.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    await context.sync();
    expect(at(all.sheet, 0, 1)).toBe(2);
    context.workbook.application.calculate('Full');
  });
  expect(at(all.sheet, 0, 1)).toBe(6);
});

test.each(['=SUM(', '=1+', '=)', '=A1)', '="open', '=SUM(A1;A2)', `=${'1+'.repeat(4096)}1`])(
  '%s is no formula and refused, by whoever writes it',
  async (formula) => {
    const all = calculated([['oud']]);
    const writing = onSheet(all, (sheet) => (sheet.getRange('A1').formulas = [[formula]]));
    await expect(writing).rejects.toMatchObject({ code: 'InvalidArgument' });
    const { connection } = await client(all.host, 'en-US');
    expect(() => all.host.userTypes(connection, 'Blad1', 'A1', [[formula]])).toThrow('formula');
    expect(at(all.sheet, 0, 0)).toBe('oud');
  },
);

test.each([
  '=Namen[@[Aantal per jaar]]*2',
  "='Een ander blad'!A1:B2 A2",
  '=SUM(A1:A2,,3%)',
  '={1,2;"a",TRUE}',
  '=LET(x,1,LAMBDA(y,x+y)(2))',
  '=A1#',
  '=@A:A',
  '=-+1^2<>#N/A',
  '=PLAN.WEEKLY(206,[Aantal])',
  '=IF(A1,,"")',
  '=[1]Blad1!A1',
])('%s is a formula', async (formula) => {
  const all = calculated([['oud']]);
  await onSheet(all, (sheet) => (sheet.getRange('A1').formulas = [[formula]]));
  expect(all.sheet.cells.get(0)?.formula).toBe(formula);
});

test('a file without values is calculated, and saved as it was', async () => {
  const bytes = packageOf(
    '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*21</f></c>' +
      '<c r="C1"><f>SUM(A1:B1)</f><v>44</v></c></row></sheetData>',
  );
  const file = await readWorkbook(bytes, 'Map');
  expect(needsCalculation(file.workbook)).toBe(true);
  const host = createHost(file.workbook, {}, createCalculator);
  const { Excel } = await client(host);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:C1').load('values');
    await context.sync();
    expect(range.values).toEqual([[2, 42, 44]]);
  });
  expect(needsCalculation(file.workbook)).toBe(false);
  const saved = await saveWorkbook(file);
  expect(unzippedText(saved, 'xl/worksheets/sheet1.xml')).toBe(
    unzippedText(bytes, 'xl/worksheets/sheet1.xml'),
  );
});
