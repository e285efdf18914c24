import { excelFailures as en } from '../i18n/en/excel-failures';
import type { Language } from '../i18n/language';
import { excelFailures as nl } from '../i18n/nl/excel-failures';

/** The sentence for an error code of Excel: why Excel refused, and what the user can do. */
export function excelFailureText(code: string, language: Language): string {
  const words = language === 'nl' ? nl : en;
  return words.known[code] ?? words.other(code);
}
