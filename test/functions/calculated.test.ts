/**
 * Tests the worked examples of docs/functies as formulas in cells. The calculator calls the
 * functions through Office.js's own runtime.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionMetadata } from '../../build/functions';
import { createCalculator, type FunctionMetadata } from '../../packages/excel-stand-in/calculation';
import {
  addSheet,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
  type CellValue,
  type Client,
  type Sheet,
  type Workbook,
} from '../../packages/excel-stand-in/host';
import { needsCalculation } from '../../packages/excel-stand-in/calculation/needs';
import { readWorkbook, writeWorkbook } from '../../packages/excel-stand-in/xlsx';
import { ADD_IN_ID } from '../../workbench/add-in-id';
import { allFunctions } from '../../src/functions/all';
import { formulaOf, notationOf } from '../../src/functions/example-formula';
import { functionsBundle } from './bundle';
import { NESTED, nestedIn, worked } from './worked-examples';

/** The metadata as Excel reads it: from JSON, without undefined members. */
const METADATA = (
  JSON.parse(JSON.stringify(functionMetadata('en'))) as { readonly functions: FunctionMetadata[] }
).functions;

const clients: Client[] = [];
afterAll(() => {
  for (const client of clients) client.close();
});

/** Types each formula in A1 of its own sheet, as a user in that locale. Waits for the values. */
async function calculated(
  workbook: Workbook,
  formulas: readonly string[],
  locale: string,
): Promise<readonly Sheet[]> {
  const host = createHost(workbook, {}, createCalculator);
  const client = await openClient(host, { locale });
  clients.push(client);
  client.window.eval(functionsBundle());
  host.calculator?.provide(METADATA, client.callFunction);
  const sheets = formulas.map((_, index) => addSheet(workbook, `Formule ${index}`));
  for (const [index, formula] of formulas.entries())
    host.userTypes(client.connection, sheets[index]?.name ?? '', 'A1', [[formula]]);
  await host.calculator?.settled();
  return sheets;
}

function valuesOn({ cells }: Sheet): CellValue[][] {
  const { rows = 1, columns = 1 } = cells.get(0)?.spill ?? {};
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells.get(cellKey(row, column))?.value ?? null),
  );
}

test.each(NESTED)('every worked example, %s, has the value of the docs', async (...nesting) => {
  const examples = nestedIn(nesting);
  const formulas = examples.map(({ formula }) => formula);
  const sheets = await calculated(createWorkbook(), formulas, 'en-US');
  expect(sheets.map((sheet, index) => [formulas[index], valuesOn(sheet)])).toEqual(
    examples.map(({ formula, values }) => [formula, values]),
  );
});

test('every worked example has the same value when read from a file without values', async () => {
  const examples = NESTED.flatMap(nestedIn);
  const written = createWorkbook();
  for (const [index, { formula }] of examples.entries())
    addSheet(written, `Formule ${index}`).cells.set(0, { value: null, formula });
  const bytes = await writeWorkbook(written);
  const { workbook } = await readWorkbook(bytes, 'formules.xlsx');
  expect(workbook.sheets.map(({ cells }) => cells.get(0))).toEqual(
    examples.map(({ formula }) => ({ value: null, formula })),
  );
  expect(needsCalculation(workbook)).toBe(true);
  await calculated(workbook, [], 'nl-NL');
  expect(
    workbook.sheets.map((sheet, index) => [examples[index]?.formula, valuesOn(sheet)]),
  ).toEqual(examples.map(({ formula, values }) => [formula, values]));
});

test('every worked example typed in Dutch has the same value', async () => {
  const formulas = worked.map(({ id, example }) => formulaOf(id, example, notationOf('nl')));
  const sheets = await calculated(createWorkbook(), formulas, 'nl-NL');
  expect(sheets.map((sheet, index) => [formulas[index], valuesOn(sheet)])).toEqual(
    worked.map(({ values }, index) => [formulas[index], values]),
  );
});

test('examples with the partners’ tables give no error on the demo, but for a missing household', async () => {
  const formulas = allFunctions.flatMap(({ id, examples }) =>
    examples
      .filter(({ result }) => result === null)
      .map((example) => formulaOf(id, example, notationOf('nl'))),
  );
  const name = 'demo.xlsx';
  const bytes = readFileSync(join(__dirname, '../workbooks', name));
  const { workbook } = await readWorkbook(bytes, name, ADD_IN_ID);
  const sheets = await calculated(workbook, formulas, 'nl-NL');
  const errors = sheets.flatMap((sheet) =>
    valuesOn(sheet)
      .flat()
      .filter((value) => typeof value === 'object' && value !== null)
      .map((value) => value.message),
  );
  expect(formulas.length).toBeGreaterThan(2);
  const lacking = 'Argument kandidaat: dit nummer staat niet in de tabel.';
  expect(errors).toEqual([lacking, lacking]);
});
