import { tokenize, tokenTypes } from '@borgar/fx';
import type { Conventions } from './conventions';

/**
 * Matches a piece of a formula in a user's notation: a text, a quoted name, a structured reference,
 * an error, a word, a number or another character. `@borgar/fx` reads US notation only.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|#[\p{L}/]+(?:[?!]|(?<=\/)0!)?|[$\p{L}_][$\p{L}\p{N}_.]*|\d+(?:[.,]\d+)?|[\s\S]/giu;

/** Converts a formula from a user's notation to US notation: `=SOM(A1;1,5)` to `=SUM(A1,1.5)`. */
export function formulaFromLocal(formula: string, conventions: Conventions): string {
  const { functions, tableParts, booleans, decimal } = conventions;
  if (decimal === '.' && Object.keys(functions).length === 0) return formula;
  const english = inverse(functions);
  const parts = inverse(tableParts);
  const pieces = formula.match(PIECE) ?? [];
  let depth = 0;
  return pieces
    .map((piece, index) => {
      if (piece === '{') depth += 1;
      if (piece === '}') depth -= 1;
      const upper = piece.toUpperCase();
      if (piece.startsWith('"') || piece.startsWith("'")) return piece;
      if (piece.startsWith('[')) return replaceParts(piece, parts);
      if (pieces[index + 1] === '(') return english[upper] ?? piece;
      if (upper === booleans.true) return 'TRUE';
      if (upper === booleans.false) return 'FALSE';
      if (piece.startsWith('#')) return conventions.errors[upper] ?? piece;
      if (decimal === '.') return piece;
      if (piece === ';') return depth > 0 ? ';' : ',';
      if (piece === '\\') return ',';
      return /^[\d,]/.test(piece) ? piece.replace(',', '.') : piece;
    })
    .join('');
}

/** Converts a formula from US notation to a user's notation, as in `Range.formulasLocal`. */
export function formulaToLocal(formula: string, conventions: Conventions): string {
  const { functions, tableParts, booleans, decimal } = conventions;
  if (decimal === '.' && Object.keys(functions).length === 0) return formula;
  const errors = inverse(conventions.errors);
  let depth = 0;
  return tokenize(formula, { withLocation: false, allowTernary: false })
    .map(({ type, value }) => {
      if (value === '{') depth += 1;
      if (value === '}') depth -= 1;
      switch (type) {
        case tokenTypes.FUNCTION:
          return functions[value.toUpperCase()] ?? value;
        case tokenTypes.BOOLEAN:
          return value.toUpperCase() === 'TRUE' ? booleans.true : booleans.false;
        case tokenTypes.ERROR:
          return errors[value.toUpperCase()] ?? value;
        case tokenTypes.NUMBER:
          return value.replace('.', decimal);
        case tokenTypes.REF_STRUCT:
          return replaceParts(value, tableParts);
        case tokenTypes.OPERATOR:
          if (value !== ',' || decimal === '.') return value;
          return depth > 0 ? '\\' : ';';
        default:
          return value;
      }
    })
    .join('');
}

function replaceParts(reference: string, parts: Readonly<Record<string, string>>): string {
  return reference.replace(/#[\p{L} ]+/gu, (part) => {
    const known = Object.keys(parts).find((each) => each.toLowerCase() === part.toLowerCase());
    return known === undefined ? part : (parts[known] ?? part);
  });
}

function inverse(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([name, other]) => [other, name]));
}
