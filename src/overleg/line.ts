/** Makes the lines of the tab, in each form that a line can have. */
import type { SerialDay } from '../domain/units';
import { hash } from './line-stamp';
import type { LookName } from './looks';
import { plainText, textRows } from './plain-text';
import type { PublicCount, PublicFigure, PublicNumber, PublicText, PublicWords } from './public';
import { type Line, type PlanCell, type PlanValue, CONTENT_COLUMNS } from './sheet-plan';
import { wholePeople } from './rounding';

/** An id that a key contains unchanged. It has no `|`, because that separates parts of a stamp. */
const PLAIN_ID = /^[\p{L}\p{N} ._/-]{0,40}$/u;

/**
 * The key `block.id`. A long id, or one with other characters, becomes its plain beginning and a
 * hash of the whole id.
 */
export function lineKey(block: string, id: string | number): string {
  const text = String(id);
  if (PLAIN_ID.test(text)) return `${block}.${text}`;
  const beginning = text.slice(0, 24).replace(/[^\p{L}\p{N} ._/-]/gu, '');
  return `${block}.${beginning}~${hash(text)}`;
}

export function cell<Value extends PlanValue>(
  value: Value,
  look: LookName,
  numberFormat?: string,
): PlanCell<Value> {
  return numberFormat === undefined ? { value, look } : { value, look, numberFormat };
}

/** A day. Its month is in the tab's language, whatever the reader's language is. */
export function dateCell(
  day: SerialDay,
  { dateFormat }: { dateFormat: string },
): PlanCell<SerialDay> {
  return cell(day, 'date', dateFormat);
}

export function emptyLine(key: string): Line<never> {
  return { key, cells: [] };
}

/** The given number of empty lines, numbered from 1. */
export function emptyLines(key: string, count: number): Line<never>[] {
  return Array.from({ length: count }, (_, i) => emptyLine(lineKey(key, i + 1)));
}

/** A block's title, across the page. */
export function headingLine<Text extends string>(key: string, text: Text): Line<Text | null> {
  return acrossLine(key, [text], 'heading');
}

export function subheadingLine<Text extends string>(key: string, text: Text): Line<Text | null> {
  return acrossLine(key, [text], 'subheading');
}

/** Texts with one look across the page. */
export function acrossLine<Text extends string>(
  key: string,
  texts: readonly Text[],
  look: LookName,
): Line<Text | null> {
  const cells = Array.from({ length: CONTENT_COLUMNS }, (_, i) => cell(texts[i] ?? null, look));
  return { key, cells };
}

/** A sentence over the width of the page. */
export function sentenceLine<Text extends string>(
  key: string,
  text: Text,
  look: LookName = 'note',
): Line<Text> {
  return { key, cells: [cell(text, look)] };
}

/** Characters that fit over the width of the page. */
const PAGE_WIDTH = 104;

/** The height of a paragraph's first row in points. It keeps the paragraph apart from the last. */
const PARAGRAPH_HEIGHT = 21;

/** Whether a text over the width of the page fits in a number of rows. */
export function fitsIn(text: string, rows: number): boolean {
  return textRows(text, PAGE_WIDTH, rows + 1).length <= rows;
}

/** A text over the width of the page, in a fixed number of rows. */
export function paragraphLines<Text extends string>(
  key: string,
  text: Text,
  rows: number,
): Line<Text>[] {
  const texts = textRows(text, PAGE_WIDTH, rows);
  return Array.from({ length: rows }, (_, i) => {
    const rowKey = i === 0 ? key : `${key}.${i + 1}`;
    const row = texts[i];
    // Each part of a public text is public.
    const line =
      row === undefined ? emptyLine(rowKey) : sentenceLine(rowKey, row as Text, 'paragraph');
    return i === 0 ? { ...line, height: PARAGRAPH_HEIGHT } : line;
  });
}

/** A label, its figure, and an explanation of the figure. */
export function figureLine<Text extends string, Figure extends PlanCell>(
  key: string,
  label: Text,
  figure: Figure,
  explanation: Text | '' = '',
): Line<Text | Figure['value'] | null> {
  const isStrong = figure.look !== 'figure' && figure.look !== 'textFigure';
  return {
    key,
    cells: [
      cell(label, isStrong ? 'strongLabel' : 'label'),
      figure,
      cell(explanation === '' ? null : explanation, 'explanation'),
    ],
  };
}

type Labels<Words> = {
  [Id in keyof Words & string]: Words[Id] extends string ? Id : never;
}[keyof Words & string];

/** Makes lines of figures. Their ids are the keys of a block's words, which give the labels. */
export function figureLinesOf<Words extends object>(block: string, words: Words) {
  return <Figure extends PlanCell, Text extends PublicText>(
    id: Labels<Words>,
    figure: Figure,
    explanation: Text | '' = '',
  ) => figureLine(`${block}.${id}`, words[id] as PublicText, figure, explanation);
}

/** A label with the cells after it. */
export function labelledLine<Text extends string, Figure extends PlanCell>(
  key: string,
  label: Text,
  cells: readonly Figure[],
  look: LookName = 'label',
): Line<Text | Figure['value']> {
  return { key, cells: [cell(label, look), ...cells] };
}

/** A figure. A rounded figure gets a sign in front. The cell shows a dash if the figure is null. */
export function figureCell<None extends string>(
  figure: PublicFigure | null,
  { none, aboutFormat }: { readonly none: None; readonly aboutFormat: string },
  look: LookName = 'figure',
): PlanCell<PublicNumber | None> {
  if (figure === null) return cell(none, 'textFigure');
  return typeof figure === 'number' ? cell(figure, look) : cell(figure.about, look, aboutFormat);
}

/** A count as administrators may see it. */
export function countCell(
  count: PublicCount,
  words: PublicWords,
  look: LookName = 'figure',
): PlanCell<PublicNumber | PublicText> {
  return typeof count === 'string'
    ? cell(words[count], 'textFigure')
    : figureCell(count, words, look);
}

/** A count within a sentence. */
export function countText(count: PublicCount, words: PublicWords): PublicText {
  if (typeof count === 'string') return words[count];
  return typeof count === 'number' ? words.number(count) : words.about(count.about);
}

/** The line that explains `<5`, a rounded count and a hidden one. No line if all are exact. */
export function roundingNote(
  key: string,
  counts: readonly PublicCount[],
  { roundingNote: note, roundingNoteOrNone: orNone }: PublicWords,
): Line<PublicText>[] {
  if (counts.every((count) => typeof count === 'number')) return [];
  return [sentenceLine(`${key}.small`, counts.includes('smallOrNone') ? orNone : note)];
}

/** A backlog or lead: whole people and "achterstand" or "voorsprong", in a colour for each. */
export function backlogCell(
  people: PublicFigure | null,
  { none, backlogFormat, aboutBacklogFormat }: PublicWords,
  looks: { behind: LookName; ahead: LookName; even: LookName } = PLAIN_BACKLOG,
): PlanCell<PublicNumber | PublicText> {
  if (people === null) return cell(none, 'textFigure');
  const isExact = typeof people === 'number';
  const whole = wholePeople(isExact ? people : people.about);
  const look = whole > 0 ? looks.behind : whole < 0 ? looks.ahead : looks.even;
  return cell(whole, look, isExact ? backlogFormat : aboutBacklogFormat);
}

/** A backlog within a sentence. */
export function backlogText(people: PublicFigure, words: PublicWords): PublicText {
  return typeof people === 'number'
    ? words.backlog(wholePeople(people))
    : words.aboutBacklog(wholePeople(people.about));
}

const PLAIN_BACKLOG = { behind: 'figure', ahead: 'figure', even: 'figure' } as const;
export const STRONG_BACKLOG = {
  behind: 'behindFigure',
  ahead: 'aheadFigure',
  even: 'strongFigure',
} as const;
export const TOTAL_BACKLOG = {
  behind: 'totalBehind',
  ahead: 'totalAhead',
  even: 'totalFigure',
} as const;

/** How many characters fit in column A. */
const LABEL_LENGTH = 34;

/** A name from the workbook in column A. */
export function nameCell<Text extends string>(
  name: Text,
  look: LookName = 'label',
): PlanCell<Text> {
  return cell(plainText(name, LABEL_LENGTH), look);
}

/** Column headers. The first one is aligned left; the others are above their figures. */
export function columnsLine<Text extends string>(
  key: string,
  texts: readonly (Text | '')[],
): Line<Text | null> {
  const across = Array.from({ length: CONTENT_COLUMNS }, (_, i) =>
    cell(texts[i] || null, i === 0 ? 'columnHeader' : 'columnHeaderFigure'),
  );
  const isWrapped = texts.some((text, i) => i > 0 && text.length > (i === 1 ? WIDE : NARROW));
  return { key, height: isWrapped ? TWO_LINES : ONE_LINE, cells: across };
}

/** The column headers above entries with a free text. The text begins in the last column. */
export function textColumnsLine(key: string, texts: readonly string[]): Line {
  const { cells, ...line } = columnsLine(`${key}.columns`, texts.slice(0, -1));
  const last = texts.length - 1;
  return {
    ...line,
    cells: cells.map((one, i) => (i === last ? cell(texts[i] ?? '', 'columnHeaderText') : one)),
  };
}

/** Characters of a column header that fit in column B, and in columns C to I. */
const WIDE = 18;
const NARROW = 10;

/** Heights of column headers, in points. */
const ONE_LINE = 15;
const TWO_LINES = 26;

/** Characters of free text that fit from column D to I, and the rows that one text may take. */
const TEXT_WIDTH = 54;
const TEXT_ROWS = 2;

/**
 * Entries with a free text that users typed. Three cells come first; the text begins in column D.
 */
export interface TextEntry {
  readonly front: readonly [PlanCell, PlanCell, PlanCell];
  readonly text: string;
  /** Distinguishes the entry from others with the same text. */
  readonly day: number;
}

/** The texts that administrators may read, and the number of other texts. */
export function publicTextLines(
  key: string,
  texts: readonly (readonly [owner: PublicText, text: PublicText | null])[],
  words: PublicWords,
): Line<PublicText | null>[] {
  const shown = texts.flatMap(([owner, text]) => (text === null ? [] : [[owner, text] as const]));
  const left = texts.length - shown.length;
  const seen = new Map<string, number>();
  const lines = shown.slice(0, MOST_ENTRIES).flatMap(([owner, text]) => {
    const own = hash(text);
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    const ownKey = lineKey(key, times === 1 ? own : `${own}-${times}`);
    const [first, ...rest] = textRows(text, PUBLIC_TEXT_WIDTH, TEXT_ROWS) as PublicText[];
    return [
      { key: ownKey, cells: [cell(owner, 'label'), cell(first ?? null, 'entryText')] },
      ...rest.map((row, j) => ({
        key: `${ownKey}.${j + 2}`,
        cells: [cell(null, 'entryText'), cell(row, 'entryText')],
      })),
    ];
  });
  const more = shown.length - MOST_ENTRIES;
  return [
    ...lines,
    ...(more > 0 ? [sentenceLine(`${key}.more`, words.more(more as PublicNumber))] : []),
    ...(left > 0 ? [sentenceLine(`${key}.left`, words.textsLeftOut(left as PublicNumber))] : []),
  ];
}

/** Characters of free text that fit from column B to I. */
const PUBLIC_TEXT_WIDTH = 76;

/** How many entries are shown. The tab is a paper for a meeting, and the table lists all. */
const MOST_ENTRIES = 60;

/** The keys contain a hash of the text, so that a note follows its entry to any other row. */
export function textEntryLines(
  key: string,
  entries: readonly TextEntry[],
  words: { more: (count: number) => string },
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
  return [...lines, ...moreLine(key, entries.length - MOST_ENTRIES, words)];
}

/** A line with the number of entries that are not shown; no line if all of them are. */
export function moreLine(
  key: string,
  left: number,
  words: { more: (count: number) => string },
): Line[] {
  return left > 0 ? [sentenceLine(`${key}.more`, words.more(left))] : [];
}

/** A text that users typed, in column A. */
export function ownerCell(text: string): PlanCell {
  return cell(plainText(text, 30), 'label');
}
