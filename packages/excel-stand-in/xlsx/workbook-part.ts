import type { Sheet, Workbook } from '../host/model';
import { renameInCharts } from './charts';
import { namesXml, readNames, readPrintNames, type SavedTab } from './names';
import {
  addPart,
  relate,
  RELATIONSHIPS,
  relationshipsOf,
  removePart,
  removePartTree,
  SPREADSHEET,
  unrelate,
  XML_DECLARATION,
} from './package';
import { freePath, partText, setPartText, type Parts } from './parts';
import { activeTab, viewEdits, type NewTab } from './book-views';
import { NO_STYLES, openBook, sheetNames, WORKBOOK_ORDER, type Book, type Tab } from './open-book';
import { readAddInSettings, saveSettings } from './settings';
import { readSheet, saveSheet, type SheetChanges, type SheetIdentity } from './sheet-part';
import {
  applyEdits,
  child,
  editChildren,
  flag,
  numberOf,
  xml,
  type Edit,
  type XmlDocument,
} from './xml';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

function identityOf(book: Book, tab: Tab, path: string): SheetIdentity {
  const { name = '', state } = tab.element.attributes;
  return {
    id: tab.id,
    name,
    visibility: state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible',
    path,
    print: readPrintNames(book.document.root, book.tabs.indexOf(tab)),
  };
}

/** Reads the parts of a file into the model. */
export function readBook(parts: Parts, name: string, addInId?: string): Workbook {
  const book = openBook(parts);
  // Excel reports damaged texts even if no cell refers to them. So the texts are read now.
  book.context.sharedStrings();
  const { root } = book.document;
  const sheets = book.tabs.flatMap((tab) =>
    tab.path === undefined
      ? []
      : [readSheet(parts, identityOf(book, tab, tab.path), book.context).sheet],
  );
  const active = book.tabs[activeTab(root)]?.id;
  const { namedStyles } = book.context.styles;
  const activeSheet = sheets.find(({ id }) => id === active) ?? sheets[0];
  return {
    name,
    sheets,
    activeSheetId: activeSheet?.id ?? '',
    dateSystem: book.context.dateSystem,
    names: readNames(
      root,
      book.tabs.map(({ id }) => id),
    ),
    ...(namedStyles.length > 0 ? { styles: namedStyles } : {}),
    settings: readAddInSettings(parts, addInId),
    ...(addInId === undefined ? {} : { addInId }),
    structureProtected: flag(child(root, 'workbookProtection'), 'lockStructure'),
    ...otherTabs(book.tabs),
    revision: 0,
  };
}

function otherTabs(tabs: readonly Tab[]): Pick<Workbook, 'otherTabNames'> {
  const others = tabs.filter(({ path }) => path === undefined);
  if (others.length === 0) return {};
  return { otherTabNames: others.map(({ element }) => element.attributes['name'] ?? '') };
}

/**
 * Changes the parts of a file so that they match the workbook. Unchanged sheets stay byte for byte
 * as they were. So does everything that the model does not hold.
 */
export async function saveBook(parts: Parts, now: Workbook): Promise<void> {
  const opened = openBook(parts);
  renameInCharts(parts, renamedSheets(opened, now));
  const book = { ...opened, context: { ...opened.context, names: sheetNames(now.sheets) } };
  if (now.styles) book.context.styles.saveNamedStyles(now.styles);
  const gone = book.tabs.filter(
    ({ id, path }) => path !== undefined && !now.sheets.some((sheet) => sheet.id === id),
  );
  unrelate(parts, book.path, new Set(gone.map(({ relationshipId }) => relationshipId)));
  for (const { path } of gone) if (path !== undefined) removePartTree(parts, path);
  const changes: SheetChanges[] = [];
  const tabs: NewTab[] = [];
  for (const sheet of now.sheets) {
    const tab = book.tabs.find(({ id, path }) => id === sheet.id && path !== undefined);
    if (tab?.path === undefined) {
      tabs.push(await addSheet(parts, book, sheet));
      continue;
    }
    const identity = identityOf(book, tab, tab.path);
    if (sheet.revision > 0) {
      const before = readSheet(parts, identity, book.context);
      changes.push(await saveSheet(parts, tab.path, before, sheet, book.context));
    }
    const { relationshipId } = tab;
    tabs.push({ sheet, tab, relationshipId, printChanged: printChanged(identity, sheet) });
  }
  for (const tab of book.tabs) {
    if (tab.path === undefined) tabs.splice(book.tabs.indexOf(tab), 0, otherTab(tab));
  }
  saveWorkbookXml(parts, book, now, tabs, changes);
  saveStyles(parts, book);
  saveSettings(parts, now);
  if (gone.length > 0 || changes.some(({ formulas }) => formulas))
    dropCalculationChain(parts, book);
}

/**
 * Returns the new names of renamed sheets by their former names in lower case. A deleted sheet has
 * null.
 */
function renamedSheets({ tabs }: Book, now: Workbook): Map<string, string | null> {
  return new Map(
    tabs
      .filter(({ path }) => path !== undefined)
      .map(({ id, element }) => {
        const before = element.attributes['name'] ?? '';
        const name = now.sheets.find((sheet) => sheet.id === id)?.name ?? null;
        return [before, name] as const;
      })
      .filter(([before, name]) => before !== name)
      .map(([before, name]) => [before.toLowerCase(), name] as const),
  );
}

function otherTab(tab: Tab): NewTab {
  return { sheet: undefined, tab, relationshipId: tab.relationshipId, printChanged: false };
}

function printChanged({ name, print }: SheetIdentity, sheet: Sheet): boolean {
  const { printArea, printTitleRows } = sheet.page;
  const before = JSON.stringify([print.printArea, print.printTitleRows]);
  const hasPrint = printArea !== undefined || printTitleRows !== undefined;
  return (
    before !== JSON.stringify([printArea, printTitleRows]) || (hasPrint && name !== sheet.name)
  );
}

const EMPTY_SHEET =
  XML_DECLARATION +
  `<worksheet xmlns="${SPREADSHEET}" ` +
  `xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>';

async function addSheet(parts: Parts, book: Book, sheet: Sheet): Promise<NewTab> {
  const path = freePath(parts, 'xl/worksheets/sheet');
  addPart(parts, path, WORKSHEET_TYPE, EMPTY_SHEET);
  const relationshipId = relate(parts, book.path, `${RELATIONSHIPS}/worksheet`, path);
  const identity = {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    path,
    print: {},
  };
  const empty = readSheet(parts, identity, book.context);
  await saveSheet(parts, path, empty, sheet, book.context);
  return { sheet, tab: undefined, relationshipId, printChanged: true };
}

function saveWorkbookXml(
  parts: Parts,
  book: Book,
  now: Workbook,
  tabs: readonly NewTab[],
  changes: readonly SheetChanges[],
): void {
  const { document } = book;
  const { root } = document;
  const replace = (name: string, replacement: string) =>
    editChildren(document, root, WORKBOOK_ORDER, name, replacement);
  const places = tabs.map(({ sheet, tab, printChanged: changed }): SavedTab => ({
    before: tab && book.tabs.indexOf(tab),
    sheet,
    printChanged: changed,
  }));
  const recalculate = changes.some(({ contents }) => contents);
  const editsOf: Readonly<Record<string, () => readonly Edit[]>> = {
    workbookProtection: () => protectionEdits(document, now),
    bookViews: () => viewEdits(parts, book, now, tabs),
    sheets: () => sheetListEdits(book, tabs),
    definedNames: () => {
      const ids = book.tabs.map(({ id }) => id);
      const untouched = namesXml(root, ids, readNames(root, ids), book.tabs.map(placeBefore));
      const written = namesXml(root, ids, now.names, places);
      return written === untouched ? [] : replace('definedNames', written);
    },
    // Stored results of formulas may be out of date, so Excel calculates them when it opens the
    // file.
    calcPr: () =>
      recalculate
        ? replace(
            'calcPr',
            xml('calcPr', { ...child(root, 'calcPr')?.attributes, fullCalcOnLoad: 1 }),
          )
        : [],
  };
  const edits = WORKBOOK_ORDER.flatMap((name) => editsOf[name]?.() ?? []);
  if (edits.length > 0) setPartText(parts, book.path, applyEdits(document.text, edits));
}

function placeBefore(_tab: Tab, index: number): SavedTab {
  return { before: index, sheet: undefined, printChanged: false };
}

function protectionEdits(document: XmlDocument, now: Workbook): readonly Edit[] {
  const { root } = document;
  const element = child(root, 'workbookProtection');
  if (flag(element, 'lockStructure') === now.structureProtected) return [];
  const written = now.structureProtected
    ? xml('workbookProtection', { ...element?.attributes, lockStructure: 1 })
    : '';
  return editChildren(document, root, WORKBOOK_ORDER, 'workbookProtection', written);
}

function sheetListEdits(
  { document, tabs: before }: Book,
  tabs: readonly NewTab[],
): readonly Edit[] {
  const list = child(document.root, 'sheets');
  if (!list) return [];
  const freeNumber = numbersAfter(tabs.map(({ tab }) => numberOf(tab?.element, 'sheetId') ?? 0));
  const written = tabs.map(({ sheet, tab, relationshipId }) => {
    const state = sheet ? fileState(sheet.visibility) : tab?.element.attributes['state'];
    const name = sheet?.name ?? tab?.element.attributes['name'];
    if (tab) return xml('sheet', { ...tab.element.attributes, name, state });
    return xml('sheet', {
      'xmlns:r': RELATIONSHIPS,
      name,
      sheetId: freeNumber(),
      state,
      'r:id': relationshipId,
    });
  });
  const same = before.map(({ element }) => {
    const { state } = element.attributes;
    return xml('sheet', { ...element.attributes, state: state === 'visible' ? undefined : state });
  });
  if (written.join('') === same.join('')) return [];
  return editChildren(
    document,
    document.root,
    WORKBOOK_ORDER,
    'sheets',
    xml('sheets', {}, written.join('')),
  );
}

/** The highest `sheetId` that Excel accepts. */
const MAX_SHEET_NUMBER = 65_534;

/**
 * Returns a source of unused sheet numbers. They come after the highest number. After 65,534 come
 * the lowest free ones.
 */
function numbersAfter(taken: readonly number[]): () => number {
  const used = new Set(taken);
  let number = taken.reduce((a, b) => Math.max(a, b), 0);
  return () => {
    number = number < MAX_SHEET_NUMBER ? number + 1 : 1;
    while (used.has(number)) number += 1;
    used.add(number);
    return number;
  };
}

function fileState(visibility: Sheet['visibility']): string | undefined {
  switch (visibility) {
    case 'Visible':
      return undefined;
    case 'Hidden':
      return 'hidden';
    case 'VeryHidden':
      return 'veryHidden';
  }
}

function saveStyles(parts: Parts, book: Book): void {
  const text = book.context.styles.text();
  if (book.stylesPath !== undefined) {
    if (partText(parts, book.stylesPath) !== text) setPartText(parts, book.stylesPath, text);
    return;
  }
  if (text === NO_STYLES) return;
  const path = freePath(parts, 'xl/styles');
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
  addPart(parts, path, contentType, text);
  relate(parts, book.path, `${RELATIONSHIPS}/styles`, path);
}

/**
 * Removes the stored order of calculation. Excel makes a new one, but reports a wrong one as
 * damage.
 */
function dropCalculationChain(parts: Parts, book: Book): void {
  const chain = relationshipsOf(parts, book.path).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  unrelate(parts, book.path, new Set([chain.id]));
  removePart(parts, chain.target);
}
