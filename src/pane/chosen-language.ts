import type { Language } from '../i18n/language';

const KEY = 'taakstelling.language';

/**
 * The language that this person chose for the pane earlier. Null if they chose none. It is stored
 * in their browser, because in the workbook it would apply to everybody.
 */
export function chosenLanguage(): Language | null {
  const kept = withStorage((storage) => storage.getItem(KEY));
  return kept === 'nl' || kept === 'en' ? kept : null;
}

export function keepLanguage(language: Language): void {
  withStorage((storage) => storage.setItem(KEY, language));
}

/**
 * Null where the browser keeps nothing for a page in the frame of another page: there is no storage,
 * or asking for it, reading or writing is refused. A choice then lasts as long as the pane.
 */
function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage);
  } catch (refusal) {
    if (refusal instanceof DOMException || refusal instanceof TypeError) return null;
    throw refusal;
  }
}
