/** Compares the tab's figures with the custom functions, both on the demo's own cells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { Workbook } from 'hucre';
import type { SerialDay } from '../../src/domain/units';
import { allFunctions } from '../../src/functions/all';
import type { FunctionId } from '../../src/functions/declaration';
import type { Report } from '../../src/overleg/report';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { gridOfFile } from '../workbooks/grid-of';
import { tableRecords } from '../workbooks/read-tables';
import { day } from './records';
import { reportOf, understand } from '../in-one-piece';

const NAME = 'demo.xlsx';
const FILE = readFileSync(join(__dirname, '../workbooks', NAME));
const DAYS = [day(1, 31), day(3, 9), day(6, 30), day(7, 1), day(10, 12), day(12, 31)];
const OPENING = 50;

let cells: Workbook;
let grid: WorkbookGrid;

beforeAll(async () => {
  cells = await readXlsx(FILE);
  grid = await gridOfFile(FILE, NAME);
});

function reportAt(asOf: SerialDay): Report {
  return reportOf(grid, understand(grid, asOf), { date: asOf, kind: 'ambtelijk', asOf });
}

function evaluate(id: FunctionId, ...args: readonly unknown[]): unknown {
  const declared = allFunctions.find((one) => one.id === id);
  if (!declared) throw new Error(`There is no function ${id}.`);
  return declared.call(args);
}

/** A column of a table as Excel passes it to a function: a matrix of one column. */
function column(table: string, header: string): unknown[][] {
  return tableRecords(cells, table).map((record) => [record[header] ?? '']);
}

/** The value of `Plaatsingen[Personen]*(Plaatsingen[Telt mee]<>"nee")`. */
function countedPersons(): unknown[][] {
  return tableRecords(cells, 'Plaatsingen').map((record) => [
    record['Telt mee'] === 'nee' ? 0 : record['Personen'],
  ]);
}

const history = () => [
  column('Taakstelling', 'Periode'),
  column('Taakstelling', 'Taakstelling'),
  column('Plaatsingen', 'Datum'),
  countedPersons(),
  OPENING,
];

const first = (result: unknown): unknown =>
  Array.isArray(result) && Array.isArray(result[0]) ? (result[0] as unknown[])[0] : result;

const BANDS = { onSchedule: 'op schema', slightlyBehind: 'enigszins achter', behind: 'achter' };

describe.each(DAYS)('on day %i', (asOf) => {
  test('the backlog of the tab is that of BACKLOG.AT', () => {
    const { standing } = reportAt(asOf);
    expect(first(evaluate('BACKLOG.AT', asOf, ...history()))).toBeCloseTo(
      standing.backlog ?? NaN,
      9,
    );
  });

  test('the band of the tab is that of BACKLOG.BAND', () => {
    const { progress } = reportAt(asOf).standing;
    if (!progress) {
      expect(() => evaluate('BACKLOG.BAND', asOf, ...history())).toThrow();
      return;
    }
    expect(first(evaluate('BACKLOG.BAND', asOf, ...history()))).toBe(
      progress.band && BANDS[progress.band],
    );
  });

  test('the forecast of the tab is that of BACKLOG.FORECAST', () => {
    const { forecast } = reportAt(asOf).standing;
    const on = reportAt(asOf).standing.current?.lastDay;
    if (!forecast) {
      expect(() => evaluate('BACKLOG.FORECAST', on, asOf, ...history())).toThrow();
      return;
    }
    const { expected, low, high } = forecast;
    expect(evaluate('BACKLOG.FORECAST', on, asOf, ...history())).toEqual([[expected, low, high]]);
  });

  test('plans per corporation are those of QUOTA.TODATE, and coming weeks those of QUOTA.REPLAN', () => {
    const { standing, corporations } = reportAt(asOf);
    const { current } = standing;
    if (!current || !corporations) throw new Error('A day of 2016 has a division.');
    const named = corporations.lines.filter(({ name }) => name !== null);
    const shares = [named.map(({ share }) => share)];
    const closed = tableRecords(cells, 'Instellingen')
      .filter((record) => record['Naam'] === 'gesloten dag')
      .map((record) => [record['Waarde']]);
    const span = [current.adjustedQuota, shares, current.firstDay, current.lastDay];
    expect(evaluate('QUOTA.TODATE', ...span, asOf, closed)).toEqual([
      named.map(({ planned }) => planned),
    ]);
    if (corporations.nextWeeks.length === 0) return;
    const housed = [named.map((line) => line.housed + line.housedSince)];
    const weeks = evaluate('QUOTA.REPLAN', ...span, housed, asOf, closed) as unknown[][];
    expect(weeks.slice(0, 4)).toEqual(
      corporations.nextWeeks.map((_, week) => named.map(({ nextWeeks }) => nextWeeks[week])),
    );
  });
});
