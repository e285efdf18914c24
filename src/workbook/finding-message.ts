import { findings as en } from '../i18n/en/findings';
import type { Language } from '../i18n/language';
import { findings as nl, type FindingTexts, type FindingWords } from '../i18n/nl/findings';
import type { Finding, FindingCode } from './finding';

const TEXTS: Readonly<Record<Language, FindingTexts>> = { nl, en };

/** What a finding says: what is the matter, why it matters, and what to do. */
export function findingMessage(finding: Finding, language: Language): string {
  return `${findingMatter(finding, language)} ${findingAdvice(finding, language)}`;
}

/** What is the matter. */
export function findingMatter({ code, data }: Finding, language: Language): string {
  return wordsOf(code, language).what(data);
}

/** Why it matters, and what to do. */
export function findingAdvice({ code }: Finding, language: Language): string {
  const { why, todo } = TEXTS[language][code];
  return `${why} ${todo}`;
}

/** The check of a code in a few words, for a heading above its findings. */
export function findingTitle(code: FindingCode, language: Language): string {
  return TEXTS[language][code].title;
}

/** The dictionary holds for each code the words for that code's data. */
function wordsOf(code: FindingCode, language: Language): FindingWords<Finding['data']> {
  return TEXTS[language][code] as FindingWords<Finding['data']>;
}
