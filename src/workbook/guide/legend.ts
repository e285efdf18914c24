/** Reads the legend of a sheet, such as `groen = gehuisvest, rood = nog niks`. */
import { isBlank } from '../cell';
import type { SheetGrid } from '../grid';
import type { Region } from '../regions';
import type { ColourName } from './colour';
import { fillOfRow } from './row-looks';

const COLOUR_WORDS: readonly (readonly [ColourName, RegExp])[] = [
  ['green', /^(licht|donker|fel)?groene?$|^green$/],
  ['red', /^(licht|donker|fel)?rode?$|^rood$|^(licht|donker|fel)rood$|^red$/],
  ['orange', /^oranje$|^orange$/],
  ['yellow', /^(licht)?gele?$|^(licht)?geel$|^yellow$/],
  ['blue', /^(licht|donker)?blauwe?$|^blue$/],
  ['purple', /^paarse?$|^paars$|^purple$/],
  ['pink', /^roze$|^pink$/],
  ['brown', /^bruine?$|^bruin$|^brown$/],
  ['grey', /^(licht|donker)?grijze?$|^(licht|donker)?grijs$|^gr[ae]y$/],
  ['white', /^witte?$|^wit$|^white$/],
];

export interface LegendEntry {
  readonly colour: ColourName;
  readonly meaning: string;
}

const LONGEST_LEGEND = 400;

function legendIn(text: string): readonly LegendEntry[] {
  if (text.length > LONGEST_LEGEND) return [];
  const parts = text.split(/[,;\n|/]+/);
  return parts.flatMap((part) => {
    const match =
      /^\s*(?:legenda\s*:?\s*)?(\p{L}+)\s*(?:[=:–—-]|is|betekent|means)\s*(.+?)\s*$/iu.exec(part);
    const colour = match && colourOfWord(match[1] ?? '');
    return colour ? [{ colour, meaning: match[2] ?? '' }] : [];
  });
}

function colourOfWord(word: string): ColourName | null {
  const small = word.toLowerCase();
  return COLOUR_WORDS.find(([, pattern]) => pattern.test(small))?.[0] ?? null;
}

/** Returns the legend of a sheet. Its texts may be in any cell. */
export function legendOf(grid: SheetGrid): readonly LegendEntry[] {
  return grid.values.flatMap((cells) =>
    cells.flatMap((value) =>
      typeof value === 'string' && /[=:–—-]|betekent|means/.test(value) ? legendIn(value) : [],
    ),
  );
}

/**
 * Returns what each colour means, from coloured cells outside the tables. The text is in the
 * coloured cell itself or to the right of it.
 */
export function colouredLegendOf(
  grid: SheetGrid,
  isTaken: (row: number, column: number) => boolean,
): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const [key, colour] of grid.fills ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (isTaken(row, column)) continue;
    const own = String(grid.values[row]?.[column] ?? '').trim();
    const text = isBlank(own) ? String(grid.values[row]?.[column + 1] ?? '').trim() : own;
    if (/\p{L}/u.test(text) && text.length <= 60) meanings.set(colour.toLowerCase(), text);
  }
  return meanings;
}

/**
 * Returns each colour among the rows of a list, with the number of rows that have it. The most
 * frequent colour comes first. A row has the colour of its first coloured cell.
 */
export function coloursOf(
  region: Region,
): readonly { readonly colour: string; readonly rows: number }[] {
  const counts = new Map<string, number>();
  for (const row of region.rows) {
    const colour = fillOfRow(region, row)?.colour;
    if (colour !== undefined) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].map(([colour, rows]) => ({ colour, rows })).sort((a, b) => b.rows - a.rows);
}
