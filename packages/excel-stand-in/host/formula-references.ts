import { quoteSheetName } from './a1';

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

function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
