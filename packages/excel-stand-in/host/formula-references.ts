import {
  isRange,
  isReference,
  parseStructRef,
  stringifyStructRef,
  tokenize,
  tokenTypes,
} from '@borgar/fx';
import { formatArea, parseArea, quoteSheetName, splitAddress } from './a1';
import type { Area } from './model';

/** Returns the tokens of a formula. */
const piecesOf = (formula: string) => tokenize(formula, { withLocation: false });

/** Rewrites the references with the name of a sheet: `Sheet!A1:B2`, `'A sheet'!name`. */
function rewriteSheetReferences(
  formula: string,
  rewrite: (sheetName: string, reference: string) => string | null,
): string {
  return piecesOf(formula)
    .map((piece) => {
      const { sheet, reference } = isReference(piece) ? splitAddress(piece.value) : NO_REFERENCE;
      return sheet === null ? piece.value : (rewrite(sheet, reference) ?? piece.value);
    })
    .join('');
}

const NO_REFERENCE = { sheet: null, reference: '' };

/** Returns a formula after a sheet was renamed. */
export function afterRename(formula: string, from: string, to: string): string {
  return rewriteSheetReferences(formula, (name, reference) =>
    sameSheet(name, from) ? `${quoteSheetName(to)}!${reference}` : null,
  );
}

/** Returns a formula after a sheet was deleted. References to the sheet become `#REF!`. */
export function afterDeletion(formula: string, deleted: string): string {
  return rewriteSheetReferences(formula, (name) => (sameSheet(name, deleted) ? '#REF!' : null));
}

/**
 * Returns a formula after cells of a sheet moved. `moved` gives the new place of an area. Where it
 * gives null, the reference becomes `#REF!`.
 *
 * @param isOnSheet true if the formula itself is on the sheet
 */
export function afterShift(
  formula: string,
  isOnSheet: boolean,
  sheet: string,
  moved: (area: Area) => Area | null,
): string {
  return piecesOf(formula)
    .map((piece) => {
      if (!isRange(piece)) return piece.value;
      const { sheet: name, reference } = splitAddress(piece.value);
      const isMeant = name === null ? isOnSheet : sameSheet(name, sheet);
      const area = isMeant ? parseArea(reference) : null;
      if (!area) return piece.value;
      const prefix = piece.value.slice(0, piece.value.length - reference.length);
      const after = moved(area);
      return prefix + (after ? respelled(reference, after) : '#REF!');
    })
    .join('');
}

/** Returns an area with the `$` signs of an earlier reference. */
function respelled(reference: string, area: Area): string {
  const [from = '', to = from] = formatArea(area).split(':');
  const ends = reference.split(':');
  return ends.map((end, i) => withSigns(end, i === 0 ? from : to)).join(':');
}

function withSigns(spelling: string, plain: string): string {
  const letters = /[A-Z]+/i.exec(plain)?.[0] ?? '';
  const digits = /\d+/.exec(plain)?.[0] ?? '';
  const [, column = ''] = /^(\$?)[A-Z]/i.exec(spelling) ?? [];
  const [, row = ''] = /(\$?)\d+$/.exec(spelling) ?? [];
  return (letters && column + letters) + (digits && row + digits);
}

function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * Returns a formula after columns of a table were renamed.
 *
 * @param table the table's name; empty for the references within it, such as `[Column]`
 * @param renamed the new names, by the former ones in lower case
 */
export function afterColumnsRenamed(
  formula: string,
  table: string,
  renamed: ReadonlyMap<string, string>,
): string {
  return rewriteTableReferences(formula, table, ({ columns, ...reference }) => ({
    ...reference,
    ...(columns && { columns: columns.map((name) => renamed.get(name.toLowerCase()) ?? name) }),
  }));
}

/** Returns a formula after a table was renamed. */
export function afterTableRename(formula: string, from: string, to: string): string {
  if (!formula.toLowerCase().includes(from.toLowerCase())) return formula;
  const rewritten = rewriteTableReferences(formula, from, (reference) => ({
    ...reference,
    table: to,
  }));
  return piecesOf(rewritten)
    .map(({ type, value }) => (type === tokenTypes.REF_NAMED && isSame(value, from) ? to : value))
    .join('');
}

type TableReference = NonNullable<ReturnType<typeof parseStructRef>>;

function rewriteTableReferences(
  formula: string,
  table: string,
  rewrite: (reference: TableReference) => TableReference,
): string {
  if (!formula.includes('[')) return formula;
  return piecesOf(formula)
    .map(({ type, value }) => {
      const reference = type === tokenTypes.REF_STRUCT ? parseStructRef(value) : undefined;
      if (!reference || !isSame(reference.table ?? '', table)) return value;
      const after = rewrite(reference);
      const isOther = JSON.stringify(after) !== JSON.stringify(reference);
      return isOther ? stringifyStructRef(after) : value;
    })
    .join('');
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
