import { TABLES, type Role } from '../workbook/tables';
import type { PaneWords } from './words';

/** A block of the tab, with the tables that it lacks. */
export interface TabContent {
  readonly title: string;
  /**
   * Names of tables. The block needs one of them. Empty if the workbook has one of them already.
   */
  readonly needs: readonly string[];
}

type BlockKey = keyof PaneWords['tabHeadings'];

/** The blocks in their order. A block needs one table of its list. */
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
