/** The texts about the custom functions in each language. */
import type { HelpWords } from '../src/functions/help';
import * as en from '../src/i18n/en/function-help';
import type { Language } from '../src/i18n/language';
import * as nl from '../src/i18n/nl/function-help';

const dictionaries = { nl, en };

export function helpWordsOf(language: Language): HelpWords {
  return dictionaries[language].functionHelp;
}

export function referenceOf(language: Language): typeof nl.functionReference {
  return dictionaries[language].functionReference;
}
