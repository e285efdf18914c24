import { type CellStyle, type SheetChart, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cellOfAddress, fixedAddress } from '../workbook/address';
import { type Look, LOOKS, RULE } from './looks';
import { type Line, type PlanCell, COLUMN_WIDTHS, NOTE_COLUMN, PAGE_MARGINS } from './sheet-plan';
import type { KeptCell } from './tab-before';
import { asExcelWrites } from './tab-file-parts';
import type { ChartWrite, TabWrite } from './tab-write';

const POINTS_PER_INCH = 72;
const PIXELS_PER_POINT = 4 / 3;
/** The width of a digit in the standard font, Calibri 11. */
const PIXELS_PER_CHARACTER = 7;

/**
 * The tab as an .xlsx file of its own: values, formats, charts and people's notes. It contains
 * neither the program's keys nor other sheets, for people who may not see the cases.
 */
export async function tabFile(tab: TabWrite, dateSystem: 1900 | 1904): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: [sheetOf(tab)],
    namedRanges: printNames(tab),
    dateSystem: dateSystem === 1904 ? '1904' : '1900',
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return asExcelWrites(written);
}

/** The names for printing. hucre, which writes the file, does not quote sheet names with spaces. */
function printNames({ name, print }: TabWrite) {
  const scope = name;
  return [
    { name: '_xlnm.Print_Area', scope, range: `'${name}'!${fixedAddress(print.area)}` },
    { name: '_xlnm.Print_Titles', scope, range: `'${name}'!$1:$${print.titleRows}` },
  ];
}

function sheetOf(tab: TabWrite): WriteSheet {
  return {
    name: tab.name,
    columns: COLUMN_WIDTHS.map((points) => ({ width: charactersOf(points) })),
    rows: tab.lines.map((line, row) => valuesOf(line, tab.notes[row])),
    cells: new Map(tab.lines.flatMap((line, row) => stylesOf(line, row))),
    rowDefs: new Map(tab.heights.map(({ row, height }) => [row - 1, { height }])),
    freezePane: { rows: tab.frozenRows },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      scale: tab.print.scale,
      horizontalCentered: true,
      margins: inInches(PAGE_MARGINS),
    },
    // hucre counts the last row of a page, from 0.
    rowBreaks: tab.print.breaks.map((row) => row - 2),
    headerFooter: {
      oddHeader: sides(tab.print.leftHeader, tab.print.rightHeader),
      oddFooter: sides(tab.print.leftFooter, tab.print.rightFooter),
    },
    charts: tab.charts.map((chart) => chartOf(chart, tab.name)),
  };
}

/** A file's widths include the padding of the cell (ECMA-376 part 1, 18.3.1.13). */
function charactersOf(points: number): number {
  return Math.round(points * PIXELS_PER_POINT) / PIXELS_PER_CHARACTER;
}

function valuesOf(line: Line, note: KeptCell | undefined) {
  const values = Array.from({ length: NOTE_COLUMN }, (_, i) => line.cells[i]?.value ?? null);
  const text = note === undefined || note.isFormula || note.content === '' ? null : note.content;
  return [...values, text];
}

type StyledCell = [string, { readonly style: CellStyle }];

function stylesOf(line: Line, row: number): StyledCell[] {
  const note: StyledCell = [
    `${row},${NOTE_COLUMN}`,
    row === 0
      ? { style: styleOf({ value: null, look: 'noteHeader' }) }
      : { style: { alignment: { wrapText: true, vertical: 'top' } } },
  ];
  return [
    ...line.cells.map((cell, column): StyledCell => [`${row},${column}`, { style: styleOf(cell) }]),
    note,
  ];
}

function styleOf(cell: PlanCell): CellStyle {
  const look: Look = LOOKS[cell.look];
  const side = { style: 'thin', color: { rgb: rgb(RULE) } } as const;
  return {
    numFmt: cell.numberFormat ?? look.numberFormat,
    font: {
      name: 'Calibri',
      size: look.fontSize,
      bold: look.bold,
      italic: look.italic,
      color: { rgb: rgb(look.fontColor) },
    },
    alignment: {
      horizontal: ALIGNMENTS[look.horizontal],
      vertical: 'center',
      wrapText: look.wrapText,
      ...(look.indent > 0 ? { indent: look.indent } : {}),
    },
    ...(look.fillColor === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(look.fillColor) } } }),
    ...(look.rule === 'none'
      ? {}
      : { border: look.rule === 'under' ? { bottom: side } : { top: side } }),
  };
}

const ALIGNMENTS = { Left: 'left', Right: 'right', Center: 'center' } as const;

function rgb(color: string): string {
  return color.slice(1);
}

function inInches(margins: typeof PAGE_MARGINS): typeof PAGE_MARGINS {
  const entries = Object.entries(margins).map(([side, points]) => [side, points / POINTS_PER_INCH]);
  return Object.fromEntries(entries) as typeof PAGE_MARGINS;
}

function sides(left: string, right: string): string {
  return `&L${left}&R${right}`;
}

const DASHES = { Continuous: 'solid', Dash: 'dash', Dot: 'sysDot' } as const;

function chartOf(chart: ChartWrite, sheet: string): SheetChart {
  const reference = (area: string) => `'${sheet}'!${fixedAddress(area)}`;
  const isLine = chart.type === 'Line';
  return {
    type: isLine ? 'line' : 'column',
    anchor: { from: placeOf(chart.topLeft), to: cornerBelow(chart.bottomRight) },
    title: chart.title,
    legend: 'bottom',
    series: chart.series.map((series, i) => ({
      name: series.name,
      values: reference(chart.values[i] ?? ''),
      categories: reference(chart.categories),
      color: rgb(series.color),
      ...(isLine
        ? {
            stroke: {
              dash: DASHES[series.lineStyle],
              width: series.lineWeight,
            },
            marker: { symbol: 'none' },
          }
        : {}),
    })),
    axes: {
      x: {
        ...NO_TICKS,
        title: chart.categoryTitle,
        tickLblPos: 'low',
        tickLblSkip: chart.labelEvery,
      },
      y: {
        ...NO_TICKS,
        title: chart.valueTitle,
        axisTitleRotation: -90,
        gridlines: { major: true },
        numberFormat: { formatCode: chart.valueFormat, sourceLinked: false },
      },
    },
  };
}

/** The same ticks as in Excel's new charts. Otherwise, some programs draw one per step. */
const NO_TICKS = { majorTickMark: 'none', minorTickMark: 'none' } as const;

/** Row and column, from 0, of a cell that the plan names. */
function placeOf(address: string): { row: number; col: number } {
  const at = cellOfAddress(address);
  if (at === null) throw new Error(`${address} is no cell.`);
  return { row: at.row, col: at.column };
}

/** A chart covers its last cell, so it ends where the next cell, below and right, begins. */
function cornerBelow(address: string): { row: number; col: number } {
  const { row, col } = placeOf(address);
  return { row: row + 1, col: col + 1 };
}
