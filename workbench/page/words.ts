import { workbench as en } from '../../src/i18n/en/workbench';
import { languageOf } from '../../src/i18n/language';
import { workbench as nl } from '../../src/i18n/nl/workbench';

export type Words = typeof nl;

/** The page's words in the language of a locale. */
export function wordsFor(locale: string): Words {
  return languageOf(locale) === 'nl' ? nl : en;
}
