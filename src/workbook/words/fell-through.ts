import { headerWords } from './header-sense';

/** Phrases that say that a placement fell through, by their first word. */
const PHRASES = byFirstWord([
  'niet door',
  'telt niet',
  'tellen niet',
  'telde niet',
  'niet meetellen',
  'niet meegeteld',
  'niet doorgegaan',
  'vervallen',
  'vervalt',
  'geannuleerd',
  'annulering',
  'annuleren',
  'ingetrokken',
  'teruggetrokken',
  'afgezegd',
  'afgeblazen',
  'afgeketst',
  'afgewezen',
  'afgebroken',
  'stopgezet',
  'doorgehaald',
  'doorgestreept',
  'mislukt',
  'geweigerd',
  'weigering',
  'weigert',
  'no show',
  'noshow',
  'niet verschenen',
  'niet verhuisd',
  'niet geplaatst',
  'niet gehuisvest',
  'niet geaccepteerd',
  'ontkoppeld',
  'cancelled',
  'canceled',
  'withdrawn',
  'refused',
  'rejected',
  'declined',
  'fell through',
  'does not count',
  'not counted',
]);

function byFirstWord(
  phrases: readonly string[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}

/**
 * Words before a phrase that deny the phrase, such as `niet`, or that make it about something
 * earlier, such as `eerder`.
 */
const TAKE_BACK: ReadonlySet<string> = new Set([
  'niet',
  'geen',
  'eerst',
  'eerder',
  'vorige',
  'not',
]);
/** Words behind a phrase that make it about the home or an allowance, not about the placement. */
const OF_THE_HOME = ['door corporatie', 'door verhuurder', 'huurtoeslag', 'toeslag'];

/** Other things that may fall through, such as an allowance or a viewing. */
const OTHER_THINGS: ReadonlySet<string> = new Set(
  (
    'nareis nareizigers gezinshereniging gezinsvereniging bezichtiging verhuisbus verhuiswagen ' +
    'taalles taalcursus inburgering huurtoeslag toeslag inboedelkrediet inrichtingskrediet krediet ' +
    'lening bijstand viewing allowance loan reunification'
  ).split(' '),
);
/** Words that may be between a phrase and its subject. */
const BETWEEN: ReadonlySet<string> = new Set(
  'is zijn was waren werd wordt gaat gaan ging gingen helaas ook toch nog alsnog'.split(' '),
);

/**
 * Returns true if a status or remark says that a placement fell through, such as `gaat niet door`
 * or `geannuleerd door kandidaat`.
 */
export function saysFellThrough(text: string): boolean {
  const words = headerWords(text);
  return words.some((first, at) =>
    PHRASES.get(first)?.some(
      (phrase) =>
        phrase.every((word, n) => words[at + n] === word) &&
        isAboutPlacement(words, at, phrase.length),
    ),
  );
}

/** @param at the index of the first word of the phrase */
function isAboutPlacement(words: readonly string[], at: number, length: number): boolean {
  if (TAKE_BACK.has(words[at - 1] ?? '')) return false;
  const subject = words.slice(0, at).findLast((word) => !BETWEEN.has(word)) ?? '';
  if (OTHER_THINGS.has(subject)) return false;
  const after = words.slice(at + length).join(' ');
  return !OF_THE_HOME.some((other) => after.startsWith(other));
}

/** Words that say that a household moved in. Words of `BESIDE` may be in the same header. */
const CAME_ABOUT: ReadonlySet<string> = new Set(
  (
    'doorgegaan gehuisvest geplaatst uitgeplaatst verhuisd ingehuisd gerealiseerd definitief ' +
    'geaccepteerd afgerond housed placed completed realised realized'
  ).split(' '),
);
const BESIDE: ReadonlySet<string> = new Set(
  'is ja nee j n daadwerkelijk echt al plaatsing huisvesting verhuizing yes no y'.split(' '),
);

/** Returns true for a header that asks whether the household moved in, such as `Doorgegaan j/n`. */
export function asksWhetherItCameAbout(header: string): boolean {
  const words = headerWords(header);
  const key = words.join(' ');
  if (key === 'gaat door' || key === 'moved in') return true;
  return (
    words.some((word) => CAME_ABOUT.has(word)) &&
    words.every((word) => CAME_ABOUT.has(word) || BESIDE.has(word))
  );
}

/** Words for a group of people or a place. */
const ABOUT: ReadonlySet<string> = new Set(
  'gemeente doelgroep doelgroepen urgentiecategorie huurderscategorie municipality'.split(' '),
);

/**
 * Returns true for a header such as `Gemeente` or `Doelgroep`. Its column may say that some rows
 * are about another municipality or other people.
 */
export function saysOfWhom(header: string): boolean {
  const words = headerWords(header);
  return words.length <= 2 && words.some((word) => ABOUT.has(word));
}
