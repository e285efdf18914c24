import { parse, tokenize } from '@borgar/fx';
import { invalidArgument } from './error';

/** The most characters that Excel allows in a formula. */
const LONGEST_FORMULA = 8192;

/** @throws HostError `InvalidArgument` if Excel would not accept the text as a formula */
export function requireFormula(formula: string): void {
  if (formula.length > LONGEST_FORMULA) {
    throw invalidArgument(`A formula has at most ${LONGEST_FORMULA} characters.`);
  }
  try {
    // A deleted sheet leaves `#REF!A1`. The parser reads two tokens, and requires an operator
    // between them.
    const text = formula.replace(/#REF!(?=[$A-Z\d])/gi, '#REF!+');
    parse(tokenize(text, { withLocation: false, allowTernary: false }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalidArgument(`${formula} is no formula: ${why}.`);
  }
}
