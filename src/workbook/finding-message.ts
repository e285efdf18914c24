import { findings as en } from '../i18n/en/findings';
import type { Language } from '../i18n/language';
import { findings as nl } from '../i18n/nl/findings';
import type { Finding } from './finding';
import { wholeMessage } from './finding-sentences';

const TEXTS = { nl, en } as const;

/** The whole message of a finding: what is wrong, why it matters, and what to do. */
export function findingMessage(finding: Finding, language: Language): string {
  return wholeMessage(finding, TEXTS[language]);
}
