import { parse, tokenize } from '@borgar/fx';
import { invalidArgument } from './error';

/** The most characters that Excel allows in a formula. */
const LONGEST_FORMULA = 8192;

/** Refuses a text that is not a formula in Excel. */
export function requireFormula(formula: string): void {
  if (formula.length > LONGEST_FORMULA) {
    throw invalidArgument(`A formula has at most ${LONGEST_FORMULA} characters.`);
  }
  try {
    // A deleted sheet leaves `#REF!A1`, which the parser reads as two tokens.
    const text = formula.replace(/#REF!(?=[$A-Z\d])/gi, '#REF!+');
    parse(tokenize(text, { withLocation: false, allowTernary: false }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalidArgument(`${formula} is no formula: ${why}.`);
  }
}
