import type { Language } from '../i18n/language';

const KEY = 'taakstelling.language';

/**
 * The language that this person chose for the pane before; null where they chose none. Their
 * browser keeps it: in the workbook it would count for everybody.
 */
export function chosenLanguage(): Language | null {
  const kept = storage()?.getItem(KEY);
  return kept === 'nl' || kept === 'en' ? kept : null;
}

export function keepLanguage(language: Language): void {
  storage()?.setItem(KEY, language);
}

/**
 * Null where the browser keeps nothing for a page in the frame of another page. A choice then lasts
 * as long as the pane.
 */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
