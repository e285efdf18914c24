import type { Language } from '../i18n/language';

const KEY = 'taakstelling.language';

/**
 * The language that the user chose for the pane earlier. Null if the user chose none. It is stored
 * in the browser, because a setting in the workbook applies to everybody.
 */
export function chosenLanguage(): Language | null {
  const kept = withStorage((storage) => storage.getItem(KEY));
  return kept === 'nl' || kept === 'en' ? kept : null;
}

export function keepLanguage(language: Language): void {
  withStorage((storage) => storage.setItem(KEY, language));
}

/**
 * Returns null if the browser refuses storage. A chosen language then lasts until the pane is
 * closed.
 */
function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage);
  } catch (refusal) {
    if (refusal instanceof DOMException || refusal instanceof TypeError) return null;
    throw refusal;
  }
}
