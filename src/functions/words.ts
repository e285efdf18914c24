/** The words that the functions need while they run. */
import type { Language } from '../i18n/language';
import * as en from '../i18n/en/functions';
import * as nl from '../i18n/nl/functions';

const dictionaries = { nl, en };

/** The names of arguments in a language, by their names in the declarations. */
export function argumentNamesOf(language: Language): Readonly<Record<string, string>> {
  return dictionaries[language].argumentNames;
}

export function messagesOf(language: Language): typeof nl.functionMessages {
  return dictionaries[language].functionMessages;
}
