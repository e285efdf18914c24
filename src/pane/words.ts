import { pane as en } from '../i18n/en/pane';
import type { Language } from '../i18n/language';
import { pane as nl } from '../i18n/nl/pane';

/** What the pane says, in the language it says it in. */
export interface Words {
  readonly language: Language;
  readonly pane: typeof nl;
}

export function wordsOf(language: Language): Words {
  return { language, pane: language === 'nl' ? nl : en };
}
