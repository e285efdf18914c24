import type { Notation } from '../functions/example-formula';
import { languageOf, type Language } from '../i18n/language';
import type * as nl from '../i18n/nl/pane-texts';
import { localeFormatsOf, hasDecimalComma, type LocaleFormats } from './conventions';

/** The texts of the pane, and how it writes days, numbers and formulas. */
export interface PaneWords extends Readonly<typeof nl> {
  readonly language: Language;
  readonly write: LocaleFormats;
  /** How the user's Excel writes formulas. */
  readonly notation: Notation;
}

/** Office's languages for the interface and for contents, such as `nl-NL`. */
export type Locales = Pick<Office.Context, 'displayLanguage' | 'contentLanguage'>;

const TEXTS = {
  nl: () => import(/* webpackChunkName: "pane-nl" */ '../i18n/nl/pane-texts'),
  en: () => import(/* webpackChunkName: "pane-en" */ '../i18n/en/pane-texts'),
} as const satisfies Readonly<Record<Language, () => Promise<typeof nl>>>;

/** Loads a language when the pane first needs it. */
export async function loadWords(language: Language, locales: Locales): Promise<PaneWords> {
  return {
    ...(await TEXTS[language]()),
    language,
    write: localeFormatsOf(locales.contentLanguage),
    notation: {
      names: languageOf(locales.displayLanguage),
      hasDecimalComma: hasDecimalComma(locales.contentLanguage),
    },
  };
}
