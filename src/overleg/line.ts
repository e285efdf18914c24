import type { SerialDay } from '../domain/units';
import { hash } from './line-stamp';
import type { LookName } from './looks';
import { plainText } from './plain-text';
import type { Line, PlanCell, PlanValue } from './sheet-plan';
import { CONTENT_COLUMNS } from './sheet-plan';
import type { ShownCount } from './small-counts';
import { wholePeople } from './whole-people';
import type { TabWords } from './words';

/** The few shapes that the tab's lines have. */

/** What of an id may stand in a key as it is: `|` is the stamps' separator. */
const PLAIN_ID = /^[\p{L}\p{N} ._/-]{0,40}$/u;

/** `block.id`; an id that is long or odd is shortened to its plain beginning and a hash of it all. */
export function lineKey(block: string, id: string | number): string {
  const text = String(id);
  if (PLAIN_ID.test(text)) return `${block}.${text}`;
  const beginning = text.slice(0, 24).replace(/[^\p{L}\p{N} ._/-]/gu, '');
  return `${block}.${beginning}~${hash(text)}`;
}

export function cell(value: PlanValue, look: LookName, numberFormat?: string): PlanCell {
  return numberFormat === undefined ? { value, look } : { value, look, numberFormat };
}

/** A day, with its month in the tab's language whatever the reader's. */
export function dateCell(day: SerialDay, words: TabWords): PlanCell {
  return cell(day, 'date', words.dateFormat);
}

export function emptyLine(key: string): Line {
  return { key, cells: [] };
}

/** A block's title, across the page. */
export function headingLine(key: string, text: string): Line {
  return acrossLine(key, [text], 'heading');
}

export function subheadingLine(key: string, text: string): Line {
  return acrossLine(key, [text], 'subheading');
}

/** Texts with one look across the page. */
export function acrossLine(key: string, texts: readonly string[], look: LookName): Line {
  const cells = Array.from({ length: CONTENT_COLUMNS }, (_, i) => cell(texts[i] ?? null, look));
  return { key, cells };
}

/** A sentence over the width of the page. */
export function sentenceLine(key: string, text: string, look: LookName = 'note'): Line {
  return { key, cells: [cell(text, look)] };
}

/** A label, its figure, and what the figure is. */
export function figureLine(key: string, label: string, figure: PlanCell, explanation = ''): Line {
  const isStrong = figure.look !== 'figure' && figure.look !== 'textFigure';
  return {
    key,
    cells: [
      cell(label, isStrong ? 'strongLabel' : 'label'),
      figure,
      cell(explanation || null, 'explanation'),
    ],
  };
}

/** People as a whole number; the dash where there is no such figure. */
export function peopleCell(people: number | null, words: TabWords): PlanCell {
  return people === null ? cell(words.none, 'textFigure') : cell(people, 'figure');
}

/** A backlog or lead: whole people with the word, and a colour that says the same. */
export function backlogCell(
  people: number | null,
  words: TabWords,
  looks: { behind: LookName; ahead: LookName; even: LookName } = PLAIN_BACKLOG,
): PlanCell {
  if (people === null) return cell(words.none, 'textFigure');
  const whole = wholePeople(people);
  const look = whole > 0 ? looks.behind : whole < 0 ? looks.ahead : looks.even;
  return cell(whole, look, words.backlogFormat);
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

/** The most that fits column A. */
const LABEL_LENGTH = 34;

/** A name from the workbook in column A. */
export function nameCell(name: string, look: LookName = 'label'): PlanCell {
  return cell(plainText(name, LABEL_LENGTH), look);
}

/** A count as B may show it. */
export function shownCell(count: ShownCount, words: TabWords, look: LookName = 'figure'): PlanCell {
  switch (count) {
    case 'small':
      return cell(words.small, 'textFigure');
    case 'hidden':
      return cell(words.hidden, 'textFigure');
    default:
      return cell(count, look);
  }
}

/** Column headers, the first to the left and the others over their figures. */
export function columnsLine(key: string, texts: readonly string[]): Line {
  const across = Array.from({ length: CONTENT_COLUMNS }, (_, i) =>
    cell(texts[i] || null, i === 0 ? 'columnHeader' : 'columnHeaderFigure'),
  );
  const isWrapped = texts.some((text, i) => i > 0 && text.length > (i === 1 ? WIDE : NARROW));
  return { key, height: isWrapped ? TWO_LINES : ONE_LINE, cells: across };
}

/** Characters of a column header that fit in column B, and in columns C to I. */
const WIDE = 18;
const NARROW = 10;

/** Heights of column headers, in points. */
const ONE_LINE = 15;
const TWO_LINES = 26;
