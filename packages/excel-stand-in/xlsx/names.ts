import { formatAbsoluteArea, parseArea, quoteSheetName, splitAddress } from '../host/a1';
import type { DefinedName, PageLayout, Sheet } from '../host/model';
import { formulaForFile, formulaFromFile } from './formula';
import { child, children, escapeXml, flag, numberOf, xml, type XmlElement } from './xml';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const BUILT_IN = '_xlnm.';

/**
 * A name in the file. `sheet` is the index of its sheet among the tabs, from 0. It is undefined for
 * a name of the workbook.
 */
interface FileName {
  readonly element: XmlElement;
  readonly name: string;
  readonly sheet: number | undefined;
}

function fileNames(workbook: XmlElement): FileName[] {
  return children(child(workbook, 'definedNames'), 'definedName').map((element) => ({
    element,
    name: element.attributes['name'] ?? '',
    sheet: numberOf(element, 'localSheetId'),
  }));
}

/**
 * Reads the names, except Excel's own (`_xlnm.…`). `sheetIds` are the ids of all tabs, in order.
 */
export function readNames(workbook: XmlElement, sheetIds: readonly string[]): DefinedName[] {
  return fileNames(workbook)
    .filter(({ name }) => !name.startsWith(BUILT_IN))
    .map((fileName) => definedName(fileName, sheetIds));
}

function definedName({ element, name, sheet }: FileName, sheetIds: readonly string[]): DefinedName {
  const sheetId = sheet === undefined ? undefined : sheetIds[sheet];
  return {
    name,
    formula: formulaFromFile(element.text),
    ...(sheetId === undefined ? {} : { sheetId }),
    visible: !flag(element, 'hidden'),
  };
}

/**
 * Reads the print area and the title rows of a sheet. A file stores them as names. `place` is the
 * index of the sheet among the tabs, from 0.
 */
export function readPrintNames(
  workbook: XmlElement,
  place: number,
): Pick<PageLayout, 'printArea' | 'printTitleRows'> {
  const referencesOf = (wanted: string) =>
    fileNames(workbook)
      .filter(({ name, sheet }) => name === wanted && sheet === place)
      .flatMap(({ element }) => references(element.text));
  const printArea = referencesOf(PRINT_AREA).flatMap((text) => parseArea(text) ?? [])[0];
  const titles = referencesOf(PRINT_TITLES).flatMap((text) => {
    const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(text) ?? [];
    return first === undefined ? [] : [{ first: Number(first) - 1, last: Number(last) - 1 }];
  })[0];
  return {
    ...(printArea === undefined ? {} : { printArea }),
    ...(titles === undefined ? {} : { printTitleRows: titles }),
  };
}

/** Splits `Blad1!$A:$A,Blad1!$1:$2` into `$A:$A` and `$1:$2`. */
function references(text: string): string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? []).map(
    (part) => splitAddress(part.trim()).reference,
  );
}

/** A tab after saving. */
export interface SavedTab {
  /** The index of the tab in the old file. Undefined for a new tab. */
  readonly before: number | undefined;
  /** Undefined for a tab that is not a worksheet. */
  readonly sheet: Sheet | undefined;
  /** True if the print area and the titles have to be written again. */
  readonly printChanged: boolean;
}

/** Returns the `definedNames` element for the current tabs, or '' for none. */
export function namesXml(
  workbook: XmlElement,
  sheetIds: readonly string[],
  names: readonly DefinedName[],
  tabs: readonly SavedTab[],
): string {
  const placeNow = (before: number) => tabs.findIndex((tab) => tab.before === before);
  const unwritten = new Map(names.map((name) => [keyOf(name), name] as const));
  const written: string[] = [];
  for (const fileName of fileNames(workbook)) {
    const place = fileName.sheet === undefined ? undefined : placeNow(fileName.sheet);
    if (place === -1) continue;
    if (fileName.name.startsWith(BUILT_IN)) {
      const tab = place === undefined ? undefined : tabs[place];
      if (tab?.printChanged && isPrintName(fileName.name)) continue;
      written.push(keptName(fileName, place));
    } else if (unwritten.delete(keyOf(definedName(fileName, sheetIds)))) {
      written.push(keptName(fileName, place));
    }
  }
  for (const name of unwritten.values()) written.push(newName(name, tabs));
  tabs.forEach((tab, place) => written.push(...printNames(workbook, tab, place)));
  return written.length === 0 ? '' : xml('definedNames', {}, written.join(''));
}

function isPrintName(name: string): boolean {
  return name === PRINT_AREA || name === PRINT_TITLES;
}

function keyOf({ name, formula, sheetId, visible }: DefinedName): string {
  return JSON.stringify([name, formula, sheetId ?? null, visible]);
}

function keptName({ element }: FileName, place: number | undefined): string {
  const attributes = { ...element.attributes, localSheetId: place };
  return xml('definedName', attributes, escapeXml(element.text));
}

function newName(
  { name, formula, sheetId, visible }: DefinedName,
  tabs: readonly SavedTab[],
): string {
  const place = tabs.findIndex(({ sheet }) => sheet !== undefined && sheet.id === sheetId);
  const localSheetId = place < 0 ? undefined : place;
  const hidden = visible ? undefined : 1;
  return xml('definedName', { name, localSheetId, hidden }, escapeXml(formulaForFile(formula)));
}

function printNames(workbook: XmlElement, tab: SavedTab, place: number): string[] {
  const { sheet } = tab;
  if (!sheet || !tab.printChanged) return [];
  const { printArea, printTitleRows } = sheet.page;
  const prefix = `${quoteSheetName(sheet.name)}!`;
  const written: string[] = [];
  if (printArea) {
    const text = escapeXml(prefix + formatAbsoluteArea(printArea));
    written.push(xml('definedName', { name: PRINT_AREA, localSheetId: place }, text));
  }
  const rows = printTitleRows && `$${printTitleRows.first + 1}:$${printTitleRows.last + 1}`;
  const titles = [...titleColumns(workbook, tab.before), ...(rows === undefined ? [] : [rows])];
  if (titles.length > 0) {
    const text = escapeXml(titles.map((reference) => prefix + reference).join(','));
    written.push(xml('definedName', { name: PRINT_TITLES, localSheetId: place }, text));
  }
  return written;
}

/** Returns the columns that are repeated on each page (`$A:$B`). The model only has the rows. */
function titleColumns(workbook: XmlElement, before: number | undefined): string[] {
  if (before === undefined) return [];
  return fileNames(workbook)
    .filter(({ name, sheet }) => name === PRINT_TITLES && sheet === before)
    .flatMap(({ element }) => references(element.text))
    .filter((reference) => /^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(reference));
}
