/** Reads how cells look: their fill colours, and the colour and lines of their texts. */
import { fillKey, type SheetGrid } from '../workbook/grid';
import { isMeetingTab } from '../workbook/meeting-tab';
import { pause } from '../workbook/pauses';

/** What cells look like, by `fillKey`. The first cell that was asked for is row 0, column 0. */
export type Looks = ReadonlyMap<string, string>;

/** One property of the look of a cell, such as its fill colour. */
export interface Look {
  readonly options: Excel.CellPropertiesLoadOptions;
  /** What the property is for a cell. Null if the cell does not have it. */
  readonly of: (cell: Excel.CellProperties) => string | null;
}

/** The values with which Excel means no colour. */
const NO_FILL: ReadonlySet<string> = new Set(['', '#FFFFFF']);

/** The most of red, green or blue that a colour may have to look black. */
const DARKEST = 0x50;

/** Whether a text of the colour looks black, as the text colours of many themes do: `#1F2A37`. */
export function looksBlack(colour: string): boolean {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  return parts.length > 0 && parts.every((part) => parseInt(part, 16) < DARKEST);
}

export const FILL_COLOUR: Look = {
  options: { format: { fill: { color: true } } },
  of: ({ format }) => {
    const colour = format?.fill?.color ?? '';
    return NO_FILL.has(colour.toUpperCase()) ? null : colour;
  },
};

/** The colour of a text, or `italic`. Null for an upright text that looks black. */
export const TEXT_LOOK: Look = {
  options: { format: { font: { color: true, italic: true } } },
  of: ({ format }) => {
    const colour = format?.font?.color ?? '';
    if (colour !== '' && !looksBlack(colour)) return colour;
    return format?.font?.italic === true ? 'italic' : null;
  },
};

export const STRUCK_THROUGH: Look = {
  options: { format: { font: { strikethrough: true } } },
  of: ({ format }) => (format?.font?.strikethrough === true ? 'struck' : null),
};

/** An area of a sheet whose cells are read one by one. All numbers are 0-based on the sheet. */
export interface LookArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface LookWish {
  readonly look: Look;
  readonly area: LookArea;
}

/** Returns the looks of one kind on a sheet. Undefined if they were not asked for. */
export type LooksFound = (look: Look, sheet: string) => Looks | undefined;

/** Each cell takes some 55 bytes of an answer of at most 5 MB. */
const CELLS_PER_ANSWER = 60_000;

/** The most cells of which one kind of look is read. They take ten round trips. */
const MOST_CELLS = 600_000;

/** Which looks to ask for, and which sheets have more cells than are asked for. */
export interface LooksWanted {
  readonly wishes: readonly LookWish[];
  /** The sheets of which only the first columns are asked for, or nothing. */
  readonly cut: readonly string[];
}

/**
 * Returns the areas to ask about on sheets whose cells look different, without meeting tabs. The
 * smallest sheets come first, so that one large export does not use up what all others need.
 */
export function looksWanted(look: Look, sheets: readonly SheetGrid[]): LooksWanted {
  const wishes: LookWish[] = [];
  const cut: string[] = [];
  let left = MOST_CELLS;
  const areas = sheets.filter((grid) => !isMeetingTab(grid)).map(areaOf);
  for (const area of areas.sort((a, b) => sizeOf(a) - sizeOf(b))) {
    if (sizeOf(area) === 0) continue;
    const columns = Math.min(area.columns, Math.floor(left / area.rows));
    if (columns < area.columns) cut.push(area.sheet);
    if (columns === 0) continue;
    left -= area.rows * columns;
    wishes.push({ look, area: { ...area, columns } });
  }
  return { wishes, cut };
}

function areaOf({ sheet, top, left, values }: SheetGrid): LookArea {
  const columns = values.reduce((most, cells) => Math.max(most, cells.length), 0);
  return { sheet, row: top, column: left, rows: values.length, columns };
}

function sizeOf({ rows, columns }: LookArea): number {
  return rows * columns;
}

/** Returns the looks that were read first, with those that were read later. */
export function withLater(first: Looks | undefined, later: Looks | undefined): Looks | undefined {
  if (first === undefined || later === undefined) return later ?? first;
  const missed = [...first].filter(([key]) => !later.has(key));
  return missed.length === 0 ? later : new Map([...missed, ...later]);
}

/** Some of the rows that were asked for. `first` counts from the first of those rows. */
interface Band {
  readonly wish: LookWish;
  readonly first: number;
  readonly rows: number;
}

/**
 * Reads how cells look, in one round trip per 60,000 cells; in none if nothing is asked.
 *
 * @param wishes the cells to read, at most one rectangle for each sheet and look
 */
export async function readLooks(
  context: Excel.RequestContext,
  wishes: readonly LookWish[],
): Promise<LooksFound> {
  const found = new Map<Look, Map<string, Map<string, string>>>();
  for (const { look, area } of wishes) {
    const ofLook = found.get(look) ?? new Map<string, Map<string, string>>();
    found.set(look, ofLook.set(area.sheet, new Map()));
  }
  for (const bands of batchesOf(wishes.flatMap(bandsOf))) {
    for (const { wish, first, cells } of await readBands(context, bands)) {
      addLooks(found.get(wish.look)?.get(wish.area.sheet), wish.look, first, cells);
    }
  }
  return (look, sheet) => found.get(look)?.get(sheet);
}

async function readBands(context: Excel.RequestContext, bands: readonly Band[]) {
  const asked = bands.map(({ wish, first, rows }) => {
    const { sheet, row, column, columns } = wish.area;
    const cells = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row + first, column, rows, columns)
      .getCellProperties(wish.look.options);
    return { wish, first, cells };
  });
  await context.sync();
  // The browser gets a moment, because Office.js has just unpacked a long answer.
  await pause();
  return asked.map(({ wish, first, cells }) => ({ wish, first, cells: cells.value }));
}

function bandsOf(wish: LookWish): readonly Band[] {
  const most = Math.max(1, Math.floor(CELLS_PER_ANSWER / wish.area.columns));
  return Array.from({ length: Math.ceil(wish.area.rows / most) }, (_, at) => {
    const first = at * most;
    return { wish, first, rows: Math.min(most, wish.area.rows - first) };
  });
}

function batchesOf(bands: readonly Band[]): readonly (readonly Band[])[] {
  const batches: Band[][] = [];
  let cells = Infinity;
  for (const band of bands) {
    const size = band.rows * band.wish.area.columns;
    if (cells + size > CELLS_PER_ANSWER) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(band);
    cells += size;
  }
  return batches;
}

/**
 * @param first the row of the first cell, as `into` counts rows
 * @param firstColumn the column of the first cell, as `into` counts columns
 */
export function addLooks(
  into: Map<string, string> | undefined,
  look: Look,
  first: number,
  cells: readonly (readonly Excel.CellProperties[])[],
  firstColumn = 0,
): void {
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const own = look.of(cell);
      if (own !== null) into?.set(fillKey(first + r, firstColumn + c), own);
    });
  });
}
