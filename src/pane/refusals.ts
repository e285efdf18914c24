import type { TableNotReady } from '../commands/put-ready-table';
import type { ScenarioNotPut } from '../commands/put-scenario';
import { whyNotMadeText, type TabNotMade } from '../commands/tab-not-made';
import type { ProposalNotAccepted } from '../excel/decide';
import type { CellsProtected } from '../excel/apply-fixes';
import type { SettingChanged } from '../excel/keep-setting';
import type { SheetHidden } from '../excel/navigation';
import { Refusal, type StructureProtected, type TabChanged } from '../excel/refusal';
import type { Beaten } from '../excel/run';
import type { CellsUnsettled } from '../excel/settle-cells';
import type { PaneWords } from './words';

/** A button with which the user can deal with a failure. */
export type Remedy = 'again' | 'toWorkbook' | 'toCheck';

type KnownRefusal =
  | TabNotMade
  | TabChanged
  | ProposalNotAccepted
  | CellsProtected
  | CellsUnsettled
  | SettingChanged
  | Beaten
  | SheetHidden
  | TableNotReady
  | ScenarioNotPut
  | StructureProtected;

export type Why = KnownRefusal['why'];

/** `test/pane/refusals.test.ts` ensures that every class of refusal is among the known ones. */
export function isRefusal(failure: unknown): failure is KnownRefusal {
  return failure instanceof Refusal;
}

/** Tells the user what happened, why, and what to do. */
export function refusalText(why: Why, words: PaneWords): string {
  const { pane, notAccepted } = words;
  switch (why.code) {
    case 'tab-changed':
      return pane.meeting.changed(why.tab);
    case 'column-missing':
      return notAccepted.columnMissing(why.table, why.column);
    case 'several-units':
      return notAccepted.severalUnits(why.units);
    case 'changed':
      return notAccepted.changed(why.table);
    case 'formula':
      return notAccepted.formula(why.sheet, why.address);
    case 'protected':
      return notAccepted.protected(why.sheet);
    case 'not-a-table':
    case 'no-row-below':
      return notAccepted.noRowBelow(why.table);
    case 'cells-protected':
      return pane.cellsProtected(why.sheets);
    case 'cells-unsettled':
      return pane.cellsUnsettled(why.cells);
    case 'setting-changed':
      return pane.settingChanged;
    case 'beaten':
      return pane.beaten;
    case 'sheet-hidden':
      return pane.sheetHidden(why.sheet);
    case 'scenarios-loose':
      return pane.meeting.scenariosLoose(why.table);
    case 'no-sheet-added':
      return words.workbook.structureProtected;
    case 'table-not-read':
      return words.guide.ready.notRead(why.table);
    case 'rows-not-whole':
      return words.guide.ready.notWhole(
        why.table,
        words.workbook.rows(words.write.number(why.rows)),
      );
    case 'only-as-values':
      return words.guide.ready.onlyAsValues(why.table);
    default:
      return whyNotMadeText(why, words.notMade);
  }
}

/**
 * Returns the button for a refusal. Null if trying again would give the same refusal, or if the
 * screen already has the button.
 */
export function remedyForRefusal({ code }: Why): Remedy | null {
  switch (code) {
    case 'tables-missing':
    case 'columns-missing':
    case 'table-not-read':
    case 'tables-open':
      return 'toWorkbook';
    case 'rows-unreadable':
    case 'rows-not-whole':
    case 'quota-missing':
    case 'quota-too-large':
    case 'period-twice':
      return 'toCheck';
    case 'day-impossible':
    case 'nothing-to-plan':
    case 'structure-protected':
    case 'tab-protected':
    case 'tab-holds-table':
    case 'tab-columns-moved':
    case 'tab-rows-hidden':
    case 'tab-typed-on':
    case 'tab-of-other-kind':
    case 'column-missing':
    case 'changed':
    case 'formula':
    case 'protected':
    case 'no-row-below':
    case 'cells-protected':
    case 'cells-unsettled':
    case 'setting-changed':
    case 'beaten':
      return 'again';
    case 'scenarios-loose':
    case 'several-units':
    case 'not-a-table':
    case 'tab-changed':
    case 'sheet-hidden':
    case 'no-sheet-added':
    case 'only-as-values':
      return null;
  }
}
