import type { Language } from '../i18n/language';
import { notMade as en } from '../i18n/en/not-made';
import { notMade as nl } from '../i18n/nl/not-made';

export type WhyNotMade =
  | { readonly code: 'tables-missing'; readonly tables: readonly string[] }
  | { readonly code: 'quota-missing' }
  | { readonly code: 'period-twice'; readonly period: string };

/** The workbook lacks what no tab can do without. Nothing was written. */
export class TabNotMade extends Error {
  constructor(readonly why: WhyNotMade) {
    super(why.code);
    this.name = 'TabNotMade';
  }
}

/** For the user: what happened, why, and what to do. */
export function whyNotMadeText(why: WhyNotMade, language: Language): string {
  const words = language === 'nl' ? nl : en;
  switch (why.code) {
    case 'tables-missing':
      return words.tablesMissing(why.tables);
    case 'quota-missing':
      return words.quotaMissing;
    case 'period-twice':
      return words.periodTwice(why.period);
  }
}
