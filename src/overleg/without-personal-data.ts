import { idKey } from '../workbook/cell';
import { personalSignsIn } from '../workbook/personal-data';
import type { Report } from './report';
import type { TabWords } from './words';

/**
 * The report with, in place of every text of the workbook that seems to hold an e-mail address, a
 * phone number, a home address or a person number, a neutral one. Texts that are one name get the
 * same, so that what belongs together stays together, in cells and in the lines' keys.
 */
export function withoutPersonalData(report: Report, words: TabWords): Report {
  const ordinals = new Map<string, number>();
  const neutral = (text: string): string => {
    const key = idKey(text);
    const ordinal = ordinals.get(key) ?? ordinals.size + 1;
    ordinals.set(key, ordinal);
    return words.personalData(ordinal);
  };
  return withTexts(report, (text) => (personalSignsIn(text).length > 0 ? neutral(text) : text));
}

/** A record of figures, and all in it, with every text changed. */
function withTexts<Figures>(figures: Figures, change: (text: string) => string): Figures;
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => withTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, withTexts(one, change)]);
  return Object.fromEntries(fields) as unknown;
}
