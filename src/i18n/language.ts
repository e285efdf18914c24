export type Language = 'nl' | 'en';

/** Returns the language for a locale such as `nl-NL`. Dutch if the locale is absent or unknown. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
