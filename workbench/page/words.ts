import { workbench as en } from '../../src/i18n/en/workbench';
import { languageOf } from '../../src/i18n/language';
import { workbenchSheet as enSheet } from '../../src/i18n/en/workbench-sheet';
import { workbench as nl } from '../../src/i18n/nl/workbench';
import { workbenchSheet as nlSheet } from '../../src/i18n/nl/workbench-sheet';

export type WorkbenchWords = typeof nl;

/** The page's words in the language of a locale. */
export function wordsFor(locale: string): WorkbenchWords {
  return languageOf(locale) === 'nl' ? nl : en;
}

/** The words of the spreadsheet itself in the language of a locale, in the form for Univer. */
export function sheetWordsFor(locale: string): typeof nlSheet {
  return languageOf(locale) === 'nl' ? nlSheet : enSheet;
}
