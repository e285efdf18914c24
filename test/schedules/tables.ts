/**
 * Keeps what the cells of the partners' tables may contain. A cell is known by the id of its row
 * and by its header, because rows and columns move.
 */
import type { Sheet } from '../../packages/excel-stand-in/host';
import { setCells } from '../../packages/excel-stand-in/host';
import { columnOf, rowOf } from '../../packages/excel-stand-in/host/model';
import { cellAddress } from '../../src/workbook/address';
import { sheetNamed, valueAt, type World } from './world';

/**
 * For each table: the header of its ids, and the headers that decisions and fixes write below.
 */
const WATCHED = {
  Kandidaten: { id: 'Kandidaat', others: ['Personen', 'Status'] },
  Woningen: { id: 'Woning', others: ['Kandidaat', 'Status'] },
  Plaatsingen: { id: 'Kandidaat', others: ['Datum', 'Personen', 'Telt mee'] },
} as const;

type Watched = keyof typeof WATCHED;
const TABLES = Object.keys(WATCHED) as Watched[];

/** What was decided and typed, for the verdict at the end. */
export interface Decisions {
  /** The allowed contents by `table|id|header`, each with the number of acts that allow it. */
  readonly allowed: Map<string, Map<unknown, number>>;
  /** The household by home, for homes that an add-in reserved and nobody gave away by hand. */
  readonly accepted: Map<string, string>;
  /** The household by home, for homes given by hand. The last one counts. */
  readonly handed: Map<string, string>;
  /**
   * Households that people promised a second home by hand. The add-in is not responsible for those.
   */
  readonly promisedByHand: Set<string>;
  /**
   * Households whose decision an add-in could not take back, for example on a sheet that was
   * protected meanwhile. The add-in named the cells to look at.
   */
  readonly unsettled: Set<string>;
}

const decisionsOf = new WeakMap<World, Decisions>();

export function decisions(world: World): Decisions {
  const known = decisionsOf.get(world);
  if (!known) throw new Error('The schedule has not begun.');
  return known;
}

export function watchTables(world: World): void {
  const allowed = new Map<string, Map<unknown, number>>();
  decisionsOf.set(world, {
    allowed,
    accepted: new Map(),
    handed: new Map(),
    promisedByHand: new Set(),
    unsettled: new Set(),
  });
  for (const { place, value } of cellsOf(world)) {
    for (const one of [value, ...corrected(value)]) allow(world, place, one);
  }
}

/**
 * Returns the possible values after a fix: without surrounding blanks, or as a date or number.
 */
function corrected(value: unknown): unknown[] {
  if (typeof value !== 'string') return [];
  const date = /^(\d+)-(\d+)-(2016)$/.exec(value);
  if (date) return [Date.UTC(2016, Number(date[2]) - 1, Number(date[1])) / 86_400_000 + 25_569];
  return [value.trim(), ...(value.trim() !== '' && !isNaN(Number(value)) ? [Number(value)] : [])];
}

function cellsOf(
  world: World,
): { place: string; value: unknown; sheet: Sheet; row: number; column: number }[] {
  return TABLES.flatMap((table) => {
    const sheet = sheetNamed(world, table);
    if (!sheet) return [];
    const headers = headersOf(sheet);
    const { id, others } = WATCHED[table];
    const idColumn = headers.columns.get(id);
    if (idColumn === undefined) return [];
    const rows = [...sheet.cells.keys()]
      .filter((key) => columnOf(key) === idColumn && rowOf(key) > headers.row)
      .map(rowOf);
    return rows.flatMap((row) =>
      others.flatMap((header) => {
        const column = headers.columns.get(header);
        const own = valueAt(sheet, row, idColumn);
        if (column === undefined || own === null) return [];
        const place = `${table}|${String(own)}|${header}`;
        return [{ place, value: valueAt(sheet, row, column), sheet, row, column }];
      }),
    );
  });
}

/** Finds the header row, even if rows and columns were inserted. */
function headersOf(sheet: Sheet): { row: number; columns: ReadonlyMap<unknown, number> } {
  const row = sheet.tables[0]?.area.top ?? 0;
  const cells = [...sheet.cells].filter(([key]) => rowOf(key) === row);
  return { row, columns: new Map(cells.map(([key, { value }]) => [value, columnOf(key)])) };
}

function allow(world: World, place: string, value: unknown, count = 1): void {
  const { allowed } = decisions(world);
  const values = allowed.get(place) ?? new Map<unknown, number>();
  allowed.set(place, values.set(value, (values.get(value) ?? 0) + count));
}

/**
 * Allows what a decision writes. Returns a function that takes this back, for a decision that is
 * refused.
 */
export function allowDecision(world: World, household: string, home: string): () => void {
  const count = (by: number) => {
    allow(world, `Kandidaten|${household}|Status`, 'voorgedragen', by);
    allow(world, `Woningen|${home}|Status`, 'gereserveerd', by);
    allow(world, `Woningen|${home}|Kandidaat`, household, by);
  };
  count(1);
  return () => count(-1);
}

/** Somebody promises a home by hand. */
export function handDecision(world: World): void {
  const { dice } = world;
  const { accepted, handed, promisedByHand } = decisions(world);
  const sheet = sheetNamed(world, 'Woningen');
  if (!sheet || sheet.protected) return;
  const homes = cellsOf(world).filter(({ place }) => /^Woningen\|.*\|Kandidaat$/.test(place));
  if (homes.length === 0) return;
  const { place, row, column } = dice.pick(homes);
  const home = place.split('|')[1] ?? '';
  const household = dice.pick(['K-1', 'K-2', 'K-3', 'K-4']);
  // An add-in may be restoring an overwritten cell, so a promise may be absent from the sheet now.
  handed.delete(home);
  const isPromised =
    homes.some((one) => one.value === household) || [...handed.values()].includes(household);
  if (isPromised) promisedByHand.add(household);
  handed.set(home, household);
  setCells(sheet, cellAddress(row, column), [[household]]);
  sheet.revision++;
  accepted.delete(home);
  allow(world, place, household);
}

/** Somebody types in a cell that a fix or a decision may write. */
export function typeInTable(world: World): void {
  const { dice } = world;
  const cells = cellsOf(world).filter(({ place }) => !place.endsWith('|Kandidaat'));
  if (cells.length === 0) return;
  const { place, sheet, row, column } = dice.pick(cells);
  if (sheet.protected) return;
  const value = place.endsWith('Status')
    ? dice.pick(['aangehouden', 'ingetrokken'])
    : 1 + dice.roll(9);
  setCells(sheet, cellAddress(row, column), [[value]]);
  sheet.revision++;
  allow(world, place, value);
}

export function judgeTables(world: World): {
  promisedTwice: number;
  wrongCell: number;
  faults: string[];
} {
  const { allowed, accepted, promisedByHand, unsettled } = decisions(world);
  const faults: string[] = [];
  let [promisedTwice, wrongCell] = [0, 0];
  const cells = cellsOf(world);
  for (const { place, value } of cells) {
    if ((allowed.get(place)?.get(value) ?? 0) > 0) continue;
    wrongCell++;
    faults.push(`wrong cell: ${place} holds ${JSON.stringify(value)}`);
  }
  const places = new Set(cells.map(({ place }) => place));
  for (const place of allowed.keys()) {
    if (places.has(place)) continue;
    wrongCell++;
    faults.push(`wrong cell: ${place} is gone`);
  }
  // A home with another status is promised to nobody. Its candidate may get another home.
  const isKept = (place: string) => {
    const status = cells.find((one) => one.place === place.replace(/Kandidaat$/, 'Status'))?.value;
    return status === 'gereserveerd' || status === 'aangeboden';
  };
  const promises = cells.filter(
    ({ place, value }) =>
      /^Woningen\|.*\|Kandidaat$/.test(place) && value !== null && isKept(place),
  );
  const households = promises.map(({ value }) => String(value));
  for (const household of new Set(households)) {
    const times = households.filter((one) => one === household).length;
    if (times < 2 || promisedByHand.has(household) || unsettled.has(household)) continue;
    promisedTwice++;
    faults.push(`promised twice: ${household} has ${times} homes`);
  }
  for (const [home, household] of accepted) {
    const now = cells.find(({ place }) => place === `Woningen|${home}|Kandidaat`)?.value;
    if (now === household) continue;
    promisedTwice++;
    faults.push(
      `promised twice: ${home} was accepted for ${household} and stands for ${String(now)}`,
    );
  }
  return { promisedTwice, wrongCell, faults };
}
