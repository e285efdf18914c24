import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { Workbook } from 'hucre';
import { serialOf } from '../../src/domain/calendar';
import { demoWorkbook } from './make/demo/workbook';
import { sumOf, tableRecords } from './read-tables';
import type { TableRecord } from './read-tables';

const FILE = readFileSync(join(__dirname, 'demo.xlsx'));
const YEAR_START = serialOf(2016, 1, 1);
const SECOND_HALF = serialOf(2016, 7, 1);
const YEAR_END = serialOf(2016, 12, 31);

let workbook: Workbook;
const table = (name: string): TableRecord[] => tableRecords(workbook, name);

beforeAll(async () => {
  workbook = await readXlsx(FILE);
});

function byId(records: readonly TableRecord[], column: string): Map<unknown, TableRecord> {
  return new Map(records.map((record) => [record[column], record]));
}

function between(column: string, first: number, last: number): (record: TableRecord) => boolean {
  return (record) => Number(record[column]) >= first && Number(record[column]) <= last;
}

const countedIn2016 = (): TableRecord[] =>
  table('Plaatsingen')
    .filter(between('Datum', YEAR_START, YEAR_END))
    .filter((record) => record['Telt mee'] === 'ja');

describe('the file of the demo', () => {
  test('is the same, byte for byte, if it is made again', async () => {
    const [once, again] = [await demoWorkbook(), await demoWorkbook()];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  test('has every table of the partners', () => {
    const names = workbook.sheets.flatMap(({ tables }) => (tables ?? []).map(({ name }) => name));
    expect(names.sort()).toEqual([
      'Afspraken',
      'Begeleiding',
      'COAstand',
      'Corporaties',
      'Instellingen',
      'Kandidaten',
      'Knelpunten',
      'Locaties',
      'Overleggen',
      'Plaatsingen',
      'Signalen',
      'Taakstelling',
      'Verdeling',
      'Woningen',
    ]);
  });

  test('has formulas whose stored results are those of the tables', () => {
    const cells = workbook.sheets.find(({ name }) => name === 'Stand')?.cells;
    const housed = cells?.get('6,1');
    expect(housed?.formula).toMatch(/^SUMIFS\(Plaatsingen\[Personen\]/);
    expect(housed?.formulaResult).toBe(sumOf(countedIn2016(), 'Personen'));
    expect(cells?.get('7,1')?.formulaResult).toBe(-41);
  });

  test('contains nothing that could be a person number', () => {
    const texts = workbook.sheets.flatMap(({ rows }) => rows.flat().map(String));
    expect(texts.filter((text) => /\d{8,}|@|\b\d{4}\s?[A-Z]{2}\s+\d/.test(text))).toEqual([]);
  });
});

describe('the story of 2016', () => {
  test('opens with a backlog of 50 and has quotas of 179 and 206', () => {
    expect(
      table('Taakstelling').map((row) => [row['Periode'], row['Taakstelling'], row['Beginstand']]),
    ).toEqual([
      ['2016-I', 179, 50],
      ['2016-II', 206, null],
    ]);
  });

  test('houses 476 people, of whom 104 join their family, and ends 41 ahead', () => {
    const housed = countedIn2016();
    expect(sumOf(housed, 'Personen')).toBe(476);
    expect(
      sumOf(
        housed.filter((row) => row['Nareis'] === 'ja'),
        'Personen',
      ),
    ).toBe(104);
    const quota = table('Taakstelling');
    const backlog = sumOf(quota, 'Beginstand') + sumOf(quota, 'Taakstelling') - 476;
    expect(backlog).toBe(-41);
  });

  test('has placements that count in no figure: of 2015, and of people who do not count', () => {
    const all = table('Plaatsingen');
    expect(all.filter((row) => row['Telt mee'] === 'nee')).toHaveLength(6);
    expect(all.filter(between('Datum', 0, YEAR_START - 1))).toHaveLength(14);
    expect(all.filter(between('Datum', YEAR_END + 1, 99_999))).toEqual([]);
  });

  test('has 140 homes agreed and 140 offered in 2016-II, per corporation', () => {
    const agreed = table('Verdeling').filter((row) => row['Periode'] === '2016-II');
    expect(sumOf(agreed, 'Woningen')).toBe(140);
    const offered = table('Woningen')
      .filter(between('Aangeboden op', SECOND_HALF, YEAR_END))
      .filter((row) => row['Reden'] !== 'ingetrokken door corporatie');
    for (const { Corporatie, Woningen } of agreed) {
      const own = offered.filter((row) => row['Corporatie'] === Corporatie);
      expect([Corporatie, sumOf(own, 'Eenheden')]).toEqual([Corporatie, Woningen]);
    }
  });

  test('divides quota and backlog over the corporations without a remainder', () => {
    const division = table('Verdeling');
    const of = (period: string) => division.filter((row) => row['Periode'] === period);
    expect(sumOf(of('2016-I'), 'Personen')).toBe(179);
    expect(sumOf(of('2016-II'), 'Personen')).toBe(206);
    expect(sumOf(of('2016-I'), 'Beginstand')).toBe(50);
    const housedFirst = countedIn2016().filter(between('Datum', YEAR_START, SECOND_HALF - 1));
    expect(sumOf(of('2016-II'), 'Beginstand')).toBe(50 + 179 - sumOf(housedFirst, 'Personen'));
  });

  test('has twelve meetings of each kind, in order, with COA every eight weeks', () => {
    const meetings = table('Overleggen');
    const days = meetings.map((row) => Number(row['Datum']));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    for (const kind of ['ambtelijk', 'bestuurlijk']) {
      expect(meetings.filter((row) => row['Soort'] === kind)).toHaveLength(12);
    }
    const withCoa = meetings
      .filter((row) => row['COA aanwezig'] === 'ja')
      .map((row) => Number(row['Datum']));
    const gaps = [YEAR_START, ...withCoa, YEAR_END];
    gaps.slice(1).forEach((day, index) => expect(day - (gaps[index] ?? 0)).toBeLessThanOrEqual(56));
  });

  test('has counts of COA that differ from the placements by exactly the people not yet reported', () => {
    for (const { Peildatum, Realisatie } of table('COAstand')) {
      const asOf = Number(Peildatum);
      const start = asOf < SECOND_HALF ? YEAR_START : SECOND_HALF;
      const housed = countedIn2016().filter(between('Datum', start, asOf));
      const unreported = housed.filter((row) => Number(row['Afgemeld bij COA'] ?? asOf + 1) > asOf);
      expect(sumOf(housed, 'Personen') - sumOf(unreported, 'Personen')).toBe(Realisatie);
    }
    const never = countedIn2016().filter((row) => row['Afgemeld bij COA'] === null);
    expect(never.length).toBeGreaterThan(5);
  });

  test('leaves something to decide: 21 households waiting, 20 homes on offer', () => {
    const waiting = table('Kandidaten').filter(
      (row) => row['Status'] !== 'gehuisvest' && row['Status'] !== 'ontkoppeld',
    );
    expect(waiting).toHaveLength(21);
    expect(new Set(waiting.map((row) => row['Personen'])).size).toBeGreaterThanOrEqual(6);
    const open = table('Woningen').filter((row) =>
      ['aangeboden', 'gereserveerd'].includes(String(row['Status'])),
    );
    expect(sumOf(open, 'Eenheden')).toBe(20);
  });
});

describe('in the records of the demo', () => {
  test('ids are unique', () => {
    for (const [name, column] of [
      ['Corporaties', 'Corporatie'],
      ['Kandidaten', 'Kandidaat'],
      ['Woningen', 'Woning'],
      ['Locaties', 'Locatie'],
      ['Afspraken', 'Nr'],
      ['Begeleiding', 'Kandidaat'],
    ] as const) {
      expect(byId(table(name), column).size).toBe(table(name).length);
    }
  });

  test('every id in another table refers to a record', () => {
    for (const [from, column, to] of [
      ['Plaatsingen', 'Kandidaat', 'Kandidaten'],
      ['Plaatsingen', 'Woning', 'Woningen'],
      ['Plaatsingen', 'Corporatie', 'Corporaties'],
      ['Woningen', 'Corporatie', 'Corporaties'],
      ['Woningen', 'Kandidaat', 'Kandidaten'],
      ['Begeleiding', 'Kandidaat', 'Kandidaten'],
      ['Signalen', 'Locatie', 'Locaties'],
      ['Verdeling', 'Corporatie', 'Corporaties'],
    ] as const) {
      const known = byId(table(to), column);
      const dangling = table(from).filter((row) => row[column] !== null && !known.has(row[column]));
      expect([from, column, dangling]).toEqual([from, column, []]);
    }
  });

  test('each household moves in with all its people, after it was linked and the home was free', () => {
    const households = byId(table('Kandidaten'), 'Kandidaat');
    const homes = byId(table('Woningen'), 'Woning');
    for (const placement of table('Plaatsingen')) {
      const household = households.get(placement['Kandidaat']);
      const home = homes.get(placement['Woning']);
      const placedOn = Number(placement['Datum']);
      expect(placedOn).toBeGreaterThanOrEqual(Number(home?.['Beschikbaar']));
      expect(placedOn).toBeLessThanOrEqual(Number(home?.['Tot'] ?? 99_999));
      expect(placement['Corporatie']).toBe(home?.['Corporatie']);
      if (placement['Nareis'] === 'ja') continue;
      expect(placedOn).toBeGreaterThan(Number(household?.['Geaccepteerd op']));
      expect(Number(household?.['Geaccepteerd op'])).toBeGreaterThan(
        Number(household?.['Gekoppeld']),
      );
      expect(Number(household?.['Geaccepteerd op'])).toBeGreaterThan(
        Number(home?.['Aangeboden op']),
      );
      expect(placement['Personen']).toBe(household?.['Personen']);
    }
  });

  test('family joins a household that already lives in the home, which has room for all', () => {
    const homes = byId(table('Woningen'), 'Woning');
    const own = byId(
      table('Plaatsingen').filter((row) => row['Nareis'] === 'nee'),
      'Kandidaat',
    );
    const families = table('Plaatsingen').filter((row) => row['Nareis'] === 'ja');
    expect(families).toHaveLength(32);
    for (const family of families) {
      const first = own.get(family['Kandidaat']);
      expect(first?.['Woning']).toBe(family['Woning']);
      expect(Number(family['Datum'])).toBeGreaterThan(Number(first?.['Datum']));
      const people = Number(first?.['Personen']) + Number(family['Personen']);
      expect(people).toBeLessThanOrEqual(Number(homes.get(family['Woning'])?.['Max personen']));
    }
  });

  test('a home is let as often as it has units, and its status agrees', () => {
    const lettings = table('Plaatsingen').filter((row) => row['Nareis'] === 'nee');
    for (const home of table('Woningen')) {
      const let_ = lettings.filter((row) => row['Woning'] === home['Woning']).length;
      expect([home['Woning'], let_]).toEqual([
        home['Woning'],
        home['Status'] === 'verhuurd' ? home['Eenheden'] : 0,
      ]);
    }
  });

  test("a household's status agrees with its placements, acceptance and reservation", () => {
    const placed = new Set(table('Plaatsingen').map((row) => row['Kandidaat']));
    const reserved = new Set(
      table('Woningen')
        .filter((row) => row['Status'] === 'gereserveerd')
        .map((row) => row['Kandidaat']),
    );
    for (const household of table('Kandidaten')) {
      const { Kandidaat: id, Status: status } = household;
      expect([id, placed.has(id)]).toEqual([id, status === 'gehuisvest']);
      expect([id, household['Ontkoppeld op'] !== null]).toEqual([id, status === 'ontkoppeld']);
      expect([id, reserved.has(id)]).toEqual([
        id,
        status === 'geaccepteerd' || status === 'voorgedragen',
      ]);
    }
  });

  test('everybody has enough room, and at least 95 % of the rents fit, per corporation', () => {
    const households = byId(table('Kandidaten'), 'Kandidaat');
    const homes = byId(table('Woningen'), 'Woning');
    const fits = new Map<unknown, boolean[]>();
    for (const placement of table('Plaatsingen')) {
      const home = homes.get(placement['Woning']);
      const household = households.get(placement['Kandidaat']);
      if (placement['Nareis'] === 'ja') continue;
      const people = Number(household?.['Personen']) + Number(household?.['Nareizigers']);
      expect(people).toBeLessThanOrEqual(Number(home?.['Max personen']));
      if (Number(placement['Datum']) < YEAR_START || home?.['Zelfstandig'] === 'nee') continue;
      const young = household?.['Jongere'] === 'ja';
      const limit = young ? 409.92 : Number(placement['Personen']) >= 3 ? 628.76 : 586.68;
      const rent = Number(home?.['Maatwerkhuur'] ?? home?.['Kale huur']);
      const own = fits.get(placement['Corporatie']) ?? [];
      fits.set(placement['Corporatie'], [...own, rent <= limit]);
    }
    expect([...fits.values()].flat().filter((fit) => !fit)).toHaveLength(3);
    for (const own of fits.values()) {
      expect(own.filter((fit) => fit).length / own.length).toBeGreaterThanOrEqual(0.95);
    }
  });

  test('no more permit holders live in a location than agreed', () => {
    for (const location of table('Locaties')) {
      const share = Number(location['Voor vergunninghouders']);
      const homes = share < 1 ? share * Number(location['Capaciteit']) : share;
      expect(Number(location['Bewoond door vergunninghouders'] ?? 0)).toBeLessThanOrEqual(homes);
    }
  });
});
