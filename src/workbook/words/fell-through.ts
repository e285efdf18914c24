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

/** Words for that a household moved in, and words that may stand beside them in a header. */
const CAME_ABOUT: ReadonlySet<string> = new Set(
  (
    'doorgegaan gehuisvest geplaatst uitgeplaatst verhuisd ingehuisd gerealiseerd definitief ' +
    'geaccepteerd afgerond housed placed completed realised realized'
  ).split(' '),
);
const BESIDE: ReadonlySet<string> = new Set(
  'is ja nee j n daadwerkelijk echt al plaatsing huisvesting verhuizing yes no y'.split(' '),
);

/** Whether a column under this header says yes or no to whether a household moved in. */
export function asksWhetherItCameAbout(header: string): boolean {
  const words = headerWords(header);
  const key = words.join(' ');
  if (key === 'gaat door' || key === 'moved in') return true;
  return (
    words.some((word) => CAME_ABOUT.has(word)) &&
    words.every((word) => CAME_ABOUT.has(word) || BESIDE.has(word))
  );
}

/** Words for who a list is about, or which place: rows with another one may be no concern of it. */
const ABOUT: ReadonlySet<string> = new Set(
  'gemeente doelgroep doelgroepen urgentiecategorie huurderscategorie municipality'.split(' '),
);

/** Whether a column under this header may say that some rows are not of permit holders, or not of here. */
export function saysOfWhom(header: string): boolean {
  const words = headerWords(header);
  return words.length <= 2 && words.some((word) => ABOUT.has(word));
}
