import { findings as en } from '../i18n/en/findings';
import type { Language } from '../i18n/language';
import { findings as nl, type FindingTexts, type FindingWords } from '../i18n/nl/findings';
import type { Finding, FindingCode } from './finding';

const TEXTS: Readonly<Record<Language, FindingTexts>> = { nl, en };

/** What a finding says: what is the matter, why it matters, and what to do. */
export function findingMessage({ code, data }: Finding, language: Language): string {
  // The dictionary holds for each code the words for that code's data.
  const words = TEXTS[language][code] as FindingWords<Finding['data']>;
  const todo = typeof words.todo === 'string' ? words.todo : words.todo(data);
  return [words.what(data), words.why, todo].join(' ');
}

/** The check of a code in a few words, for a heading above its findings. */
export function findingTitle(code: FindingCode, language: Language): string {
  return TEXTS[language][code].title;
}
