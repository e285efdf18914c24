import { pane as paneEn } from '../i18n/en/pane';
import { proposals as proposalsEn } from '../i18n/en/proposals';
import { workbook as workbookEn } from '../i18n/en/workbook';
import type { Language } from '../i18n/language';
import { pane as paneNl } from '../i18n/nl/pane';
import { proposals as proposalsNl } from '../i18n/nl/proposals';
import { workbook as workbookNl } from '../i18n/nl/workbook';
import { conventionsOf, type Conventions } from './conventions';

/** What the pane says, and how it writes days and numbers. */
export interface Words {
  readonly language: Language;
  readonly pane: typeof paneNl;
  readonly proposals: typeof proposalsNl;
  readonly workbook: typeof workbookNl;
  readonly write: Conventions;
}

const WORDS = {
  nl: { language: 'nl', pane: paneNl, proposals: proposalsNl, workbook: workbookNl },
  en: { language: 'en', pane: paneEn, proposals: proposalsEn, workbook: workbookEn },
} as const;

/** @param contentLocale Office's language for contents, such as `nl-NL` */
export function wordsOf(language: Language, contentLocale: string): Words {
  return { ...WORDS[language], write: conventionsOf(contentLocale) };
}
