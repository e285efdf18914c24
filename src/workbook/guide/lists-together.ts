/**
 * Reads lists with different headers as one table. A guide says how a table is read. A draft is a
 * proposed guide.
 */
import { isNeeded } from '../column';
import type { TableDefinition } from '../table';
import { TABLES, type Role } from '../tables';
import type { Draft } from './draft';
import { canBeCompleted, listOption } from './propose/list-option';
import type { Surroundings } from './propose/surroundings';
import { isBlock } from './resolved';
import { plainGuide, type ListSource, type ReadingGuide } from './schema';

/**
 * Returns one guide for all lists, in the order of the workbook. Returns null in these cases:
 * - a draft reads something else than lists
 * - only some of the lists have a row per person, or name households
 * - a list has no column for a needed field
 */
export function listsTogether(
  drafts: readonly Draft[],
  { recognition }: Surroundings,
): ReadingGuide | null {
  const [first, ...others] = drafts;
  if (first === undefined || others.length === 0) return null;
  const { role, guide } = first;
  const isAlike = others.every(
    ({ guide: { arePersons, isCounted } }) =>
      arePersons === guide.arePersons && isCounted === guide.isCounted,
  );
  if (!isAlike || drafts.some(({ resolved }) => resolved.lost.length > 0)) return null;
  const lists = drafts.flatMap(({ resolved }) => resolved.sources);
  const regions = recognition.regions.map(({ region }) => region);
  const placed: { readonly source: ListSource; readonly at: number }[] = [];
  for (const found of lists) {
    if (!isBlock(found) || found.source.kind !== 'list') return null;
    const option = listOption(role, found.region);
    const isWhole = isComplete(role, found.source, guide);
    if (!isWhole && (option === null || !canBeCompleted(option))) return null;
    placed.push({ source: found.source, at: regions.indexOf(found.region) });
  }
  const sources = placed.sort((a, b) => a.at - b.at).map(({ source }) => source);
  const { arePersons, isCounted } = guide;
  return { ...plainGuide(role, sources), arePersons, isCounted };
}

/** Returns true if the list has a source for every field that a row needs. */
export function isComplete(
  role: Role,
  { fields }: ListSource,
  { arePersons, isCounted }: Pick<ReadingGuide, 'arePersons' | 'isCounted'>,
): boolean {
  const columns = Object.entries((TABLES[role] as TableDefinition).columns);
  return columns.every(
    ([field, column]) =>
      !isNeeded(column) ||
      field in fields ||
      (field === 'persons' && arePersons) ||
      (field === 'household' && isCounted),
  );
}
