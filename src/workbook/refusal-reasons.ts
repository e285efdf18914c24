/**
 * Groups the reasons why a home was not let. The text itself is not shown, because it may describe
 * a household.
 */
import { searchable } from './searchable';
import type { RowOf } from './table';
import { isWithdrawnByCorporation, type homes } from './tables/homes';

/**
 * The words of each group. The first group with a matching word is used, or else `other`. A `~`
 * stands for any letters: `~kamers` matches `slaapkamers`.
 */
const WORDS = {
  noCandidate: [
    'geen kandidaat',
    'geen kandidaten',
    'geen match',
    'geen geschikte kandidaat',
    'geen passende kandidaat',
    'geen geschikte passende kandidaat',
    'no candidate',
  ],
  size: [
    'klein',
    'kleine',
    'groot',
    'grote',
    '~kamer',
    '~kamers',
    'oppervlak~',
    'indeling',
    'ruimte',
    'small',
    'large',
    'bedroom',
    'bedrooms',
  ],
  rent: [
    'huur',
    'huurprijs',
    'kale huur',
    'te duur',
    'dure',
    'betaalba~',
    'onbetaalba~',
    '~inkomen',
    'rent',
    'expensive',
  ],
  access: [
    'trap',
    'trappen',
    'lift',
    'gelijkvloers~',
    'rolstoel~',
    'verdieping',
    'verdiepingen',
    'toegankelijk~',
    'stairs',
    'wheelchair',
  ],
  condition: [
    '~onderhoud',
    'gebrek',
    'gebreken',
    'schimmel',
    'vocht~',
    'opknap~',
    'slechte staat',
    'damp',
    'repair~',
  ],
  place: [
    'te ver',
    'wijk',
    'wijken',
    'buurt',
    'ligging',
    'locatie',
    'afstand',
    'reistijd',
    'bij werk',
    'dichter bij',
    'school',
    'regio',
    'district',
    'region',
    'too far',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RefusalGroup = keyof typeof WORDS | 'corporation' | 'other';

const WORD_GROUPS = Object.keys(WORDS) as readonly (keyof typeof WORDS)[];

const PATTERNS = WORD_GROUPS.map((group) => {
  const words = WORDS[group].map((word) => word.replaceAll('~', '\\p{L}*'));
  return { group, pattern: new RegExp(` (?:${words.join('|')}) `, 'u') };
});

export const REFUSAL_GROUPS: readonly RefusalGroup[] = [...WORD_GROUPS, 'corporation', 'other'];

export function refusalGroupOf(home: Pick<RowOf<typeof homes>, 'status' | 'reason'>): RefusalGroup {
  if (isWithdrawnByCorporation(home)) return 'corporation';
  const words =
    searchable(home.reason ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const text = ` ${words.join(' ')} `;
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.group ?? 'other';
}
