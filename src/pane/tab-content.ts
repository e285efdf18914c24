import { TABLES, type Role } from '../workbook/tables';
import type { Words } from './words';

/** A block of the tab, and the tables that it still lacks. */
export interface TabContent {
  readonly title: string;
  /**
   * The partners' names of the tables. One of them is enough. Empty if the block will be filled.
   */
  readonly needs: readonly string[];
}

type Block = keyof Words['tabHeadings'];

/** The blocks in their order. Each needs one of the tables in its list. */
const BLOCKS: Readonly<Record<Block, readonly Role[]>> = {
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

export function tabContent(absent: readonly Role[], words: Words): readonly TabContent[] {
  return Object.entries(BLOCKS).map(([block, roles]) => {
    const isFilled = roles.some((role) => !absent.includes(role));
    const names = [...new Set(roles.map((role) => TABLES[role].name))];
    return { title: words.tabHeadings[block as Block], needs: isFilled ? [] : names };
  });
}
