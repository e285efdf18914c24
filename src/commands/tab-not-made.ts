import { Refusal } from '../excel/refusal';
import type { notMade } from '../i18n/nl/not-made';

export type WhyNotMade =
  | { readonly code: 'tables-missing'; readonly tables: readonly string[] }
  /** A question about these tables has to be answered first. */
  | { readonly code: 'tables-open'; readonly tables: readonly string[] }
  /** Fewer than half of the rows of the table can be read, or its formulas have no results. */
  | { readonly code: 'rows-unreadable'; readonly table: string }
  | {
      readonly code: 'columns-missing';
      readonly table: string;
      readonly columns: readonly string[];
    }
  /** The day that the user filled in, `YYYY-MM-DD`. */
  | { readonly code: 'day-impossible'; readonly day: string }
  | { readonly code: 'quota-missing' }
  /** For a plan per week: nobody has to be housed in the half-year of this day, `YYYY-MM-DD`. */
  | { readonly code: 'nothing-to-plan'; readonly day: string }
  | { readonly code: 'quota-too-large' }
  | { readonly code: 'period-twice'; readonly period: string }
  | { readonly code: 'structure-protected' }
  | { readonly code: 'tab-protected'; readonly tab: string }
  | { readonly code: 'tab-holds-table'; readonly tab: string }
  | { readonly code: 'tab-columns-moved'; readonly tab: string }
  | { readonly code: 'tab-rows-hidden'; readonly tab: string }
  /** Somebody kept typing on the tab while it was written. */
  | { readonly code: 'tab-typed-on'; readonly tab: string }
  /** Rows count from 1. */
  | { readonly code: 'tab-of-other-kind'; readonly tab: string; readonly rows: readonly number[] };

/**
 * The tab cannot be made in the workbook as it is. Nothing was written, unless somebody changed the
 * tab meanwhile; what people typed is kept.
 */
export class TabNotMade extends Refusal<WhyNotMade> {}

/** The sentence for the user: what happened, why, and what to do. */
export function whyNotMadeText(why: WhyNotMade, words: typeof notMade): string {
  switch (why.code) {
    case 'tables-missing':
      return words.tablesMissing(why.tables);
    case 'tables-open':
      return words.tablesOpen(why.tables);
    case 'rows-unreadable':
      return words.rowsUnreadable(why.table);
    case 'columns-missing':
      return words.columnsMissing(why.table, why.columns);
    case 'day-impossible':
      return words.dayImpossible(why.day);
    case 'quota-missing':
      return words.quotaMissing;
    case 'nothing-to-plan':
      return words.nothingToPlan(why.day);
    case 'quota-too-large':
      return words.quotaTooLarge;
    case 'period-twice':
      return words.periodTwice(why.period);
    case 'structure-protected':
      return words.structureProtected;
    case 'tab-protected':
      return words.tabProtected(why.tab);
    case 'tab-holds-table':
      return words.tabHoldsTable(why.tab);
    case 'tab-columns-moved':
      return words.tabColumnsMoved(why.tab);
    case 'tab-rows-hidden':
      return words.tabRowsHidden(why.tab);
    case 'tab-typed-on':
      return words.tabTypedOn(why.tab);
    case 'tab-of-other-kind':
      return words.tabOfOtherKind(why.tab, why.rows);
  }
}
