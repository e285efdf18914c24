/**
 * Column headers as people type them. A header is compared by its letters and digits alone: case,
 * accents, punctuation, line breaks, double spaces and what stands in brackets do not matter. One
 * wrong letter in a word of six letters or more still matches.
 */
import { editDistance } from './edit-distance';

/** How a header was recognised, the strongest first. */
export type MatchStrength = 'name' | 'synonym' | 'typo';

export interface HeaderMatch<Field extends string = string> {
  readonly field: Field;
  readonly strength: MatchStrength;
  /** What the header was recognised as: the column's own header or one of its synonyms. */
  readonly as: string;
}

/** One spelling under which a field is known, taken apart once. */
export interface KnownHeader<Field extends string = string> {
  readonly field: Field;
  readonly as: string;
  readonly strength: 'name' | 'synonym';
  readonly key: string;
  readonly words: readonly string[];
}

const LONGEST_HEADER = 80;
const SHORTEST_WORD_WITH_TYPO = 6;

/** A header's letters and digits, in lower case without accents: `Kale huur (€)` is `kalehuur`. */
export function headerKey(text: string): string {
  return headerWords(text).join('');
}

/** The words of a header, as `headerKey` joins them: `Max. personen` is `max`, `personen`. */
export function headerWords(text: string): readonly string[] {
  if (text.length > LONGEST_HEADER) return [];
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = wordsOf(plain.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  if (words.length > 0) return words;
  const inBrackets = wordsOf(plain);
  if (inBrackets.length > 0) return inBrackets;
  return plain.includes('%') ? ['%'] : [];
}

/** A field's own header and its synonyms, ready to be compared with. */
export function knownHeaders<Field extends string>(
  field: Field,
  header: string,
  synonyms: readonly string[],
): readonly KnownHeader<Field>[] {
  return [header, ...synonyms].map((as, index) => {
    const words = headerWords(as);
    return { field, as, strength: index === 0 ? 'name' : 'synonym', key: words.join(''), words };
  });
}

/**
 * The fields a header may stand for: only those of the strongest match, so that more than one means
 * that the header fits them equally well. None where the header is not known.
 */
export function matchHeader<Field extends string>(
  text: string,
  known: readonly KnownHeader<Field>[],
): readonly HeaderMatch<Field>[] {
  const words = headerWords(text);
  const key = words.join('');
  if (key === '') return [];
  const equal = oneEach(known.filter((header) => header.key === key));
  const named = equal.filter((header) => header.strength === 'name');
  if (named.length > 0) return named.map(({ field, as }) => ({ field, as, strength: 'name' }));
  if (equal.length > 0) return equal.map(({ field, as }) => ({ field, as, strength: 'synonym' }));
  const mistyped = known.filter((header) => {
    if (isNumberedCopy(key, header.key)) return true;
    return Math.abs(key.length - header.key.length) <= 1 && differsByOneLetter(words, header.words);
  });
  return oneEach(mistyped).map(({ field, as }) => ({ field, as, strength: 'typo' }));
}

/** The first of each field: a header may equal or resemble several spellings of one. */
function oneEach<Field extends string>(
  headers: readonly KnownHeader<Field>[],
): readonly KnownHeader<Field>[] {
  return headers.filter(
    ({ field }, index) => headers.findIndex((other) => other.field === field) === index,
  );
}

/** Excel names a second column `Personen` in a table `Personen2`. */
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
  if (pair.other.length < SHORTEST_WORD_WITH_TYPO) return false;
  return editDistance(pair.word, pair.other, 1) === 1;
}

function wordsOf(text: string): string[] {
  // A point inside an abbreviation joins (`d.d.`, `n.v.t.`), any other sign parts.
  return text
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
