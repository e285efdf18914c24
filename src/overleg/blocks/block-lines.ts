import type { Role } from '../../workbook/tables';
import { TABLES } from '../../workbook/tables';
import { cell, columnsLine, emptyLine, headingLine, lineKey, sentenceLine } from '../line';
import { hash } from '../line-stamp';
import { plainText, textRows } from '../plain-text';
import type { Line, PlanCell } from '../sheet-plan';
import type { ShownCounts } from '../small-counts';
import type { TabWords } from '../words';

/**
 * A block with its heading and its end. Where there are no figures, one grey line says which table
 * would fill it, and with what.
 */
export function block<Figures>(
  key: string,
  heading: string,
  figures: Figures | null,
  role: Role,
  fills: string,
  words: TabWords,
  lines: (figures: Figures) => readonly Line[],
): Line[] {
  const missing = () =>
    sentenceLine(`${key}.missing`, words.tableMissing(TABLES[role].name, fills), 'missing');
  return [
    headingLine(`${key}.heading`, heading),
    ...(figures === null ? [missing()] : lines(figures)),
    emptyLine(`${key}.end`),
  ];
}

/** What `<5` and the cross mean, where either stands in the block. */
export function smallCountsNote(
  key: string,
  counts: readonly ShownCounts[],
  words: TabWords,
): Line[] {
  const divided = counts.filter(({ total }) => total !== 'small');
  const isSmall = divided.some((one) => one.counts.some((count) => typeof count !== 'number'));
  return isSmall ? [sentenceLine(`${key}.small`, words.smallNote)] : [];
}

/** Characters of free text that fit from column D to I, and the rows that one text may take. */
const TEXT_WIDTH = 54;
const TEXT_ROWS = 2;

/** Entries with a free text of the users: three cells in front, the text from column D on. */
export interface TextEntry {
  readonly front: readonly [PlanCell, PlanCell, PlanCell];
  readonly text: string;
  /** What tells the entry from others with the same text. */
  readonly day: number;
}

/** Entries shown; the tab is a paper for a meeting, the table has the rest. */
const MOST_ENTRIES = 60;

/** Keys hold a hash of the text, so that a note stays with its entry whatever its place. */
export function textEntryLines(
  key: string,
  entries: readonly TextEntry[],
  words: TabWords,
): Line[] {
  const lines = entries.slice(0, MOST_ENTRIES).flatMap(({ front, text, day }) => {
    const entryKey = lineKey(key, `${day}-${hash(text)}`);
    const [first = '', ...rest] = textRows(text, TEXT_WIDTH, TEXT_ROWS);
    return [
      { key: entryKey, cells: [...front, cell(first, 'entryText')] },
      ...rest.map((row, i) => ({
        key: `${entryKey}.${i + 2}`,
        cells: [...front.map(() => cell(null, 'entryText')), cell(row, 'entryText')],
      })),
    ];
  });
  const left = entries.length - MOST_ENTRIES;
  return left > 0 ? [...lines, sentenceLine(`${key}.more`, words.more(left))] : lines;
}

/** A text of the users in column A. */
export function ownerCell(text: string): PlanCell {
  return cell(plainText(text, 30), 'label');
}

/** The column headers over entries with a free text. */
export function textColumnsLine(
  key: string,
  [label, second, third, text]: readonly [string, string, string, string],
): Line {
  const { cells, ...line } = columnsLine(`${key}.columns`, [label, second, third]);
  return {
    ...line,
    cells: cells.map((one, i) => (i === 3 ? cell(text, 'columnHeaderText') : one)),
  };
}
