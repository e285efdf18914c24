import { MAX_COLUMNS, MAX_ROWS, type PageLayout } from '../host/model';
import { inches, inchPoints } from './sizes';
import { child, children, escapeXml, flag, numberOf, xml, type XmlElement } from './xml';

/** Excel.PaperType by its code in a file (ECMA-376 part 1, 18.3.1.63). */
const PAPER: ReadonlyMap<number, string> = new Map([
  [1, 'Letter'],
  [2, 'LetterSmall'],
  [3, 'Tabloid'],
  [4, 'Ledger'],
  [5, 'Legal'],
  [6, 'Statement'],
  [7, 'Executive'],
  [8, 'A3'],
  [9, 'A4'],
  [10, 'A4Small'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
  [14, 'Folio'],
  [15, 'Quatro'],
]);
const PAPER_CODES: ReadonlyMap<string, number> = new Map(
  [...PAPER].map(([code, name]) => [name.toLowerCase(), code]),
);
const LETTER = 1;

// Excel's "normal" margins, in inches.
const MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 };
type Side = keyof typeof MARGINS;
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];

/**
 * Reads the page set-up from a worksheet. The print area and the title rows are elsewhere: they are
 * names in the workbook part.
 */
export function readPageLayout(worksheet: XmlElement): PageLayout {
  const setup = child(worksheet, 'pageSetup');
  const margins = child(worksheet, 'pageMargins');
  const options = child(worksheet, 'printOptions');
  const margin = (side: Side) => inchPoints(numberOf(margins, side) ?? MARGINS[side]);
  return {
    orientation: setup?.attributes['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER.get(numberOf(setup, 'paperSize') ?? LETTER) ?? 'Letter',
    zoom: readZoom(worksheet, setup),
    margins: {
      top: margin('top'),
      right: margin('right'),
      bottom: margin('bottom'),
      left: margin('left'),
      header: margin('header'),
      footer: margin('footer'),
    },
    rowBreaks: readBreaks(child(worksheet, 'rowBreaks')),
    columnBreaks: readBreaks(child(worksheet, 'colBreaks')),
    centerHorizontally: flag(options, 'horizontalCentered'),
    centerVertically: flag(options, 'verticalCentered'),
    printGridlines: flag(options, 'gridLines'),
    headersFooters: readHeadersFooters(child(worksheet, 'headerFooter')),
  };
}

/**
 * Returns the index of the first row (or column) after each manual break, from 0. In a file, that
 * is the break's id.
 */
function readBreaks(element: XmlElement | undefined): readonly number[] {
  return children(element, 'brk')
    .filter((one) => flag(one, 'man'))
    .flatMap((one) => numberOf(one, 'id') ?? [])
    .sort((a, b) => a - b);
}

function breaksXml(name: 'rowBreaks' | 'colBreaks', breaks: readonly number[]): string {
  if (breaks.length === 0) return '';
  const last = (name === 'rowBreaks' ? MAX_COLUMNS : MAX_ROWS) - 1;
  const written = breaks.map((id) => xml('brk', { id, max: last, man: 1 }));
  const count = breaks.length;
  return xml(name, { count, manualBreakCount: count }, written.join(''));
}

function readZoom(worksheet: XmlElement, setup: XmlElement | undefined): PageLayout['zoom'] {
  const fits = flag(child(child(worksheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  if (!fits) return { scale: numberOf(setup, 'scale') ?? 100 };
  const wide = numberOf(setup, 'fitToWidth') ?? 1;
  const tall = numberOf(setup, 'fitToHeight') ?? 1;
  // 0 means as many pages as needed.
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall }),
  };
}

export function fitsToPages(zoom: PageLayout['zoom']): boolean {
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
}

type HeadersFooters = PageLayout['headersFooters'];

function readHeadersFooters(element: XmlElement | undefined): HeadersFooters {
  const header = sections(child(element, 'oddHeader')?.text ?? '');
  const footer = sections(child(element, 'oddFooter')?.text ?? '');
  return {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

/**
 * Splits a header or footer, `&L…&C…&R…`, into left, centre and right. Text without a code is in
 * the centre.
 */
function sections(text: string): { left: string; center: string; right: string } {
  const found = { left: '', center: '', right: '' };
  let section: keyof typeof found = 'center';
  // `&&` is an ampersand, and `&"Font,Bold"` a font.
  for (const token of text.match(/&&|&"[^"]*"|&[LCR]|[\s\S]/g) ?? []) {
    if (token === '&L') section = 'left';
    else if (token === '&C') section = 'center';
    else if (token === '&R') section = 'right';
    else found[section] += token;
  }
  return found;
}

/** Returns the changed elements of the page set-up, by name. */
export function pageLayoutXml(
  worksheet: XmlElement,
  before: PageLayout,
  now: PageLayout,
): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const differs = (part: (page: PageLayout) => unknown) =>
    JSON.stringify(part(before)) !== JSON.stringify(part(now));
  if (differs((p) => [p.centerHorizontally, p.centerVertically, p.printGridlines])) {
    written.set('printOptions', printOptionsXml(child(worksheet, 'printOptions'), now));
  }
  if (differs((p) => SIDES.map((side) => p.margins[side]))) {
    const margins = SIDES.map((side) => [side, inches(now.margins[side])] as const);
    written.set('pageMargins', xml('pageMargins', Object.fromEntries(margins)));
  }
  if (differs((p) => [p.orientation, p.paperSize.toLowerCase(), zoomAttributes(p.zoom)])) {
    written.set('pageSetup', pageSetupXml(child(worksheet, 'pageSetup'), now));
  }
  if (differs((p) => headerFooterTexts(p.headersFooters))) {
    written.set('headerFooter', headerFooterXml(child(worksheet, 'headerFooter'), now));
  }
  if (differs((p) => p.rowBreaks)) written.set('rowBreaks', breaksXml('rowBreaks', now.rowBreaks));
  if (differs((p) => p.columnBreaks)) {
    written.set('colBreaks', breaksXml('colBreaks', now.columnBreaks));
  }
  return written;
}

function printOptionsXml(element: XmlElement | undefined, page: PageLayout): string {
  const attributes = {
    ...element?.attributes,
    horizontalCentered: page.centerHorizontally ? 1 : undefined,
    verticalCentered: page.centerVertically ? 1 : undefined,
    gridLines: page.printGridlines ? 1 : undefined,
  };
  const isEmpty = Object.values(attributes).every((value) => value === undefined);
  return isEmpty ? '' : xml('printOptions', attributes);
}

function zoomAttributes(zoom: PageLayout['zoom']): Record<string, number | undefined> {
  const fits = fitsToPages(zoom);
  return {
    scale: !fits && zoom.scale !== undefined && zoom.scale !== 100 ? zoom.scale : undefined,
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
  };
}

function pageSetupXml(element: XmlElement | undefined, page: PageLayout): string {
  // `r:id` refers to the printer's own settings, which would override paper and orientation.
  const { 'r:id': _, ...kept } = { ...element?.attributes };
  return xml('pageSetup', {
    ...kept,
    paperSize: PAPER_CODES.get(page.paperSize.toLowerCase()) ?? kept['paperSize'],
    ...zoomAttributes(page.zoom),
    orientation: page.orientation.toLowerCase(),
  });
}

function headerFooterTexts(texts: HeadersFooters): readonly [string, string] {
  const join = (left: string, center: string, right: string) =>
    (left === '' ? '' : `&L${left}`) +
    (center === '' ? '' : `&C${center}`) +
    (right === '' ? '' : `&R${right}`);
  return [
    join(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    join(texts.leftFooter, texts.centerFooter, texts.rightFooter),
  ];
}

function headerFooterXml(element: XmlElement | undefined, page: PageLayout): string {
  const [header, footer] = headerFooterTexts(page.headersFooters);
  const others = ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
  const inner =
    (header === '' ? '' : xml('oddHeader', {}, escapeXml(header))) +
    (footer === '' ? '' : xml('oddFooter', {}, escapeXml(footer))) +
    others
      .flatMap((name) => child(element, name) ?? [])
      .map(({ name, text }) => xml(name, {}, escapeXml(text)))
      .join('');
  return inner === '' ? '' : xml('headerFooter', { ...element?.attributes }, inner);
}
