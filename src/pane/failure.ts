import type { TemplateResult } from 'lit-html';
import { excelFailureText } from '../commands/excel-failure';
import { TabNotMade, whyNotMadeText, type WhyNotMade } from '../commands/tab-not-made';
import { TabChanged } from '../commands/tab-changed';
import { ProposalNotAccepted, type WhyNotAccepted } from '../excel/accept-proposal';
import { CellsProtected } from '../excel/apply-fixes';
import { SettingChanged } from '../excel/keep-setting';
import { SheetHidden } from '../excel/navigation';
import { Beaten, failureCode } from '../excel/run';
import { CellsUnsettled } from '../excel/settle-cells';
import { StructureProtected } from '../excel/structure-protected';
import { messageBar } from './message-bar';
import type { Words } from './words';

/** What the user can do about a failure: each is a button. */
export type Remedy = 'again' | 'toWorkbook' | 'toCheck';
export type Remedies = Readonly<Partial<Record<Remedy, () => void>>>;

/** What went wrong, as a sentence that is read out at once, with a button where one helps. */
export function failureBar(
  failure: unknown,
  words: Words,
  remedies: Remedies = {},
): TemplateResult {
  const remedy = remedyFor(failure);
  const press = remedy && remedies[remedy];
  const button = remedy && press ? { label: words.pane.remedies[remedy], press } : undefined;
  return messageBar('error', failureText(failure, words), button);
}

/** A sentence that helps. Never the failure's own message, which may repeat what a cell holds. */
function failureText(failure: unknown, words: Words): string {
  if (failure instanceof TabNotMade) return whyNotMadeText(failure.why, words.language);
  if (failure instanceof TabChanged) return words.pane.meeting.changed(failure.tab);
  if (failure instanceof ProposalNotAccepted) return notAcceptedText(failure.why, words);
  if (failure instanceof CellsProtected) return words.pane.cellsProtected(failure.sheets);
  if (failure instanceof CellsUnsettled) return words.pane.cellsUnsettled(failure.cells);
  if (failure instanceof SettingChanged) return words.pane.settingChanged;
  if (failure instanceof Beaten) return words.pane.beaten;
  if (failure instanceof SheetHidden) return words.pane.sheetHidden(failure.sheet);
  if (failure instanceof StructureProtected) return words.workbook.structureProtected;
  if (isNotLoaded(failure)) return words.pane.notLoaded;
  if (!(failure instanceof OfficeExtension.Error)) return words.pane.ownFailure;
  return excelFailureText(failureCode(failure) ?? failure.code, words.language);
}

function notAcceptedText(why: WhyNotAccepted, { proposals: { notAccepted } }: Words): string {
  switch (why.code) {
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
  }
}

/** Failures after which the same thing would fail again. */
const NOTHING_HELPS: readonly string[] = [
  'InvalidOrTimedOutSession',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
];

function remedyFor(failure: unknown): Remedy | null {
  if (failure instanceof TabNotMade) return remedyForTab(failure.why);
  if (failure instanceof ProposalNotAccepted) {
    return failure.why.code === 'several-units' ? null : 'again';
  }
  if (failure instanceof OfficeExtension.Error) {
    return NOTHING_HELPS.includes(failure.code) ? null : 'again';
  }
  const isForAgain = [CellsProtected, CellsUnsettled, SettingChanged, Beaten].some(
    (kind) => failure instanceof kind,
  );
  return isForAgain || isNotLoaded(failure) ? 'again' : null;
}

function remedyForTab(why: WhyNotMade): Remedy {
  switch (why.code) {
    case 'tables-missing':
    case 'columns-missing':
    case 'tables-open':
      return 'toWorkbook';
    case 'rows-unreadable':
      return 'toCheck';
    case 'quota-missing':
    case 'quota-too-large':
    case 'period-twice':
      return 'toCheck';
    case 'day-impossible':
    case 'structure-protected':
    case 'tab-protected':
    case 'tab-holds-table':
    case 'tab-columns-moved':
    case 'tab-rows-hidden':
    case 'tab-typed-on':
    case 'tab-of-other-kind':
      return 'again';
  }
}

/** Whether a part of the program could not be fetched when it was first used. */
function isNotLoaded(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'ChunkLoadError';
}

/**
 * Also writes a mistake of the program itself to the browser's console, for whoever looks into it.
 */
export function reportUnforeseen(failure: unknown): void {
  const foreseen = [
    TabNotMade,
    TabChanged,
    ProposalNotAccepted,
    CellsProtected,
    CellsUnsettled,
    SettingChanged,
    Beaten,
    SheetHidden,
    StructureProtected,
    OfficeExtension.Error,
  ];
  if (!foreseen.some((kind) => failure instanceof kind) && !isNotLoaded(failure)) {
    reportError(failure);
  }
}
