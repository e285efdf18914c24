import { formatArea, parseArea, quoteSheetName } from './a1';
import type { Area } from './model';

/**
 * Rewrites what a formula says of other sheets. Texts in quotes are left alone; structured
 * references and names do not name sheets.
 */
function rewriteSheetReferences(
  formula: string,
  rewrite: (sheetName: string, reference: string) => string | null,
): string {
  const token =
    /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|[\p{L}_][\p{L}\p{N}_.]*)/giu;
  return formula.replace(token, (whole, quoted?: string, plain?: string, reference?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name === undefined || reference === undefined) return whole;
    return rewrite(name, reference) ?? whole;
  });
}

/** A formula after a sheet got another name. */
export function afterRename(formula: string, from: string, to: string): string {
  return rewriteSheetReferences(formula, (name, reference) =>
    sameSheet(name, from) ? `${quoteSheetName(to)}!${reference}` : null,
  );
}

/** A formula after a sheet was deleted: what pointed at it is `#REF!`. */
export function afterDeletion(formula: string, deleted: string): string {
  return rewriteSheetReferences(formula, (name) => (sameSheet(name, deleted) ? '#REF!' : null));
}

const REFERENCE =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(.[])|[\p{L}\p{N}_.]+/giu;

/**
 * A formula after cells of a sheet moved: references to them go along, those to cells that are gone
 * become `#REF!`.
 *
 * @param isOnSheet whether the formula itself stands on that sheet
 */
export function afterShift(
  formula: string,
  isOnSheet: boolean,
  sheet: string,
  moved: (area: Area) => Area | null,
): string {
  return formula.replace(
    REFERENCE,
    (whole: string, quoted?: string, plain?: string, reference?: string) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      const isMeant = name === undefined ? isOnSheet : sameSheet(name, sheet);
      const area = reference !== undefined && isMeant ? parseArea(reference) : null;
      if (!area || reference === undefined) return whole;
      const prefix = whole.slice(0, whole.length - reference.length);
      const after = moved(area);
      return prefix + (after ? respelled(reference, after) : '#REF!');
    },
  );
}

/** The area in the spelling of a reference to what it was before: with its `$` signs. */
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
