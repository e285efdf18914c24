export type Language = 'nl' | 'en';

/** The product's language for a locale such as `nl-NL`; Dutch where it is absent or unknown. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
