import { excelFailures as en } from '../i18n/en/excel-failures';
import type { Language } from '../i18n/language';
import { excelFailures as nl } from '../i18n/nl/excel-failures';

/** For the user: why Excel did not do what was asked, by the code of its error, and what to do. */
export function excelFailureText(code: string, language: Language): string {
  const words = language === 'nl' ? nl : en;
  return words.known[code] ?? words.other(code);
}
