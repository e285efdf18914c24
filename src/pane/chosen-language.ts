import type { Language } from '../i18n/language';

const KEY = 'taakstelling.language';

/**
 * The language that this person chose for the pane before; null where none was. It is kept in their
 * browser: in the workbook it would be everybody's.
 */
export function chosenLanguage(): Language | null {
  const kept = storage()?.getItem(KEY);
  return kept === 'nl' || kept === 'en' ? kept : null;
}

export function keepLanguage(language: Language): void {
  storage()?.setItem(KEY, language);
}

/** Null where the browser keeps nothing for a page in another's frame: a choice then lasts as long as the pane. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
