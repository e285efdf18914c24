import { tryEvent as en } from '../i18n/en/try-event';
import type { Language } from '../i18n/language';
import { tryEvent as nl } from '../i18n/nl/try-event';

/** The texts in both languages are fetched with the code that needs them. */
export function tryWords(language: Language): typeof nl {
  return { nl, en }[language];
}
