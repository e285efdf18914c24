import type { SheetNames } from './chart-part';
import { readThemeColors } from './color';
import { readAuthors } from './comments';
import { dynamicArrayMetadata } from './dynamic-arrays';
import { contentTypeOf, relatedPart, relationshipsOf, SPREADSHEET } from './package';
import { hasPart, partText, partXml, wellFormed, type Parts } from './parts';
import { readSharedStrings } from './shared-strings';
import type { SheetContext } from './sheet-part';
import { openStyles } from './styles';
import { XlsxError } from './xlsx-error';
import {
  attributeOf,
  child,
  children,
  flag,
  numberOf,
  type XmlDocument,
  type XmlElement,
} from './xml';
/** The order in which the workbook part holds its elements. */
export const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection ' +
  'bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr ' +
  'webPublishObjects extLst'
).split(' ');

/** A tab in the workbook part's list. */
export interface Tab {
  readonly element: XmlElement;
  /** Reading a file twice gives the same ids. */
  readonly id: string;
  readonly relationshipId: string;
  /** Undefined for a chart sheet or macro sheet. */
  readonly path: string | undefined;
}

/** The parts of a file that every sheet needs. */
export interface Book {
  readonly path: string;
  readonly document: XmlDocument;
  readonly tabs: readonly Tab[];
  readonly stylesPath: string | undefined;
  readonly context: SheetContext;
}

export function openBook(parts: Parts): Book {
  const path = bookPath(parts);
  const document = partXml(parts, path);
  const relationships = relationshipsOf(parts, path);
  const tabs = children(child(document.root, 'sheets'), 'sheet').map((element): Tab => {
    const relationshipId = attributeOf(element, 'id') ?? '';
    const relationship = relationships.find(({ id }) => id === relationshipId);
    return {
      element,
      id: sheetId(numberOf(element, 'sheetId') ?? 0),
      relationshipId,
      path: relationship?.type === 'worksheet' ? relationship.target : undefined,
    };
  });
  if (!tabs.some((tab) => tab.path !== undefined)) {
    throw tabs.length > 0 &&
      tabs.every(({ relationshipId }) => relationships.some(({ id }) => id === relationshipId))
      ? new XlsxError('no-worksheet', 'The workbook has chart sheets or macro sheets only.')
      : new XlsxError('damaged', 'The workbook has no worksheet.');
  }
  const themePath = relatedPart(parts, path, 'theme');
  // Some programs name a theme and write none (exceljs).
  const theme =
    themePath === undefined || !hasPart(parts, themePath)
      ? []
      : wellFormed(themePath, () => readThemeColors(partText(parts, themePath)));
  const stringsPath = relatedPart(parts, path, 'sharedStrings');
  // The texts are read when a cell first needs them. Writing a new sheet needs none.
  let strings: readonly string[] | null = null;
  const sharedStrings = () =>
    (strings ??= stringsPath === undefined ? [] : readSharedStrings(parts, stringsPath));
  const stylesPath = relatedPart(parts, path, 'styles');
  const stylesText = stylesPath === undefined ? NO_STYLES : partText(parts, stylesPath);
  return {
    path,
    document,
    tabs,
    stylesPath,
    context: {
      theme,
      names: sheetNames(
        tabs.map(({ id, element }) => ({ id, name: element.attributes['name'] ?? '' })),
      ),
      sharedStrings,
      styles: wellFormed(stylesPath ?? '', () => openStyles(stylesText, theme)),
      spillMetadata: () => dynamicArrayMetadata(parts, path),
      authors: readAuthors(parts, path),
      dateSystem: flag(child(document.root, 'workbookPr'), 'date1904') ? 1904 : 1900,
    },
  };
}

export function sheetNames(
  sheets: readonly { readonly id: string; readonly name: string }[],
): SheetNames {
  const ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id] as const));
  const names = new Map(sheets.map(({ id, name }) => [id, name] as const));
  return { idOf: (name) => ids.get(name.toLowerCase()), nameOf: (id) => names.get(id) };
}

export const NO_STYLES = `<styleSheet xmlns="${SPREADSHEET}"></styleSheet>`;

/** The extension of the file's name, by the content type of the workbook part. */
const EXTENSIONS = [
  { type: /spreadsheetml\.sheet\.main\+xml$/i, extension: '.xlsx' },
  { type: /spreadsheetml\.template\.main\+xml$/i, extension: '.xltx' },
  { type: /ms-excel\.sheet\.macroEnabled\.main\+xml$/i, extension: '.xlsm' },
  { type: /ms-excel\.template\.macroEnabled\.main\+xml$/i, extension: '.xltm' },
  { type: /ms-excel\.addin\.macroEnabled\.main\+xml$/i, extension: '.xlam' },
];

function extensionOf(contentType: string | undefined): string | undefined {
  return EXTENSIONS.find(({ type }) => type.test(contentType ?? ''))?.extension;
}

/** @throws XlsxError `not-a-workbook` */
export function extensionOfBook(parts: Parts): string {
  return extensionOf(contentTypeOf(parts, bookPath(parts))) ?? '.xlsx';
}

/** @throws XlsxError `not-a-workbook` */
function bookPath(parts: Parts): string {
  const path = relatedPart(parts, '', 'officeDocument');
  if (path === undefined || extensionOf(contentTypeOf(parts, path)) === undefined) {
    throw new XlsxError('not-a-workbook', 'The Office document is not a spreadsheet.');
  }
  return path;
}

/** Makes an id in Excel's form. New sheets never get an id with `-0100-`, so the ids differ. */
function sheetId(number: number): string {
  return `{00000000-0001-0000-0100-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
