import { proposals as en } from '../i18n/en/proposals';
import type { Language } from '../i18n/language';
import { proposals as nl } from '../i18n/nl/proposals';

/** The texts in both languages are fetched with the code that needs them. */
export function proposalsWords(language: Language): typeof nl {
  return { nl, en }[language];
}
