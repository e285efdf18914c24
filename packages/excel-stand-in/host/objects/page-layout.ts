import { asBoolean, asNumber, asOneOf, asRecord, asText, wholeNumberWithin } from '../argument';
import { isEntireRows } from '../a1';
import { invalidArgument } from '../error';
import { declareClass, type Scalar, type AnyClass } from '../object-class';
import { rangeAt } from '../range-address';
import type { AreasRef, RangeRef } from '../sheets';
import { MAX_COLUMNS, type PageLayout, type Sheet } from '../model';

/** The paper sizes that the host knows, by their names in `Excel.PaperType`. */
const PAPER = ['A3', 'A4', 'A5', 'Letter', 'Legal'] as const;

type Margin = keyof PageLayout['margins'];

const margin = (side: Margin): Scalar<Sheet> => ({
  get: ({ page }) => page.margins[side],
  set: (sheet, value) => {
    const points = asNumber(value);
    if (points < 0) throw invalidArgument('A margin is not negative.');
    sheet.page.margins[side] = points;
    sheet.revision++;
  },
});

type Flag = 'centerHorizontally' | 'centerVertically' | 'printGridlines';

const flag = (name: Flag): Scalar<Sheet> => ({
  get: ({ page }) => page[name],
  set: (sheet, value) => {
    sheet.page[name] = asBoolean(value);
    sheet.revision++;
  },
});

const ZOOM = ['scale', 'horizontalFitToPages', 'verticalFitToPages'] as const;

function asZoom(value: unknown): PageLayout['zoom'] {
  const record = asRecord(value);
  const unknown = Object.keys(record).find((name) => !ZOOM.some((known) => known === name));
  if (unknown !== undefined) throw invalidArgument(`A zoom has no ${unknown}.`);
  const given = ZOOM.filter((name) => record[name] !== undefined && record[name] !== null);
  return Object.fromEntries(
    given.map((name) => [
      name,
      name === 'scale' ? wholeNumberWithin(record[name], 10, 400) : asNumber(record[name]),
    ]),
  );
}

/** The most characters that Excel allows in each section of a header or footer. */
const LONGEST_HEADER = 255;

type HeaderFooterPart = keyof PageLayout['headersFooters'];

const part = (name: HeaderFooterPart): Scalar<Sheet> => ({
  get: ({ page }) => page.headersFooters[name],
  set: (sheet, value) => {
    const text = asText(value);
    if (text.length > LONGEST_HEADER) {
      throw invalidArgument(`A header or footer has at most ${LONGEST_HEADER} characters.`);
    }
    sheet.page.headersFooters[name] = text;
    sheet.revision++;
  },
});

const headerFooter: AnyClass = declareClass<Sheet>({
  name: 'HeaderFooter',
  scalars: {
    leftHeader: part('leftHeader'),
    centerHeader: part('centerHeader'),
    rightHeader: part('rightHeader'),
    leftFooter: part('leftFooter'),
    centerFooter: part('centerFooter'),
    rightFooter: part('rightFooter'),
  },
});

const headerFooterGroup: AnyClass = declareClass<Sheet>({
  name: 'HeaderFooterGroup',
  links: { defaultForAllPages: { of: 'HeaderFooter', to: (sheet) => sheet } },
});

function printArea(sheet: Sheet): AreasRef | null {
  return sheet.page.printArea ? { sheet, areas: [sheet.page.printArea] } : null;
}

function titleRows(sheet: Sheet): RangeRef | null {
  const rows = sheet.page.printTitleRows;
  if (!rows) return null;
  return { sheet, area: { top: rows.first, bottom: rows.last, left: 0, right: MAX_COLUMNS - 1 } };
}

const pageLayout: AnyClass = declareClass<Sheet>({
  name: 'PageLayout',
  scalars: {
    orientation: {
      get: ({ page }) => page.orientation,
      set: (sheet, value) => {
        sheet.page.orientation = asOneOf(value, ['Portrait', 'Landscape']);
        sheet.revision++;
      },
    },
    paperSize: {
      get: ({ page }) => page.paperSize,
      set: (sheet, value) => {
        sheet.page.paperSize = asOneOf(value, PAPER);
        sheet.revision++;
      },
    },
    zoom: {
      get: ({ page }) => page.zoom,
      set: (sheet, value) => {
        sheet.page.zoom = asZoom(value);
        sheet.revision++;
      },
    },
    topMargin: margin('top'),
    rightMargin: margin('right'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    printGridlines: flag('printGridlines'),
  },
  links: { headersFooters: { of: 'HeaderFooterGroup', to: (sheet) => sheet } },
  methods: {
    setPrintArea: {
      kind: 'write',
      call: (sheet, args, session) => {
        sheet.page.printArea = rangeAt(session, args, 0, sheet).area;
        sheet.revision++;
      },
    },
    getPrintAreaOrNullObject: {
      kind: 'read',
      of: 'RangeAreas',
      call: (sheet) => printArea(sheet),
    },
    setPrintTitleRows: {
      kind: 'write',
      call: (sheet, args, session) => {
        const { area } = rangeAt(session, args, 0, sheet);
        if (!isEntireRows(area)) throw invalidArgument('Title rows are whole rows, such as $1:$2.');
        sheet.page.printTitleRows = { first: area.top, last: area.bottom };
        sheet.revision++;
      },
    },
    getPrintTitleRowsOrNullObject: {
      kind: 'read',
      of: 'Range',
      call: (sheet) => titleRows(sheet),
    },
    setPrintMargins: {
      kind: 'write',
      call: (sheet, args) => setMargins(sheet, args),
    },
  },
});

const POINTS_PER: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

function setMargins(sheet: Sheet, args: readonly unknown[]): void {
  const points = POINTS_PER[asOneOf(args[0], ['Points', 'Inches', 'Centimeters'])] ?? 1;
  const sides = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;
  const given = asRecord(args[1]);
  for (const side of sides) {
    const size = given[side];
    if (size !== undefined && size !== null) sheet.page.margins[side] = asNumber(size) * points;
  }
  sheet.revision++;
}

export const pageLayoutClasses: readonly AnyClass[] = [headerFooter, headerFooterGroup, pageLayout];
