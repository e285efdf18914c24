import { batch as en } from '../../src/i18n/en/batch';
import { batch as nl } from '../../src/i18n/nl/batch';
import type { Language } from '../../src/i18n/language';

export type BatchWords = typeof nl;

export function batchWords(language: Language): BatchWords {
  return language === 'en' ? en : nl;
}
