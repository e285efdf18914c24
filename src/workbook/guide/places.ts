/** Names the lists that a guide reads, for the user: by sheet, title or cells. */
import { cellAddress } from '../address';
import type { Region } from '../regions';
import { titlesAbove } from './titles';
import type { Draft } from './draft';
import { isBlock } from './resolved';

/**
 * Names blocks by their sheets. If two blocks are on one sheet, each name gets the block's title.
 * Blocks with the same title get their cells too.
 */
export function placesOf(regions: readonly Region[]): readonly string[] {
  const sheets = regions.map(({ grid }) => grid.sheet);
  if (new Set(sheets).size === sheets.length) return sheets;
  const names = regions.map((region, index) => {
    const title = titlesAbove(region)[0]?.text;
    return title === undefined ? (sheets[index] ?? '') : `${sheets[index] ?? ''}: ${title}`;
  });
  return regions.map((region, index) => {
    const name = names[index] ?? '';
    const isAlone = names.filter((other) => other === name).length === 1;
    return isAlone ? name : `${name} (${cellsOf(region)})`;
  });
}

function cellsOf({ grid, headerRow, rows, left, headers }: Region): string {
  const first = headerRow ?? rows[0] ?? 0;
  const column = left + grid.left;
  const last = (rows.at(-1) ?? first) + grid.top;
  return `${cellAddress(first + grid.top, column)}:${cellAddress(last, column + headers.length - 1)}`;
}

/** Names the lists that a draft (a proposed guide) reads, and the sheets of its single cells. */
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
