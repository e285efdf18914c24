import { isReference, tokenize, tokenTypes } from '@borgar/fx';
import { parseArea, splitAddress } from '../host/a1';
import { sheetByKey } from '../host/sheets';
import { withAddresses } from '../host/structured-references';
import type { Area, Sheet, Workbook } from '../host/model';
import type { FormulaPlace } from './engine';

/** Cells to which a formula refers. */
export interface Reference {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a formula depends on. Only its text is read, not the values of cells. */
export interface Precedents {
  readonly references: readonly Reference[];
  /**
   * True if the formula reads more than the cells in its text, as NOW, RAND and OFFSET do. It is
   * then calculated after every change.
   */
  readonly isVolatile: boolean;
  /** The functions that it calls, in capitals. */
  readonly functions: readonly string[];
}

const VOLATILE = new Set(
  'OFFSET INDIRECT TODAY NOW RAND RANDARRAY RANDBETWEEN CELL INFO'.split(' '),
);

/**
 * Returns what a formula depends on, including what the names in it refer to.
 *
 * @param depth how many names to follow from one to the next; names may refer to each other in a
 *   circle
 */
export function precedentsOf(
  workbook: Workbook,
  formula: string,
  place: FormulaPlace,
  depth = 9,
): Precedents {
  const references: Reference[] = [];
  const functions: string[] = [];
  let isVolatile = false;
  for (const token of tokenize(withAddresses(workbook, formula, place), { withLocation: false })) {
    if (token.type === tokenTypes.FUNCTION) functions.push(token.value.toUpperCase());
    // `A1#` is the range that A1's formula fills. Its size is only known after calculation. The
    // tokenizer gives `#` as an operator.
    if (token.type === tokenTypes.OPERATOR && token.value === '#') isVolatile = true;
    if (!isReference(token)) continue;
    const reference = referenceOf(workbook, token.value, place.sheet);
    if (reference) references.push(reference);
    else if (depth > 0) {
      const meaning = formulaOfName(workbook, token.value, place.sheet);
      if (meaning === null) continue;
      const inner = precedentsOf(workbook, meaning, place, depth - 1);
      references.push(...inner.references);
      functions.push(...inner.functions);
      isVolatile ||= inner.isVolatile;
    }
  }
  return {
    references,
    functions,
    isVolatile: isVolatile || functions.some((name) => VOLATILE.has(name)),
  };
}

function referenceOf(workbook: Workbook, text: string, own: Sheet): Reference | null {
  const { sheet: name, reference } = splitAddress(text);
  const sheet = name === null ? own : sheetByKey(workbook, name);
  const area = parseArea(reference);
  return sheet && area ? { sheet, area } : null;
}

function formulaOfName(workbook: Workbook, name: string, sheet: Sheet): string | null {
  const lower = splitAddress(name).reference.toLowerCase();
  const sameName = workbook.names.filter((each) => each.name.toLowerCase() === lower);
  const nearest = sameName.find(({ sheetId }) => sheetId === sheet.id);
  return (nearest ?? sameName.find(({ sheetId }) => sheetId === undefined))?.formula ?? null;
}
