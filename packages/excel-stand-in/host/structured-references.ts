import { formatAbsoluteArea, quoteSheetName } from './a1';
import type { Area, Sheet, Table, Workbook } from './model';
import { allTables, bodyArea, headerArea, tableByKey, totalsArea } from './tables';

/** Where a formula stands: `[@Column]` means something else in every row. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const TEXT_OR_QUOTED_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBERED_BOOK = /\[\d+\]/uy;

/**
 * A formula in which addresses replace every structured reference (`Table[Column]`, `[@Column]`, a
 * table's bare name): the sheet that calculates knows addresses only. A reference to nothing
 * becomes `#REF!`.
 */
export function withAddresses(workbook: Workbook, formula: string, place: FormulaPlace): string {
  const tables = allTables(workbook);
  if (tables.length === 0) return formula;
  let written = '';
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0] ?? null;
  };
  while (at < formula.length) {
    const whole = take(TEXT_OR_QUOTED_SHEET) ?? take(NUMBERED_BOOK);
    const word = whole === null ? take(WORD) : null;
    const name = word ?? '';
    const after = at + name.length;
    const specifier = whole === null ? bracketed(formula, after) : null;
    if (specifier !== null) {
      written += addressOf(tables, name, specifier, place);
      at = after + specifier.length;
    } else if (word !== null && isBareTable(tables, word, formula, at)) {
      written += addressOf(tables, word, '[]', place);
      at = after;
    } else {
      const copied = whole ?? word ?? formula.slice(at, at + 1);
      written += copied;
      at += copied.length;
    }
  }
  return written;
}

type Tables = ReturnType<typeof allTables>;

function isBareTable(tables: Tables, word: string, formula: string, at: number): boolean {
  const before = formula[at - 1];
  const after = formula[at + word.length];
  if (before === '!' || before === '$' || after === '!' || after === '(') return false;
  return tables.some(({ table }) => table.name.toLowerCase() === word.toLowerCase());
}

/** The text from `[` to its `]`, both included; null where no bracket opens. */
function bracketed(formula: string, start: number): string | null {
  if (formula[start] !== '[') return null;
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const character = formula[i];
    if (character === "'") i++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return formula.slice(start, i + 1);
  }
  return null;
}

function addressOf(
  tables: Tables,
  name: string,
  specifier: string,
  { sheet, row, column }: FormulaPlace,
): string {
  const ref = name === '' ? tableAround(tables, sheet, row, column) : tableByKey(tables, name);
  const area = ref && areaOf(ref.table, specifier.slice(1, -1).trim(), row);
  // With `$`, so that it means the same wherever the formula goes.
  return ref && area ? `${quoteSheetName(ref.sheet.name)}!${formatAbsoluteArea(area)}` : '#REF!';
}

function tableAround(tables: Tables, sheet: Sheet, row: number, column: number) {
  return (
    tables.find(
      ({ sheet: other, table: { area } }) =>
        other === sheet &&
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right,
    ) ?? null
  );
}

function areaOf(table: Table, specifier: string, row: number): Area | null {
  const parts = partsOf(specifier);
  const rows = rowsOf(table, parts.items, row);
  const columns = columnsOf(table, parts.columns);
  return rows && columns && { ...rows, ...columns };
}

interface Parts {
  /** Such as `#headers`, in lower case. */
  readonly items: readonly string[];
  readonly columns: readonly string[];
}

/** `Column`, `@Column`, `#All`, `[#Headers],[Column]`, `[From]:[To]`, `@[From]:[To]`. */
function partsOf(specifier: string): Parts {
  if (specifier.startsWith('@')) {
    const { columns } = partsOf(specifier.slice(1).trim());
    return { items: ['#this row'], columns };
  }
  const names = specifier.startsWith('[')
    ? (specifier.match(/\[(?:'.|[^\]'])*\]/gu) ?? []).map((part) => part.slice(1, -1))
    : specifier === ''
      ? []
      : [specifier];
  const isItem = (name: string) => name.startsWith('#');
  return {
    items: names.filter(isItem).map((name) => name.toLowerCase()),
    columns: names.filter((name) => !isItem(name)).map((name) => name.replace(/'(.)/gu, '$1')),
  };
}

function columnsOf(table: Table, names: readonly string[]): Pick<Area, 'left' | 'right'> | null {
  if (names.length === 0) return { left: table.area.left, right: table.area.right };
  const indices = names.map((wanted) =>
    table.columns.findIndex(({ name }) => name.toLowerCase() === wanted.toLowerCase()),
  );
  if (indices.includes(-1)) return null;
  return {
    left: table.area.left + Math.min(...indices),
    right: table.area.left + Math.max(...indices),
  };
}

type Rows = Pick<Area, 'top' | 'bottom'>;

function rowsOf(table: Table, items: readonly string[], row: number): Rows | null {
  const parts = (items.length === 0 ? ['#data'] : items).map((item) => partRows(table, item, row));
  let rows: Rows | null = null;
  for (const part of parts) {
    if (!part) return null;
    rows = rows
      ? { top: Math.min(rows.top, part.top), bottom: Math.max(rows.bottom, part.bottom) }
      : part;
  }
  return rows && { top: rows.top, bottom: rows.bottom };
}

function partRows(table: Table, item: string, row: number): Rows | null {
  switch (item) {
    case '#all':
      return table.area;
    case '#data':
      return bodyArea(table);
    case '#headers':
      return table.showHeaders ? headerArea(table) : null;
    case '#totals':
      return table.showTotals ? totalsArea(table) : null;
    case '#this row': {
      const { top, bottom } = bodyArea(table);
      return row >= top && row <= bottom ? { top: row, bottom: row } : null;
    }
    default:
      return null;
  }
}
