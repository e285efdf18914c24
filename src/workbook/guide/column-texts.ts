/** The texts in a column of a list, collected once for all questions. */
import type { Region } from '../regions';
import { indexOfField, type DraftList } from './draft';

const texts = new WeakMap<Region, Map<string, readonly string[]>>();

/**
 * Returns every text in a field's column, in order. Returns no texts if no column holds the field.
 */
export function textsInColumn(list: DraftList, field: string): readonly string[] {
  const index = indexOfField(list, field);
  if (index === null) return [];
  const { region, body } = list;
  const known = texts.get(region) ?? new Map<string, readonly string[]>();
  texts.set(region, known);
  const key = `${index} ${body.length}`;
  const found = known.get(key) ?? textsAt(list, index);
  known.set(key, found);
  return found;
}

function textsAt({ region: { grid, left }, body }: DraftList, index: number): readonly string[] {
  return body.flatMap((row) => {
    const value = grid.values[row]?.[left + index];
    return typeof value === 'string' ? [value] : [];
  });
}
