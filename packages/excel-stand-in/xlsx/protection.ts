import type { Sheet } from '../host/model';
import { child, flag, xml, type XmlElement } from './xml';

type Protection = Pick<Sheet, 'protected' | 'protectionOptions'>;

/**
 * Each option of Excel.WorksheetProtectionOptions, its attribute in a file, and whether the
 * attribute is 1 by default (ECMA-376 part 1, 18.3.1.85). An attribute of 1 forbids the action.
 */
const OPTIONS: readonly (readonly [string, string, boolean])[] = [
  ['allowAutoFilter', 'autoFilter', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowSort', 'sort', true],
];

export function readProtection(worksheet: XmlElement): Protection {
  const element = child(worksheet, 'sheetProtection');
  if (!flag(element, 'sheet')) return { protected: false };
  const allowed = OPTIONS.filter(([, attribute, locked]) => !flag(element, attribute, locked));
  if (allowed.length === 0) return { protected: true };
  return {
    protected: true,
    protectionOptions: Object.fromEntries(allowed.map(([option]) => [option, true])),
  };
}

/**
 * Returns the `sheetProtection` element: '' for none, undefined if the protection did not change.
 */
export function protectionXml(before: Protection, now: Protection): string | undefined {
  if (before.protected === now.protected && sameOptions(before, now)) return undefined;
  if (!now.protected) return '';
  const attributes = OPTIONS.map(([option, attribute, locked]) => {
    const isLocked = now.protectionOptions?.[option] !== true;
    return [attribute, isLocked === locked ? undefined : isLocked ? 1 : 0] as const;
  });
  return xml('sheetProtection', { sheet: 1, ...Object.fromEntries(attributes) });
}

function sameOptions(a: Protection, b: Protection): boolean {
  return OPTIONS.every(
    ([option]) =>
      (a.protectionOptions?.[option] === true) === (b.protectionOptions?.[option] === true),
  );
}
