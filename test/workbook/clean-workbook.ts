/** Makes invented workbooks of any size without errors, so that tests can plant errors in them. */
import { serialOf } from '../../src/domain/calendar';
import type { CellScalar, SheetGrid, WorkbookGrid } from '../../src/workbook/grid';
import { TABLES, type Role } from '../../src/workbook/tables';
import type { Random } from '../workbooks/make/random';
import { sheetOf, tableSheet, workbookOf } from './sheets';

export type Cell = CellScalar;

export interface DraftTable {
  sheet: string;
  name: string;
  /** True if it is an Excel table, false if it is a block of cells without one. */
  isTable: boolean;
  /** The first row is the header row. */
  cells: Cell[][];
  /** By `row,column`, both zero-based within the cells. */
  formulas: Record<string, string>;
  numberFormats: Record<string, string>;
  hiddenRows: number[];
  /** Cells that are struck through, by `row,column` like the formulas. */
  struck?: readonly string[];
  fills?: Readonly<Record<string, string>>;
  farCells?: readonly string[];
  areLooksCut?: boolean;
  /** The names that Excel gives the columns, if they differ from the first row. */
  columnNames?: string[];
}

export type DraftRole = Exclude<Role, 'guidanceTotals'>;

/** A workbook that a test can still spoil. */
export interface Draft {
  readonly tables: Record<DraftRole, DraftTable>;
  /** Sheets without any of the partners' tables, unless a planted error adds one. */
  readonly others: DraftTable[];
  readonly settings: Record<string, string>;
  dateSystem: 1900 | 1904;
}

export const AS_OF = serialOf(2016, 12, 31);
const FIRST_DAY = serialOf(2016, 1, 4);
const CORPORATIONS = ['Rietwaard', 'Hofstede', 'Veldhof', 'Polderhuis'];
const OPENING = 12;

/** Makes a workbook without errors. With six or more households, every error can be planted. */
export function cleanDraft(random: Random, households: number): Draft {
  const people = Array.from({ length: households }, (_, index) => householdOf(random, index));
  const placed = people.filter(({ movedOn }) => movedOn !== null);
  const corrections = [correctionOf(random, 40), correctionOf(random, 220)];
  const housedBefore = (day: number): number =>
    placed.reduce(
      (sum, { moves }) =>
        sum + moves.reduce((n, move) => n + (move.on < day ? move.persons : 0), 0),
      corrections.reduce((n, { date, persons }) => n + (date < day ? persons : 0), 0),
    );
  const quotas = [random.between(60, 200), random.between(60, 200)];
  const carriedIn = [OPENING, OPENING + (quotas[0] ?? 0) - housedBefore(serialOf(2016, 7, 1))];
  return {
    tables: {
      quotas: tableOf(
        'quotas',
        ['2016-I', '2e helft 2016'].map((period, index) => ({
          period,
          quota: quotas[index] ?? 0,
          opening: index === 0 ? OPENING : '',
        })),
      ),
      corporations: tableOf(
        'corporations',
        CORPORATIONS.map((corporation) => ({
          corporation,
          homes: random.between(1000, 20_000),
        })),
      ),
      division: tableOf(
        'division',
        ['2016-I', '2016-II'].flatMap((period, half) =>
          CORPORATIONS.map((corporation, index) => ({
            period,
            corporation,
            weight: random.between(1, 40),
            persons: index === 0 ? (quotas[half] ?? 0) - 3 * 9 : 9,
            homes: 0,
            opening: index === 0 ? (carriedIn[half] ?? 0) - 3 : 1,
          })),
        ),
      ),
      households: tableOf(
        'households',
        people.map((one) => one.household),
      ),
      homes: tableOf('homes', [...placed.map((one) => one.home), ...freeHomes(random)]),
      placements: tableOf(
        'placements',
        placed
          .flatMap(({ moves }) => moves)
          .map((move) => ({
            date: move.on,
            household: move.household,
            home: move.home,
            persons: move.persons,
            corporation: move.corporation,
            isFamilyJoining: move.isFamilyJoining ? 'ja' : 'nee',
            counts: 'ja',
            reportedOn: Math.min(AS_OF, move.on + 7),
          })),
      ),
      corrections: tableOf('corrections', corrections),
      declined: tableOf('declined', [{ date: AS_OF - 3, household: 'K-1000', home: 'V-1' }]),
      coaPositions: withHeaders(
        tableOf(
          'coaPositions',
          [3, 6, 9, 12].map((month) => ({
            asOf: serialOf(2016, month + 1, 0),
            housed: random.between(10, 200),
            backlog: random.between(-20, 40),
          })),
        ),
        // The program's own header does not say what a negative number means.
        ['Peildatum', 'Realisatie', 'Achterstand (+) / voorsprong (–)'],
      ),
      locations: tableOf('locations', [
        locationOf('De Kade', 'tijdelijke unit', households, AS_OF - 200),
        locationOf('Meander', 'flexwoning', '50%', AS_OF - 100),
        locationOf('Lindehof', 'kantoorpand', 10, null),
      ]),
      signals: tableOf(
        'signals',
        Array.from({ length: 8 }, () => signalOf(random)),
      ),
      guidance: tableOf(
        'guidance',
        placed.map(({ household, movedOn }) => ({
          household: household.household,
          ...Object.fromEntries(
            ['benefit', 'allowances', 'insurance', 'registration', 'school', 'doctor'].map(
              (step) => [
                step,
                step === 'school' ? 'n.v.t.' : (movedOn ?? 0) + random.between(0, 14),
              ],
            ),
          ),
          interpreter: random.pick(['ja', 'nee']),
        })),
      ),
      bottlenecks: tableOf(
        'bottlenecks',
        [1, 2, 3, 4].map((number) => ({
          date: FIRST_DAY + random.between(0, 300),
          bottleneck: `Knelpunt ${number}: sleuteloverdracht`,
          owner: random.pick(['gemeente', 'corporaties']),
          solvedOn: random.pick(['', AS_OF - 10]),
        })),
      ),
      agreements: tableOf(
        'agreements',
        [1, 2, 3, 4, 5, 6].map((number) => agreementOf(random, number)),
      ),
      meetings: tableOf('meetings', meetingsOf2016()),
      scenarios: tableOf('scenarios', [
        { scenario: 'Later', event: 'locatie later', target: 'Meander', value: 13 },
        { scenario: 'Later', event: 'tempo', value: '80%' },
        { scenario: 'Meer', event: 'taakstelling', target: '2017-I', value: 250 },
        { scenario: 'Meer', event: 'koppelingen', value: 6.5 },
        { scenario: 'Uit', event: 'corporatie valt uit', target: 'Veldhof', from: AS_OF + 30 },
        { scenario: 'Erbij', event: 'woningen erbij', target: 'Veldhof; 4 personen', value: 12 },
        { scenario: 'Erbij', event: 'woningen erbij', target: 'hofstede', value: 3, from: AS_OF },
        { scenario: 'Vervalt', event: 'locatie vervalt', target: 'Meander' },
      ]),
      settings: tableOf('settings', [
        { name: 'termijn woning', value: 70 },
        { name: 'termijn verhuizing', value: 84 },
        { name: 'gesloten dag', value: serialOf(2016, 12, 26) },
        { name: 'grens enigszins achter', value: '75%' },
        { name: 'gewicht grootte', value: 35 },
        { name: 'maximum De Kade', value: households },
        { name: 'taal', value: 'nl' },
      ]),
    },
    others: [
      { ...blankTable('Leeswijzer'), cells: [['Deze werkmap is van de vier partners.'], ['']] },
    ],
    settings: {},
    dateSystem: 1900,
  };
}

export function gridOf(draft: Draft): WorkbookGrid {
  const tables = [...Object.values(draft.tables), ...draft.others];
  return workbookOf(tables.map(sheetGridOf), {
    settings: draft.settings,
    dateSystem: draft.dateSystem,
  });
}

export function blankTable(sheet: string): DraftTable {
  const nothing = { formulas: {}, numberFormats: {}, hiddenRows: [] };
  return { sheet, name: sheet, isTable: false, cells: [], ...nothing };
}

function sheetGridOf(table: DraftTable): SheetGrid {
  const { sheet, name, cells, columnNames } = table;
  if (!table.isTable) return sheetOf(sheet, cells, table);
  const grid = tableSheet(sheet, cells, table);
  const [excelTable] = grid.tables;
  if (excelTable === undefined) return grid;
  const names = columnNames ?? excelTable.columnNames;
  return { ...grid, tables: [{ ...excelTable, name, columnNames: names }] };
}

function withHeaders(table: DraftTable, headers: readonly string[]): DraftTable {
  return { ...table, cells: [[...headers], ...table.cells.slice(1)] };
}

/** Makes a table with the program's own headers. A field that no row fills stays blank. */
function tableOf(role: DraftRole, rows: readonly Readonly<Record<string, Cell>>[]): DraftTable {
  const { name, columns } = TABLES[role];
  const fields = Object.entries(columns);
  const header = fields.map(([, { header }]) => header);
  const body = rows.map((row) => fields.map(([field]) => row[field] ?? ''));
  return { ...blankTable(name), isTable: true, cells: [header, ...body] };
}

interface Move {
  readonly on: number;
  readonly household: string;
  readonly home: string;
  readonly persons: number;
  readonly corporation: string;
  readonly isFamilyJoining: boolean;
}

interface Invented {
  readonly household: Record<string, Cell> & { readonly household: string };
  readonly home: Record<string, Cell>;
  readonly movedOn: number | null;
  readonly moves: readonly Move[];
}

/** The first four households have moved in. The fate of the others is random. */
function householdOf(random: Random, index: number): Invented {
  const persons = index % 2 === 0 ? random.between(2, 6) : 1;
  const familyToFollow = persons > 1 && random.next() < 0.2 ? random.between(1, 3) : 0;
  const fate =
    index < 4 ? 'housed' : random.pick(['housed', 'housed', 'waiting', 'unlinked'] as const);
  const isHoused = fate === 'housed';
  const linkedOn = isHoused ? FIRST_DAY + random.between(0, 300) : AS_OF - random.between(0, 70);
  const movedOn = isHoused ? linkedOn + random.between(10, 50) : null;
  const id = `K-${1000 + index}`;
  const home = `W-${2000 + index}`;
  const corporation = random.pick(CORPORATIONS);
  const household = {
    household: id,
    persons,
    familyToFollow,
    linkedOn,
    acceptedOn: movedOn === null ? '' : movedOn - 5,
    young: 'nee',
    stairFree: random.pick(['', 'nee', 'nee']),
    wishes: random.pick(['', 'werk', 'studie; Noord']),
    shelter: random.pick(['AZC De Wissel', 'AZC Heidewal']),
    status: { housed: 'gehuisvest', waiting: 'gekoppeld', unlinked: 'ontkoppeld' }[fate],
    unlinkedOn: fate === 'unlinked' ? AS_OF : '',
  };
  const joinedOn = movedOn === null ? AS_OF + 1 : movedOn + 60;
  const joins = persons > 2 && joinedOn <= AS_OF && random.next() < 0.3;
  const joining = joins ? 2 : 0;
  const move = { household: id, home, corporation };
  return {
    household,
    home: homeOf(random, {
      home,
      corporation,
      movedOn,
      persons: persons + familyToFollow + joining,
    }),
    movedOn,
    moves:
      movedOn === null
        ? []
        : [
            { ...move, on: movedOn, persons, isFamilyJoining: false },
            ...(joins ? [{ ...move, on: joinedOn, persons: joining, isFamilyJoining: true }] : []),
          ],
  };
}

interface Wanted {
  readonly home: string;
  readonly corporation: string;
  readonly persons: number;
  readonly movedOn: number | null;
}

function homeOf(
  random: Random,
  { home, corporation, persons, movedOn }: Wanted,
): Record<string, Cell> {
  const isSingle = persons === 1;
  const from = (movedOn ?? AS_OF) - random.between(0, 20);
  return {
    home,
    corporation,
    complex: isSingle ? 'De Kade' : '',
    district: random.pick(['Noord', 'Zuid', 'Oost']),
    kind: isSingle ? random.pick(['tijdelijke unit', 'kamer', 'flexwoning']) : 'regulier',
    selfContained: '',
    bedrooms: persons,
    maximumPersons: random.pick(['', persons + 1]),
    bareRent: random.between(30_000, 57_000) / 100,
    agreedRent: '',
    offeredOn: from - 14,
    availableFrom: from,
    availableUntil: isSingle ? AS_OF + 700 : '',
    stairFree: random.pick(['ja', 'nee']),
    units: '',
    household: '',
    status: movedOn === null ? 'aangeboden' : 'verhuurd',
    reason: '',
  };
}

function freeHomes(random: Random): Record<string, Cell>[] {
  return [1, 2, 3].map((number) =>
    homeOf(random, {
      home: `V-${number}`,
      corporation: random.pick(CORPORATIONS),
      persons: random.between(2, 5),
      movedOn: null,
    }),
  );
}

function locationOf(
  location: string,
  kind: string,
  share: Cell,
  deliveredOn: number | null,
): Record<string, Cell> {
  const capacity = typeof share === 'number' ? share * 2 + 5 : 24;
  return {
    location,
    kind,
    capacity,
    forPermitHolders: share,
    occupiedByPermitHolders:
      deliveredOn === null ? '' : Math.min(4, typeof share === 'number' ? share : 4),
    occupiedByOthers: deliveredOn === null ? '' : 3,
    plannedOn: deliveredOn ?? AS_OF + 61,
    deliveredOn: deliveredOn ?? '',
    permit: 'verleend',
    soundingBoardOn: (deliveredOn ?? AS_OF) - 90,
    letterOn: (deliveredOn ?? AS_OF) - 80,
  };
}

function correctionOf(random: Random, day: number) {
  const reason = random.pick(['Achttien geworden', 'Telling van COA hersteld']);
  return { date: FIRST_DAY + day + random.between(0, 60), persons: random.between(-3, 2), reason };
}

function signalOf(random: Random): Record<string, Cell> {
  const date = FIRST_DAY + random.between(0, 340);
  return {
    date,
    location: random.pick(['', 'De Kade', 'Meander']),
    signal: random.pick(['Vragen over parkeren', 'Zorgen over geluid in 2016 en 2017']),
    contactBy: random.pick(['gemeente', 'corporatie', 'welzijnswerk']),
    contactedOn: date + 3,
    closedOn: random.pick(['', date + 10]),
  };
}

function agreementOf(random: Random, number: number): Record<string, Cell> {
  const date = FIRST_DAY + random.between(0, 300);
  const isDone = random.next() < 0.5 && number > 1;
  return {
    number,
    date,
    meeting: random.pick(['ambtelijk', 'bestuurlijk']),
    agreement: 'De corporaties leveren de units op.',
    owner: random.pick(['gemeente', 'corporaties', 'COA']),
    due: isDone ? date + 30 : AS_OF + 30,
    doneOn: isDone ? date + 20 : '',
    status: isDone ? 'gereed' : 'open',
  };
}

/** COA joins the officials every other month. */
function meetingsOf2016(): Record<string, Cell>[] {
  return Array.from({ length: 12 }, (_, month) => {
    const coaPresent = month % 2 === 0 ? 'ja' : 'nee';
    return [
      { date: serialOf(2016, month + 1, 7), kind: 'ambtelijk', coaPresent },
      { date: serialOf(2016, month + 1, 14), kind: 'bestuurlijk', coaPresent: '' },
    ];
  }).flat();
}
