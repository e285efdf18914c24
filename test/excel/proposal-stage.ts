import { checkWorkbook } from '../../src/commands/check-workbook';
import { serialOf } from '../../src/domain/calendar';
import { acceptProposal } from '../../src/excel/accept-proposal';
import { ProposalNotAccepted } from '../../src/excel/decide';
import type { ExcelRun } from '../../src/excel/run';
import { proposeHomes } from '../in-one-piece';
import type { Understanding } from '../../src/workbook/understand';
import type { CellValue, Client, Host, Sheet } from '../../packages/excel-stand-in/host';
import { createHost, createWorkbook, openClient } from '../../packages/excel-stand-in/host';
import { addFilledTable } from '../commands/partners-workbook';

export const AS_OF = serialOf(2016, 9, 30);
export const LINKED = serialOf(2016, 8, 1);
const FREE = serialOf(2016, 9, 1);

export const HOUSEHOLDS = ['Kandidaat', 'Personen', 'Gekoppeld', 'Status'];
export const HOMES = [
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
export const HOME = ['W-1', 'De Brink', 'regulier', 3, 500, FREE, 1, null, 'aangeboden'];

export const ofUnits = (units: number) =>
  HOME.map((value, column) => (column === 6 ? units : value));

export let host: Host;
export let client: Client;

/** Makes a new workbook before each test: two waiting households and a home. */
export function setStage(): void {
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
}

export const run: ExcelRun = (batch) => client.Excel.run({ delayForCellEdit: true }, batch);

export function sheet(name: string): Sheet {
  const found = host.workbook.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Replaces the rows of the table. */
export function refill(name: string, rows: readonly (readonly CellValue[])[]): void {
  host.workbook.sheets.splice(host.workbook.sheets.indexOf(sheet(name)), 1);
  addFilledTable(host.workbook, name, rows);
}

export function read(): Promise<Understanding> {
  return checkWorkbook(run, AS_OF);
}

/** Accepts the first proposal. */
export async function accept(
  { records, tables, asOf }: Understanding,
  by: ExcelRun = run,
): Promise<void> {
  const [pair] = proposeHomes(records, asOf)?.pairs ?? [];
  if (!pair) throw new Error('nothing is proposed');
  await acceptProposal(by, tables, pair);
}

export function cells(): Map<string, unknown> {
  return new Map(
    host.workbook.sheets.flatMap(({ name, cells: filled }) =>
      [...filled].map(([key, cell]) => [`${name} ${key}`, structuredClone(cell)] as const),
    ),
  );
}

/** Expects that the decision is refused for this reason and that the workbook does not change. */
export async function expectRefused(understanding: Understanding, why: unknown): Promise<void> {
  const before = cells();
  const refusal = await accept(understanding).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ProposalNotAccepted);
  expect((refusal as ProposalNotAccepted).why).toEqual(why);
  expect(cells()).toEqual(before);
}

/** Accepts the first proposal while the writing request fails. Returns the reported failure. */
export async function acceptFailing(when: 'before' | 'after'): Promise<unknown> {
  const understanding = await read();
  host.resetCounters();
  host.switches.failures = [{ roundTrip: 2, when, error: 'activityLimitReached' }];
  const told = await accept(understanding).catch((error: unknown) => error);
  host.switches.failures = [];
  return told;
}
