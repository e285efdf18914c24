import type { FindingTexts, FindingWords } from '../i18n/nl/findings';
import type { Finding } from './finding';

/** The sentences of a finding in a language: what is wrong, why it matters, and what to do. */
export function wholeMessage(finding: Finding, texts: FindingTexts): string {
  return `${matterOf(finding, texts)} ${adviceOf(finding, texts)}`;
}

export function matterOf({ code, data }: Finding, texts: FindingTexts): string {
  // The dictionary's function for a code takes the data of that code.
  const words = texts[code] as FindingWords<Finding['data']>;
  return words.what(data);
}

/** The sentences that say why it matters, and what to do. */
export function adviceOf({ code }: Finding, texts: FindingTexts): string {
  const { why, todo } = texts[code];
  return `${why} ${todo}`;
}
