import type { Language } from '../i18n/language';
import { tabWords } from '../overleg/words';
import { TABLES, type Role } from '../workbook/tables';

/** A block of the tab, and the tables it still asks for. */
export interface TabContent {
  readonly title: string;
  /** As the partners call them; any one of them is enough. None where the block will be filled. */
  readonly needs: readonly string[];
}

/** The blocks in their order; the tab itself is in the workbook's language, its titles here are the reader's. */
export function tabContent(absent: readonly Role[], language: Language): readonly TabContent[] {
  const words = tabWords(language);
  const blocks: readonly (readonly [{ readonly heading: string }, ...Role[]])[] = [
    [words.standing],
    [words.course],
    [words.corporations, 'corporations'],
    [words.waiting, 'households'],
    [words.lettings, 'homes'],
    [words.locations, 'locations'],
    [words.signals, 'signals'],
    [words.guidance, 'guidance', 'guidanceTotals'],
    [words.bottlenecks, 'bottlenecks'],
    [words.agreements, 'agreements'],
  ];
  return blocks.map(([{ heading }, ...roles]) => {
    const isFilled = roles.length === 0 || roles.some((role) => !absent.includes(role));
    const names = [...new Set(roles.map((role) => TABLES[role].name))];
    return { title: heading, needs: isFilled ? [] : names };
  });
}
