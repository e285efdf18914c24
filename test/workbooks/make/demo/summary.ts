/**
 * The sheet *Stand*: what the partners compute without the add-in, with formulas that refer to their
 * tables. The file has the results beside the formulas, as Excel stores them.
 */
import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { firstDayOf, lastDayOfMonth } from '../../../../src/domain/calendar';
import { common } from '../../../../src/i18n/nl/common';
import { STYLES, bodyStyle, cellKey, fixedRef } from '../table-sheet';
import { CORPORATIONS, DIVISIONS, OPENING_BACKLOG, day } from './partners';
import type { Placement } from './records';
import type { Year } from './year';

const MONTHS = common.months;
const AS_OF = fixedRef(3, 1);
const COUNTED_UP_TO = `Plaatsingen[Datum],"<="&${AS_OF},Plaatsingen[Telt mee],"ja"`;
const FIRST_MONTH_ROW = 13;
const TOTAL_ROW = FIRST_MONTH_ROW + MONTHS.length;
const BACKLOG_FORMAT = '"achterstand "0;"voorsprong "0;"op nul"';

function peopleOf(placements: readonly Placement[], counts: (one: Placement) => boolean): number {
  return placements
    .filter((one) => one.counts && one.placedOn >= day(1, 1) && counts(one))
    .reduce((people, { persons }) => people + persons, 0);
}

type Cells = Map<string, Partial<Cell>>;

function put(cells: Cells, row: number, column: number, value: string | number, style: CellStyle) {
  cells.set(cellKey(row, column), { value, style });
}

function putFormula(
  cells: Cells,
  row: number,
  column: number,
  formula: string,
  formulaResult: number,
  style: CellStyle,
) {
  cells.set(cellKey(row, column), { formula, formulaResult, style });
}

function inYear(placements: readonly Placement[]): readonly Placement[] {
  return placements.filter(({ placedOn }) => placedOn >= firstDayOf({ year: 2016, half: 1 }));
}

function putBalance(cells: Cells, placements: readonly Placement[], waiting: number): void {
  const [first, second] = DIVISIONS;
  const quotas = first.quota + second.quota;
  const housed = peopleOf(placements, () => true);
  const figure = bodyStyle('number');
  const lines: [label: string, formula: string, result: number, style: CellStyle][] = [
    ['Achterstand op 1 januari', 'SUM(Taakstelling[Beginstand])', OPENING_BACKLOG, figure],
    ['Taakstelling over het jaar', 'SUM(Taakstelling[Taakstelling])', quotas, figure],
    [
      'Geplaatst tot en met de peildatum',
      `SUMIFS(Plaatsingen[Personen],Plaatsingen[Datum],">="&DATE(2016,1,1),${COUNTED_UP_TO})`,
      housed,
      figure,
    ],
    [
      'Stand aan het eind van het jaar',
      'B5+B6-B7',
      OPENING_BACKLOG + quotas - housed,
      { ...STYLES.total, numFmt: BACKLOG_FORMAT },
    ],
    [
      'Huishoudens die wachten',
      'COUNTIFS(Kandidaten[Status],"<>gehuisvest",Kandidaten[Status],"<>ontkoppeld")',
      waiting,
      figure,
    ],
  ];
  put(cells, 3, 0, 'Peildatum', bodyStyle('text'));
  put(cells, 3, 1, day(12, 31), bodyStyle('date'));
  lines.forEach(([label, formula, result, style], index) => {
    put(cells, 4 + index, 0, label, style === figure ? bodyStyle('text') : STYLES.total);
    putFormula(cells, 4 + index, 1, formula, result, style);
  });
}

/** The columns of the table per month: all people, family that joined, and each corporation. */
function columnsOf(): { header: string; criteria: string; counts: (one: Placement) => boolean }[] {
  return [
    { header: 'Personen', criteria: '', counts: () => true },
    {
      header: 'Waarvan nareis',
      criteria: ',Plaatsingen[Nareis],"ja"',
      counts: ({ joinsFamily }) => joinsFamily,
    },
    ...CORPORATIONS.map((name, index) => ({
      header: name,
      criteria: `,Plaatsingen[Corporatie],Taakstelling!${fixedRef(4 + index, 4)}`,
      counts: ({ home }: Placement) => home.corporation === name,
    })),
  ];
}

function putMonths(cells: Cells, placements: readonly Placement[]): void {
  const columns = columnsOf();
  ['Maand', ...columns.map(({ header }) => header)].forEach((header, column) => {
    put(cells, FIRST_MONTH_ROW - 1, column, header, STYLES.header);
  });
  MONTHS.forEach((name, index) => {
    const row = FIRST_MONTH_ROW + index;
    const first = day(index + 1, 1);
    const last = lastDayOfMonth(first);
    put(cells, row, 0, name, bodyStyle('text'));
    columns.forEach(({ criteria, counts }, column) => {
      const month = index + 1;
      const formula =
        `SUMIFS(Plaatsingen[Personen],Plaatsingen[Datum],">="&DATE(2016,${month},1),` +
        `Plaatsingen[Datum],"<"&DATE(2016,${month + 1},1),${COUNTED_UP_TO}${criteria})`;
      const result = peopleOf(
        placements,
        (one) => one.placedOn >= first && one.placedOn <= last && counts(one),
      );
      putFormula(cells, row, 1 + column, formula, result, bodyStyle('number'));
    });
  });
  put(cells, TOTAL_ROW, 0, 'Totaal', STYLES.total);
  columns.forEach(({ counts }, index) => {
    const letter = String.fromCharCode('B'.charCodeAt(0) + index);
    const formula = `SUM(${letter}${FIRST_MONTH_ROW + 1}:${letter}${TOTAL_ROW})`;
    putFormula(cells, TOTAL_ROW, 1 + index, formula, peopleOf(placements, counts), STYLES.total);
  });
}

export function summarySheet({ placements, households }: Year): WriteSheet {
  const cells: Cells = new Map();
  const waiting = households.filter(
    ({ status }) => status !== 'gehuisvest' && status !== 'ontkoppeld',
  ).length;
  const year = inYear(placements);
  put(cells, 0, 0, 'Stand 2016', STYLES.title);
  put(cells, 1, 0, 'Met de hand gemaakte optelling over de tabellen', STYLES.subtitle);
  putBalance(cells, year, waiting);
  put(cells, FIRST_MONTH_ROW - 3, 0, 'Geplaatste personen per maand', STYLES.heading);
  putMonths(cells, year);
  const months = `A${FIRST_MONTH_ROW + 1}:A${TOTAL_ROW}`;
  const people = `B${FIRST_MONTH_ROW + 1}:B${TOTAL_ROW}`;
  return {
    name: 'Stand',
    columns: [34, 16, 17, 13, 13, 14, 14].map((width) => ({ width })),
    rows: [],
    cells,
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1 },
    charts: [
      {
        type: 'column',
        title: 'Geplaatste personen per maand, 2016',
        series: [{ name: 'Personen', values: people, categories: months, color: '1B5E6B' }],
        axes: { x: { title: 'Maand' }, y: { title: 'Personen' } },
        legend: false,
        gapWidth: 60,
        anchor: { from: { row: TOTAL_ROW + 2, col: 0 }, to: { row: TOTAL_ROW + 20, col: 6 } },
      },
    ],
  };
}
