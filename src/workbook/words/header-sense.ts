/** Finds the meanings of the words of a header. */
import { editDistance } from '../edit-distance';
import { remembered } from '../remembered';
import {
  CHANGES_MEANING,
  MEANING_OF,
  MOST_WORDS_TOGETHER,
  NEUTRAL_WORDS,
  TOGETHER_MEANING,
} from './header-lexicon';

/** A header, prepared for comparison with many fields. */
export interface HeaderSense {
  /**
   * The letters and digits of the header, without words in brackets. If all words are in brackets,
   * they are included.
   */
  readonly key: string;
  /** The words of `key`. */
  readonly words: readonly string[];
  /** The meanings of all words, including words in brackets. Sorted, each once. */
  readonly whole: readonly string[];
  /** The meanings of the words outside brackets, or of all words if there are none outside. */
  readonly outside: readonly string[];
  /**
   * True if words in brackets change the meaning of the other words, as in `(incl. achterstand)`.
   */
  readonly isQualified: boolean;
}

const LONGEST_HEADER = 80;
const SHORTEST_WORD_WITH_TYPO = 6;
/** Text such as `(+)` or `(achterstand = –)`. It says what the sign of the numbers means. */
const SIGN_IN_BRACKETS = /[([][^)\]]{0,12}?(?:[+–−-]\s*[)\]]|[([]?[+–−-]\s*=[^)\]]*[)\]])/gu;
const IN_BRACKETS = /\(([^)]*)\)|\[([^\]]*)\]/g;

/**
 * Returns the words of a header, without words in brackets. If all words are in brackets, they are
 * returned. A text that is too long for a header has no words.
 */
export const headerWords = remembered((text): readonly string[] => {
  if (text.length > LONGEST_HEADER) return [];
  const plain = plainHeader(text);
  const bareWords = wordsOf(plain.replace(IN_BRACKETS, ' '));
  const words = bareWords.length > 0 ? bareWords : wordsOf(plain);
  return words.length === 0 && plain.includes('%') ? ['%'] : words;
});

export function senseOf(text: string): HeaderSense {
  const words = headerWords(text);
  if (words.length === 0) return NO_SENSE;
  if (words[0] === '%') return PERCENT;
  const plain = plainHeader(text).replace(SIGN_IN_BRACKETS, ' ');
  const bare = plain.replace(IN_BRACKETS, ' ');
  const inBrackets = [...plain.matchAll(IN_BRACKETS)].map(([, round, square]) => round ?? square);
  const bareWords = wordsOf(bare);
  const inside = meaningsOf(wordsOf(signsAsWords(inBrackets.join(' '))));
  const outside = meaningsOf(wordsOf(signsAsWords(bareWords.length > 0 ? bare : plain)));
  return {
    key: words.join(''),
    words,
    whole: sortedSet([...outside, ...inside.filter((meaning) => !NEUTRAL_WORDS.has(meaning))]),
    outside: sortedSet(outside),
    isQualified: bareWords.length > 0 && inside.some((meaning) => CHANGES_MEANING.has(meaning)),
  };
}

const NO_SENSE: HeaderSense = { key: '', words: [], whole: [], outside: [], isQualified: false };
const PERCENT: HeaderSense = { ...NO_SENSE, key: '%', words: ['%'], whole: ['%'], outside: ['%'] };

/**
 * Replaces mistyped words: `koppelng` gets the meaning of `koppeling`. Only one letter may differ,
 * in a known word of six letters or more. If several meanings fit, the word stays. Returns null if
 * no word is replaced.
 */
export function withoutTypos(meanings: readonly string[]): readonly string[] | null {
  const meant = meanings.map(mistypedOf);
  if (meant.every((meaning) => meaning === null)) return null;
  return sortedSet(meanings.map((meaning, index) => meant[index] ?? meaning));
}

/**
 * Returns the meanings of a header's words, in order. The meaning of an unknown word is the word
 * itself. Numbers and words such as `van` are left out if there are other words.
 */
export function meaningsOf(words: readonly string[]): readonly string[] {
  const meanings: string[] = [];
  for (let at = 0; at < words.length;) {
    const { meaning, length } = togetherAt(words, at);
    if (meaning === null) meanings.push(...meaningsOfWord(words[at] ?? ''));
    else if (meaning !== '') meanings.push(meaning);
    at += length;
  }
  const telling = meanings.filter((meaning) => !NEUTRAL_WORDS.has(meaning) && !isNumber(meaning));
  return telling.length > 0 ? telling : meanings;
}

function togetherAt(
  words: readonly string[],
  at: number,
): { readonly meaning: string | null; readonly length: number } {
  for (let length = MOST_WORDS_TOGETHER; length > 1; length -= 1) {
    const meaning = TOGETHER_MEANING.get(words.slice(at, at + length).join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return { meaning: null, length: 1 };
}

/**
 * Returns the meanings of a word, or of the parts of a compound. The meaning of an unknown word is
 * the word itself.
 */
const meaningsOfWord = remembered((word): readonly string[] => {
  const meaning = MEANING_OF.get(word);
  if (meaning !== undefined) return [meaning];
  return partsOf(word, 0) ?? [word];
});

const WORDS_TOGETHER: ReadonlySet<string> = new Set(
  [...TOGETHER_MEANING.keys()].flatMap((words) => words.split(' ')),
);

export function isKnownWord(word: string): boolean {
  return MEANING_OF.has(word);
}

/**
 * Returns true if all meanings of a word are in the vocabulary. Numbers and words such as `van`
 * pass too.
 */
export function isWordOf(vocabulary: ReadonlySet<string>, word: string): boolean {
  if (NEUTRAL_WORDS.has(word) || WORDS_TOGETHER.has(word) || isNumber(word)) return true;
  return meaningsOfWord(word).every((meaning) => vocabulary.has(meaning));
}

/** Short words that occur at the end or at the beginning of compounds. */
const SHORT_ENDS: ReadonlySet<string> = new Set(['nr', 'nrs', 'id', 'num', 'dat']);
const SHORT_BEGINNINGS: ReadonlySet<string> = new Set(['vhe', 'azc', 'max']);
const SHORTEST_COMPOUND = 5;
const LONGEST_COMPOUND = 40;
const LINKS = ['', 's', 'n', 'en', 'e'];

/**
 * Returns the meanings of the parts of a compound such as `koppelingsdatum`. Returns null if the
 * word is no compound.
 */
function partsOf(word: string, depth: number): readonly string[] | null {
  if (depth === 0 && (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND)) {
    return null;
  }
  if (depth > 0) {
    const meaning = MEANING_OF.get(word);
    if (meaning !== undefined && (word.length > 3 || SHORT_ENDS.has(word))) return [meaning];
  }
  if (depth === 3) return null;
  for (let end = word.length - 2; end >= 3; end -= 1) {
    const first = word.slice(0, end);
    const meaning = MEANING_OF.get(first);
    if (meaning === undefined || (end === 3 && !SHORT_BEGINNINGS.has(first))) continue;
    for (const link of LINKS) {
      if (!word.startsWith(link, end)) continue;
      const rest = partsOf(word.slice(end + link.length), depth + 1);
      if (rest !== null) return [meaning, ...rest];
    }
  }
  return null;
}

const LONG_WORDS = [...MEANING_OF].filter(([word]) => word.length >= SHORTEST_WORD_WITH_TYPO);

const mistypedOf = remembered((word): string | null => {
  if (word.length < SHORTEST_WORD_WITH_TYPO - 1 || MEANING_OF.has(word)) return null;
  const near = LONG_WORDS.filter(([known]) => editDistance(word, known, 1) === 1);
  const meanings = new Set(near.map(([, meaning]) => meaning));
  const [only, second] = meanings;
  return only !== undefined && second === undefined ? only : null;
});

/**
 * Returns a header in lower case, without accents and invisible characters. `CaseId` becomes two
 * words.
 */
export function plainHeader(text: string): string {
  if (ONLY_ASCII.test(text)) return inTwoWords(text).toLowerCase();
  return inTwoWords(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

const ONLY_ASCII = /^[\x20-\x7e]*$/;
const CAPITAL_WITHIN = /[a-z][A-Z][a-z]/;

function inTwoWords(text: string): string {
  return CAPITAL_WITHIN.test(text) ? text.replace(/([a-z])([A-Z][a-z])/g, '$1 $2') : text;
}

function signsAsWords(text: string): string {
  return text.replaceAll('#', ' aantal ').replaceAll('+', ' plus ');
}

export function wordsOf(text: string): readonly string[] {
  // Points between single letters are removed: `n.v.t.` is one word. Any other sign separates
  // words.
  const joined = text.includes('.') ? text.replace(SINGLE_LETTERS, withoutPoints) : text;
  return joined.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

const SINGLE_LETTERS = /(^|[^\p{L}])((?:\p{L}\.)+\p{L}?)(?!\p{L})/gu;

function withoutPoints(_: string, before: string, letters: string): string {
  return `${before}${letters.replaceAll('.', '')} `;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function sortedSet(items: readonly string[]): readonly string[] {
  return [...new Set(items)].sort();
}
