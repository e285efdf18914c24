import { TABLES, type Role } from '../workbook/tables';
import type { PaneWords } from './words';

/** A block of the tab, and the tables that it still lacks. */
export interface TabContent {
  readonly title: string;
  /**
   * The names of the tables of which the block needs one. Empty if the workbook has one of them.
   */
  readonly needs: readonly string[];
}

type BlockKey = keyof PaneWords['tabHeadings'];

/** The blocks in their order. Each needs one of the tables in its list. */
const TABLES_OF_BLOCKS: Readonly<Record<BlockKey, readonly Role[]>> = {
  standing: ['quotas'],
  course: ['placements'],
  halfYears: ['quotas'],
  corporations: ['corporations'],
  waiting: ['households'],
  temporary: ['homes'],
  lettings: ['homes'],
  locations: ['locations'],
  signals: ['signals'],
  guidance: ['guidance', 'guidanceTotals'],
  bottlenecks: ['bottlenecks'],
  agreements: ['agreements'],
  whatIf: ['scenarios'],
};

export function tabContent(absent: readonly Role[], words: PaneWords): readonly TabContent[] {
  return Object.entries(TABLES_OF_BLOCKS).map(([block, roles]) => {
    const isFilled = roles.some((role) => !absent.includes(role));
    const names = [...new Set(roles.map((role) => TABLES[role].name))];
    return { title: words.tabHeadings[block as BlockKey], needs: isFilled ? [] : names };
  });
}
