import { commandLine as commandLineEn } from '../i18n/en/command-line';
import { pane as paneEn } from '../i18n/en/pane';
import type { Language } from '../i18n/language';
import { commandLine as commandLineNl } from '../i18n/nl/command-line';
import { pane as paneNl } from '../i18n/nl/pane';

/** What the pane says, in the language it says it in. */
export interface Words {
  readonly language: Language;
  readonly pane: typeof paneNl;
  /** Why there is no tab; the command line says it in the same words. */
  readonly tabNotMade: Pick<typeof commandLineNl, 'tablesMissing' | 'quotaMissing' | 'periodTwice'>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: { language: 'nl', pane: paneNl, tabNotMade: commandLineNl },
  en: { language: 'en', pane: paneEn, tabNotMade: commandLineEn },
};

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
