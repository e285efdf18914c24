/** Finds lists with the same columns as a table, if the table does not contain their rows yet. */
import { idKey, isBlank } from '../cell';
import { headerKey } from '../header';
import { mappingOf } from '../mapping';
import type { RecognisedRegion } from '../recognise';
import type { Region } from '../regions';
import { fieldsFromColumns, listSource, type Draft } from './draft';
import { listOption } from './propose/list-option';
import { placesOf } from './places';
import { sameColumns } from './propose/lists';
import type { Surroundings } from './propose/surroundings';
import { answer, question, type Question } from './question';
import { isBlock } from './resolved';

const SAME = 0.8;

/** Asks whether lists with nearly the same columns belong to the table too. */
export function moreOfTheSame(draft: Draft, around: Surroundings): readonly Question[] {
  const own = draft.resolved.sources.flatMap((source) =>
    isBlock(source) && source.source.kind === 'list' ? [source.region] : [],
  );
  const [first] = own;
  if (first === undefined) return [];
  const others = around.recognition.regions.filter(
    (recognised) =>
      !own.includes(recognised.region) &&
      isFree(recognised, draft, around) &&
      own.some((region) => sameColumns(region, recognised.region) >= SAME) &&
      holdsOtherRows(recognised.region, own),
  );
  if (others.length === 0) return [];
  const regions = others.map(({ region }) => region);
  const places = placesOf(regions);
  const key = `more:${places.map(headerKey).join(',')}`;
  const added = regions.map((region) => sourceLike(draft, region));
  const { guide, role } = draft;
  const joined = { ...guide, sources: [...guide.sources, ...added] };
  const none = regions.map((region) => mappingOf(region, { role: null }));
  return [
    question(
      role,
      key,
      { kind: 'more', places },
      [answer({ kind: 'join' }, joined, key), answer({ kind: 'alone' }, guide, key, none)],
      true,
    ),
  ];
}

function isFree(
  { region, mapping, role }: RecognisedRegion,
  draft: Draft,
  { rolesOf }: Surroundings,
) {
  if (mapping !== null && mapping.role === null) return false;
  return (role === null || role === draft.role) && !rolesOf.has(region);
}

function sourceLike(draft: Draft, region: Region) {
  const option = listOption(draft.role, region);
  const fields = option?.fields ?? fieldsFromColumns(region, { indexes: {} });
  return listSource(region, fields, option?.year ?? null);
}

/**
 * Returns true if a list has a row that none of the table's lists has. A list that is only a copy
 * is not asked about.
 */
function holdsOtherRows(region: Region, own: readonly Region[]): boolean {
  const known = new Set(own.flatMap((one) => one.rows.map((row) => rowKey(one, row))));
  return region.rows.some((row) => {
    const key = rowKey(region, row);
    return key !== '' && !known.has(key);
  });
}

function rowKey({ grid, left, headers }: Region, row: number): string {
  const cells = (grid.values[row] ?? []).slice(left, left + headers.length);
  return cells.every((cell) => isBlank(cell))
    ? ''
    : cells.map((cell) => idKey(String(cell))).join('|');
}
