export type Language = 'nl' | 'en';

/**
 * Returns the product's language for a locale such as `nl-NL`. The language is Dutch if the locale
 * is absent or unknown.
 */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
