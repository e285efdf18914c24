import { parse, tokenize } from '@borgar/fx';
import { invalidArgument } from './error';

/** Excel's own limit. */
const LONGEST_FORMULA = 8192;

/** Refuses what Excel does not take for a formula. */
export function requireFormula(formula: string): void {
  if (formula.length > LONGEST_FORMULA) {
    throw invalidArgument(`A formula has at most ${LONGEST_FORMULA} characters.`);
  }
  try {
    // A sheet that was deleted leaves `#REF!A1`, which the parser takes for two things.
    const text = formula.replace(/#REF!(?=[$A-Z\d])/gi, '#REF!+');
    parse(tokenize(text, { withLocation: false, allowTernary: false }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalidArgument(`${formula} is no formula: ${why}.`);
  }
}
