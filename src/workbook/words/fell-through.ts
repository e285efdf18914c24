import { headerWords } from './header-sense';

/** Phrases that say that a placement fell through, as words in order. */
const PHRASES = [
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
].map((phrase) => phrase.split(' '));

/** Words before a phrase that deny it, and words after it that change its meaning. */
const TAKE_BACK: ReadonlySet<string> = new Set([
  'niet',
  'geen',
  'eerst',
  'eerder',
  'vorige',
  'not',
]);
const OF_THE_HOME = ['door corporatie', 'door verhuurder', 'huurtoeslag', 'toeslag'];

/**
 * Whether a status or remark says that a placement fell through: `gaat niet door`,
 * `Vervallen`, `geannuleerd door kandidaat`.
 */
export function saysFellThrough(text: string): boolean {
  const words = headerWords(text);
  return PHRASES.some((phrase) => {
    const at = words.findIndex((_, index) => phrase.every((word, n) => words[index + n] === word));
    if (at < 0 || TAKE_BACK.has(words[at - 1] ?? '')) return false;
    const after = words.slice(at + phrase.length).join(' ');
    return !OF_THE_HOME.some((other) => after.startsWith(other));
  });
}
