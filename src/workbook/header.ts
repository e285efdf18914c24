/**
 * Matches column headers as people type them. Case, accents, punctuation, spaces and the order of
 * the words do not matter. Words with the same meaning are equal. One wrong letter in a word of six
 * letters or more is allowed.
 */
import { editDistance } from './edit-distance';
import { remembered } from './remembered';
import {
  headerWords,
  isKnownWord,
  meaningsOf,
  plainHeader,
  senseOf,
  withoutTypos,
  wordsOf,
} from './words/header-sense';
import type { HeaderSense } from './words/header-sense';

/**
 * How a header was recognised, the strongest first. A weak match often means something else, and is
 * used only after a person's answer.
 */
export type MatchStrength = 'name' | 'synonym' | 'typo' | 'weak';

export interface HeaderMatch<Field extends string = string> {
  readonly field: Field;
  readonly strength: MatchStrength;
  /** The spelling that the header matches: the column's own header or one of its synonyms. */
  readonly as: string;
}

/** One spelling of a field's header, prepared for comparison. */
export interface KnownHeader<Field extends string = string> {
  readonly field: Field;
  readonly as: string;
  readonly strength: 'name' | 'synonym' | 'weak';
  readonly key: string;
  readonly words: readonly string[];
  /** The meanings that a header must have to match, in any words. */
  readonly needed: readonly string[];
  /** The meanings that the header may have as well. */
  readonly allowed: readonly string[];
}

const SHORTEST_WORD_WITH_TYPO = 6;

/**
 * Returns a header's letters and digits, in lower case without accents: `kalehuur` for `Kale huur
 * (€)`.
 */
export const headerKey = remembered((text) => headerWords(text).join(''));

/**
 * Prepares one spelling of a field for comparison. Words in square brackets are optional: `datum
 * koppeling [coa]` matches `Datum koppeling` and `Koppelingsdatum COA`.
 */
export function knownHeader<Field extends string>(
  field: Field,
  as: string,
  strength: KnownHeader['strength'],
): KnownHeader<Field> {
  const [phrase = '', optional = ''] = as.split('[');
  const { key, words, outside } = senseOf(phrase);
  const allowed = meaningsOf(wordsOf(plainHeader(optional)));
  return { field, as, strength, key, words, needed: outside, allowed };
}

/**
 * Returns the fields that a header may mean. Only the strongest matches are returned. Empty if the
 * header is not known.
 */
export function matchHeader<Field extends string>(
  text: string,
  known: readonly KnownHeader<Field>[],
): readonly HeaderMatch<Field>[] {
  return matchSense(senseOf(text), known) ?? eitherOf(text, known);
}

/**
 * Returns the fields that a header means, or null if no field matches. Empty for a header without
 * letters and digits.
 */
function matchSense<Field extends string>(
  sense: HeaderSense,
  known: readonly KnownHeader<Field>[],
): readonly HeaderMatch<Field>[] | null {
  if (sense.key === '') return [];
  const isEqual = ({ key }: KnownHeader): boolean => !sense.isQualified && key === sense.key;
  const named = known.filter((header) => header.strength === 'name' && isEqual(header));
  if (named.length > 0) return matchesOf(named, 'name');
  for (const strength of ['synonym', 'weak'] as const) {
    const ofStrength = known.filter(
      (header) => (header.strength === 'weak') === (strength === 'weak'),
    );
    const whole = ofStrength.filter((header) => fits(header, sense.whole));
    if (whole.length > 0) return matchesOf(whole, strength);
    if (sense.isQualified) continue;
    const equal = ofStrength.filter((header) => isEqual(header) || fits(header, sense.outside));
    if (equal.length > 0) return matchesOf(equal, strength);
  }
  if (sense.isQualified) return null;
  const meant = withoutTypos(sense.outside);
  const mistyped = known.filter((header) => isMistyped(header, sense, meant));
  return mistyped.length > 0 ? matchesOf(mistyped, 'typo') : null;
}

/**
 * Returns the fields that the parts of a header mean, as in `V-nr / zaak`. The match is weak,
 * unless all parts mean the same field.
 */
function eitherOf<Field extends string>(
  text: string,
  known: readonly KnownHeader<Field>[],
): readonly HeaderMatch<Field>[] {
  const parts = text.split(/[/\n]| of /).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 3) return [];
  const found = parts.map((part) => matchSense(senseOf(part), known) ?? []);
  const all = found.flat();
  const fields = new Set(all.map(({ field }) => field));
  const isUnanimous = fields.size === 1 && found.every((matches) => matches.length === 1);
  return oneEach(all).map(({ field, as, strength }) => ({
    ...{ field, as },
    strength: isUnanimous && strength !== 'weak' ? 'synonym' : 'weak',
  }));
}

function matchesOf<Field extends string>(
  headers: readonly KnownHeader<Field>[],
  strength: MatchStrength,
): readonly HeaderMatch<Field>[] {
  return oneEach(headers).map(({ field, as }) => ({ field, as, strength }));
}

/** Returns the first match of each field. */
function oneEach<Item extends { readonly field: string }>(items: readonly Item[]): readonly Item[] {
  return items.filter(
    ({ field }, index) => items.findIndex((other) => other.field === field) === index,
  );
}

/**
 * Returns true if a header has all needed meanings, and no meanings that are neither needed nor
 * allowed.
 */
export function fits({ needed, allowed }: KnownHeader, meanings: readonly string[]): boolean {
  return (
    needed.length > 0 &&
    needed.length <= meanings.length &&
    needed.every((meaning) => meanings.includes(meaning)) &&
    meanings.every((meaning) => needed.includes(meaning) || allowed.includes(meaning))
  );
}

function isMistyped(
  header: KnownHeader,
  { key, words }: HeaderSense,
  meant: readonly string[] | null,
): boolean {
  if (header.strength === 'weak') return false;
  if (isNumberedCopy(key, header.key)) return true;
  const isNear = Math.abs(key.length - header.key.length) <= 1;
  if (isNear && differsByOneLetter(words, header.words)) return true;
  return meant !== null && fits(header, meant);
}

/** Returns true for `Personen2`: the name that Excel gives to a second column `Personen`. */
function isNumberedCopy(key: string, name: string): boolean {
  return /\d$/.test(key) && key.replace(/\d+$/, '') === name;
}

function differsByOneLetter(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  const different = words.flatMap((word, index) => {
    const other = others[index] ?? '';
    return word === other ? [] : [{ word, other }];
  });
  const [pair] = different;
  if (different.length !== 1 || pair === undefined) return false;
  // A known word is not a typing error: `huishoudens` is a number of households, `huishouden` is
  // one household.
  if (pair.other.length < SHORTEST_WORD_WITH_TYPO || isKnownWord(pair.word)) return false;
  return editDistance(pair.word, pair.other, 1) === 1;
}
