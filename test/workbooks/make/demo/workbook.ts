/** The demo workbook: its sheets, as partners would lay them out, and its file. */
import { writeXlsx } from 'hucre';
import type { Cell, PageSetup, WriteSheet } from 'hucre';
import type { Table } from './columns';
import { FONT, STYLES, cellKey, layTable } from '../table-sheet';
import { summarySheet } from './summary';
import {
  agreementsTable,
  bottlenecksTable,
  guidanceTable,
  meetingsTable,
  signsTable,
} from './deliberation-tables';
import {
  coaTable,
  corporationsTable,
  divisionTable,
  homesTable,
  householdsTable,
  locationsTable,
  placementsTable,
  quotaTable,
  settingsTable,
} from './tables';
import { buildYear } from './year';

const HEADER_ROW = 3;
const TITLE_COLOR = '1B5E6B';

interface SheetText {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
}

/** A sheet with one table, or with several side by side and a narrow column between them. */
export function tableSheet(
  { name, title, subtitle }: SheetText,
  tables: readonly Table[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([
    [cellKey(0, 0), { value: title, style: STYLES.title }],
    [cellKey(1, 0), { value: subtitle, style: STYLES.subtitle }],
  ]);
  const lefts = tables.map((_, index) =>
    tables.slice(0, index).reduce((left, { columns }) => left + columns.length + 1, 0),
  );
  const laid = tables.map((table, index) =>
    layTable({ ...table, top: HEADER_ROW, left: lefts[index] ?? 0 }),
  );
  for (const one of laid) for (const [key, cell] of one.cells) cells.set(key, cell);
  const widths = tables.flatMap(({ columns }, index) => [
    ...(index === 0 ? [] : [{ width: 3 }]),
    ...columns.map(({ width }) => ({ width })),
  ]);
  return {
    name,
    columns: widths,
    rows: [],
    cells,
    rowDefs: new Map([
      [0, { height: 28 }],
      [HEADER_ROW, { height: 34 }],
    ]),
    tables: laid.map(({ table }) => table),
    dataValidations: laid.flatMap(({ validations }) => validations),
    freezePane: { rows: HEADER_ROW + 1, ...(tables.length === 1 ? { columns: 1 } : {}) },
    view: { showGridLines: false },
    pageSetup: pageSetupFor(widths, Math.max(...tables.map(({ rows }) => rows.length))),
    headerFooter: { oddFooter: '&L&A&RBladzijde &P van &N' },
  };
}

/** How many characters fit across an upright A4. */
const UPRIGHT_WIDTH = 105;
const ROWS_ON_A_PAGE = 30;

function pageSetupFor(columns: readonly { readonly width: number }[], rows: number): PageSetup {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    paperSize: 'a4',
    orientation: width <= UPRIGHT_WIDTH ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(rows > ROWS_ON_A_PAGE ? { printTitlesRow: `$1:$${HEADER_ROW + 1}` } : {}),
  };
}

const GUIDE: readonly (readonly [sheet: string, text: string])[] = [
  ['Stand', 'De optelling die we tot nu toe met de hand maakten.'],
  ['Taakstelling', 'De taakstelling per halfjaar, de corporaties en de onderlinge verdeling.'],
  ['Kandidaten', 'Gekoppelde huishoudens, met een zaaknummer van onszelf.'],
  ['Woningen', 'Wat de corporaties aanbieden, met een nummer in plaats van een adres.'],
  ['Plaatsingen', 'Wie waar is gaan wonen; ook nareizigers die bij hun gezin intrekken.'],
  ['COA-stand', 'De telling van COA op haar eigen peildata.'],
  ['Locaties', 'Aanvullende huisvesting van de taskforce.'],
  ['Signalen', 'Signalen van weerstand en wie daarop contact opneemt.'],
  ['Begeleiding', 'De stappen die VluchtelingenWerk per huishouden regelt.'],
  ['Knelpunten', 'Wat de plaatsing ophoudt.'],
  ['Afspraken', 'Afspraken uit het ambtelijk en het bestuurlijk overleg.'],
  ['Overleggen', 'De data van de overleggen.'],
  ['Instellingen', 'Termijnen, gewichten en gesloten dagen.'],
];

const INTRODUCTION = [
  'De gemeente Diezemonde en haar vier corporaties bestaan niet: alle gegevens zijn verzonnen.',
  'Het jaar begint met een achterstand van 50 personen en eindigt met een voorsprong van 41.',
  'Namen van personen, adressen en landelijke persoonsnummers horen niet in deze werkmap.',
];

function readingGuide(): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([
    [cellKey(1, 1), { value: 'Huisvesting vergunninghouders 2016', style: STYLES.title }],
    [cellKey(2, 1), { value: 'Gedeelde werkmap van de partners', style: STYLES.subtitle }],
  ]);
  INTRODUCTION.forEach((line, index) => {
    cells.set(cellKey(4 + index, 1), { value: line, style: { font: FONT } });
  });
  const first = 4 + INTRODUCTION.length + 1;
  cells.set(cellKey(first, 1), { value: 'Bladen', style: STYLES.heading });
  GUIDE.forEach(([sheet, text], index) => {
    const row = first + 1 + index;
    cells.set(cellKey(row, 1), {
      value: sheet,
      style: { font: { ...FONT, bold: true, color: { rgb: TITLE_COLOR } } },
      hyperlink: { target: '', location: `'${sheet}'!A1`, display: sheet },
    });
    cells.set(cellKey(row, 2), { value: text, style: { font: FONT } });
  });
  return {
    name: 'Leeswijzer',
    columns: [{ width: 3 }, { width: 18 }, { width: 82 }],
    rows: [],
    cells,
    rowDefs: new Map([[1, { height: 28 }]]),
    view: { showGridLines: false, tabColor: { rgb: TITLE_COLOR } },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1 },
  };
}

/** The demo workbook as a file; the same bytes on every run. */
export async function demoWorkbook(): Promise<Uint8Array> {
  const year = buildYear();
  const onSheet = (name: string, title: string, subtitle: string, ...tables: Table[]): WriteSheet =>
    tableSheet({ name, title, subtitle }, tables);
  const sheets = [
    readingGuide(),
    summarySheet(year),
    onSheet(
      'Taakstelling',
      'Taakstelling en verdeling',
      'Personen per halfjaar zoals gepubliceerd; woningen en personen per corporatie zoals afgesproken',
      quotaTable(),
      corporationsTable(),
      divisionTable(year),
    ),
    onSheet('Kandidaten', 'Kandidaten', 'Gekoppelde huishoudens', householdsTable(year)),
    onSheet('Woningen', 'Woningen', 'Aanbod van de corporaties', homesTable(year)),
    onSheet('Plaatsingen', 'Plaatsingen', 'Verhuizingen op datum', placementsTable(year)),
    onSheet(
      'COA-stand',
      'Stand volgens COA',
      'Realisatie per halfjaar, na afmelding',
      coaTable(year),
    ),
    onSheet(
      'Locaties',
      'Locaties',
      'Aanvullende huisvesting van de taskforce',
      locationsTable(year),
    ),
    onSheet('Signalen', 'Signalen van weerstand', 'Contact binnen vijf werkdagen', signsTable()),
    onSheet('Begeleiding', 'Begeleiding', 'Datum waarop een stap gereed was', guidanceTable(year)),
    onSheet('Knelpunten', 'Knelpunten', 'Wat de plaatsing ophoudt', bottlenecksTable()),
    onSheet('Afspraken', 'Afspraken', 'Uit beide overleggen', agreementsTable()),
    onSheet('Overleggen', 'Overleggen', 'COA sluit elke acht weken aan', meetingsTable()),
    onSheet(
      'Instellingen',
      'Instellingen',
      'Termijnen, gewichten en gesloten dagen',
      settingsTable(),
    ),
  ];
  return writeXlsx({ sheets, properties: PROPERTIES, defaultFont: FONT });
}

const MADE_ON = new Date(Date.UTC(2016, 11, 30, 12));

const PROPERTIES = {
  title: 'Huisvesting vergunninghouders 2016, gemeente Diezemonde (verzonnen)',
  creator: 'Taakstelling',
  created: MADE_ON,
  modified: MADE_ON,
};
