/** The functions' words in a language. */
import type { Language } from '../i18n/language';
import * as en from '../i18n/en/functions';
import * as nl from '../i18n/nl/functions';
import type { FunctionId } from './declaration';

export interface Words {
  readonly description: string;
  readonly parameters: Readonly<
    Record<string, { readonly name: string; readonly description: string }>
  >;
}

const dictionaries = { nl, en };

export function wordsOf(id: FunctionId, language: Language): Words {
  return dictionaries[language].functions[id];
}

export function messagesOf(language: Language): typeof nl.functionMessages {
  return dictionaries[language].functionMessages;
}

export function referenceOf(language: Language): typeof nl.functionReference {
  return dictionaries[language].functionReference;
}
