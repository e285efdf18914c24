/** Headers of columns with the number of adults or children in a household, as `headerKey`. */
import { headerKey } from '../header';

export const ADULTS: ReadonlySet<string> = keysOf([
  'volwassenen',
  'volwassene',
  'aantal volwassenen',
  'aantal volw.',
  'volw.',
  '# volwassenen',
  'adults',
  'no. of adults',
  'number of adults',
  '18 jaar en ouder',
]);

export const CHILDREN: ReadonlySet<string> = keysOf([
  'kinderen',
  'kind',
  'kids',
  'aantal kinderen',
  'aantal kind.',
  'kind.',
  '# kinderen',
  'minderjarigen',
  'minderjarige kinderen',
  'waarvan kind',
  'waarvan kinderen',
  'children',
  'no. of children',
  'number of children',
  'jonger dan 18',
]);

function keysOf(headers: readonly string[]): ReadonlySet<string> {
  return new Set(headers.map(headerKey));
}
