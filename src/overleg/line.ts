import type { LookName } from './looks';
import type { Line, PlanCell, PlanValue } from './sheet-plan';
import { CONTENT_COLUMNS } from './sheet-plan';
import type { TabWords } from './words';

/** The few shapes that the tab's lines have. Keys are `block.id`; `|` is the stamps' separator. */

export function lineKey(block: string, id: string | number): string {
  return `${block}.${String(id).replaceAll('|', '/')}`;
}

export function cell(value: PlanValue, look: LookName, numberFormat?: string): PlanCell {
  return numberFormat === undefined ? { value, look } : { value, look, numberFormat };
}

export function emptyLine(key: string): Line {
  return { key, cells: [] };
}

/** A block's title, across the page. */
export function headingLine(key: string, text: string): Line {
  return acrossPage(key, text, 'heading');
}

export function subheadingLine(key: string, text: string): Line {
  return acrossPage(key, text, 'subheading');
}

function acrossPage(key: string, text: string, look: LookName): Line {
  const cells = Array.from({ length: CONTENT_COLUMNS }, (_, i) =>
    cell(i === 0 ? text : null, look),
  );
  return { key, cells };
}

/** A sentence over the width of the page. */
export function sentenceLine(key: string, text: string, look: LookName = 'explanation'): Line {
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

/** Rounded as everywhere on the tab; never the negative zero. */
export function wholePeople(people: number): number {
  return Math.round(people) + 0;
}
