/**
 * Names the lists of a draft (a guide that was located in the workbook) in the words of the user.
 */
import type { Region } from '../regions';
import { titlesAbove } from './titles';
import type { Draft } from './draft';
import { isBlock } from './resolved';

/** Names blocks by their sheets. If some are on one sheet, the title is added. */
export function placesOf(regions: readonly Region[]): readonly string[] {
  const sheets = regions.map(({ grid }) => grid.sheet);
  if (new Set(sheets).size === sheets.length) return sheets;
  return regions.map((region, index) => {
    const title = titlesAbove(region)[0]?.text;
    return title === undefined ? (sheets[index] ?? '') : `${sheets[index] ?? ''}: ${title}`;
  });
}

/** Names the lists that a draft reads, and the sheets of its single cells. */
export function placesOfDraft({ resolved }: Draft): readonly string[] {
  const blocks = resolved.sources.flatMap((source) => (isBlock(source) ? [source.region] : []));
  const cells = resolved.sources.flatMap((source) =>
    isBlock(source)
      ? []
      : source.records.flatMap((record) =>
          Object.values(record).flatMap((cell) => ('grid' in cell ? [cell.grid.sheet] : [])),
        ),
  );
  return [...placesOf(blocks), ...new Set(cells)];
}
