import { serialOf } from '../../src/domain/calendar';
import { mappingKey, mappingOf, type MappingChoice } from '../../src/workbook/mapping';
import type { Understanding } from '../../src/workbook/understand';
import type { SheetGrid } from '../../src/workbook/grid';
import { sheetOf, tableSheet, workbookOf, type Cells } from './sheets';
import { understand } from '../in-one-piece';

const AS_OF = serialOf(2016, 12, 31);
const read = (
  sheets: readonly SheetGrid[],
  settings: Readonly<Record<string, string>> = {},
): Understanding => understand(workbookOf(sheets, { settings }), AS_OF);

const quotas = tableSheet('Taakstelling', [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-II', 206, 0],
]);
const PLACED: Cells = [
  ['Datum', 'Kandidaat', 'Personen'],
  [serialOf(2016, 7, 4), 'K-1', 4],
  [serialOf(2016, 7, 11), 'K-2', 1],
];
const codes = ({ findings }: Understanding): string[] =>
  findings.map(({ code, place }) => `${code} ${place.address ?? '-'}`);

describe('blocks', () => {
  test('begin anywhere, under a title and remarks', () => {
    const sheet = sheetOf('Blad1', [['Plaatsingen 2016', '', ''], ['', '', ''], ...PLACED], {
      top: 4,
      left: 2,
    });
    const { tables } = read([quotas, sheet]);
    expect(tables.placements).toMatchObject({ sheet: 'Blad1', headerRow: 6 });
    expect(tables.placements?.records.map(({ row }) => row)).toEqual([7, 8]);
  });

  test('may be below or beside each other', () => {
    const homes: Cells = [
      ['Corporatie', 'Woningen'],
      ['Rietwaard', 5200],
      ['Hofstede', 3100],
    ];
    const under = sheetOf('Blad1', [...PLACED, [''], ['Corporaties'], ...homes]);
    const beside = sheetOf(
      'Blad1',
      PLACED.map((row, index) => [...row, '', ...(homes[index] ?? [])]),
    );
    for (const sheet of [under, beside]) {
      const { records, findings } = read([quotas, sheet]);
      expect(records.placements).toHaveLength(2);
      expect(records.corporations).toHaveLength(2);
      expect(findings).toEqual([]);
    }
  });

  test('may have a header of two rows', () => {
    const sheet = sheetOf('Plaatsingen', [
      ['Datum', 'Huishouden', '', 'Corporatie'],
      ['', 'Kandidaat', 'Personen', ''],
      [serialOf(2016, 7, 4), 'K-1', 4, 'Rietwaard'],
    ]);
    const { tables } = read([quotas, sheet]);
    expect(tables.placements?.records).toMatchObject([
      { date: serialOf(2016, 7, 4), household: 'K-1', persons: 4, corporation: 'Rietwaard' },
    ]);
  });

  test('continue after blank rows, and end before totals, remarks and other cells', () => {
    const sheet = sheetOf('Plaatsingen', [
      ...PLACED,
      [''],
      [serialOf(2016, 8, 1), 'K-3', 2],
      ['Totaal', '', 7],
      ['Bijgewerkt na het overleg van augustus.'],
      [''],
      [''],
      ['Bron'],
    ]);
    const understanding = read([quotas, sheet]);
    expect(understanding.records.placements).toHaveLength(3);
    expect(codes(understanding)).toEqual([
      'row-as-remark A7',
      'rows-left-out A10',
      'totals-left-out A6',
    ]);
  });

  test('do not begin at a status that is a header as well', () => {
    const sheet = sheetOf('Kandidaten', [
      ['Kandidaat', 'Personen', 'Gekoppeld', 'Opvanglocatie', 'Status'],
      ['K-1', '', '', 'AZC', 'gekoppeld'],
      ['K-2', 2, AS_OF, 'AZC', 'gekoppeld'],
    ]);
    expect(read([quotas, sheet]).tables.households?.rows).toHaveLength(2);
  });
});

describe('Excel tables', () => {
  test('are read if their headers are not in their header row, which is reported', () => {
    const sheet = tableSheet('Blad1', [['Kolom1', 'Kolom2', 'Kolom3'], ...PLACED]);
    const understanding = read([quotas, sheet]);
    expect(understanding.records.placements).toHaveLength(2);
    expect(codes(understanding)).toEqual(['header-elsewhere A2']);
  });

  test('are read with a total row and hidden headers', () => {
    const cells: Cells = [...PLACED.slice(1), ['Totaal', '', 5]];
    const grid = sheetOf('Plaatsingen', cells, {
      tables: [
        {
          name: 'Plaatsingen',
          top: 0,
          left: 0,
          bottom: 2,
          right: 2,
          ...{
            showHeaders: false,
            showTotals: true,
            columnNames: ['Datum', 'Kandidaat', 'Personen'],
          },
        },
      ],
    });
    const { tables, findings } = read([quotas, grid]);
    expect(tables.placements).toMatchObject({ headerRow: null });
    expect(tables.placements?.records).toHaveLength(2);
    expect(findings).toEqual([]);
  });

  test('are not read on the tab of a meeting', () => {
    const tab = tableSheet('Overleg 2016-12-14 B', PLACED);
    expect(read([quotas, tab]).tables.placements).toBeNull();
  });
});

describe('doubt', () => {
  const twoDates = sheetOf('Plaatsingen', [
    ['Datum huurcontract', 'Ingangsdatum', 'Kandidaat', 'Personen'],
    [serialOf(2016, 6, 28), serialOf(2016, 7, 4), 'K-1', 4],
  ]);

  test('between two date columns is asked about, with Ingangsdatum proposed, and neither is used', () => {
    const { findings, records } = read([quotas, twoDates]);
    expect(records.placements).toEqual([]);
    expect(findings).toMatchObject([
      {
        code: 'required-column-asked',
        severity: 'fout',
        place: { table: 'Plaatsingen', sheet: 'Plaatsingen', address: 'B1' },
        data: { column: 'Datum', headers: ['Datum huurcontract', 'Ingangsdatum'] },
      },
    ]);
  });

  test('about what a block is gives candidates with reasons and a question', () => {
    const sheet = sheetOf('Blad1', [
      ['Datum', 'Soort', 'Zaal', 'Koffie', 'Gastheer'],
      [AS_OF, 'ambtelijk', 'A', 'ja', 'gemeente'],
    ]);
    const { recognition, tables } = read([quotas, sheet]);
    expect(tables.meetings).toBeNull();
    expect(recognition.regions.find(({ isAsked }) => isAsked)?.candidates[0]).toMatchObject({
      role: 'meetings',
      reasons: [{ kind: 'headers', matched: 2, of: 5 }],
    });
  });

  test('between equal tables is asked about, unless one is on a sheet with the name of the table', () => {
    const again = (sheet: string): SheetGrid => sheetOf(sheet, PLACED);
    const equal = read([quotas, again('Blad1'), again('Blad2')]);
    expect(equal.tables.placements).toBeNull();
    expect(codes(equal)).toEqual(['needed-table-open A1']);
    const named = read([quotas, again('Blad1'), again('Plaatsingen')]);
    expect(named.tables.placements?.sheet).toBe('Plaatsingen');
    expect(codes(named)).toEqual(['table-twice A1']);
  });
});

describe('a mapping, which stores what a person said about a table,', () => {
  const odd = (headers: readonly string[], sheet = 'Blad1'): SheetGrid =>
    sheetOf(sheet, [headers, [serialOf(2016, 6, 28), serialOf(2016, 7, 4), 'K-1', 4]]);
  const HEADERS = ['Datum huurcontract', 'Ingangsdatum', 'Kandidaat', 'Personen'];

  function stored(sheet: SheetGrid, choice: MappingChoice): Readonly<Record<string, string>> {
    const { recognition } = read([quotas, sheet]);
    const region = recognition.regions.find((one) => one.region.grid === sheet)?.region;
    if (region === undefined) throw new Error('The sheet has no region.');
    const mapping = mappingOf(region, choice);
    return { [mappingKey(mapping)]: JSON.stringify(mapping) };
  }
  const chosen = stored(odd(HEADERS), {
    role: 'placements',
    columns: { date: 'Datum huurcontract' },
  });

  test('answers what was asked', () => {
    const understanding = read([quotas, odd(HEADERS)], chosen);
    expect(understanding.records.placements).toMatchObject([{ date: serialOf(2016, 6, 28) }]);
    expect(codes(understanding)).toEqual(['columns-not-read B1', 'before-first-period A2']);
  });

  test('still applies after columns or the sheet were moved or renamed', () => {
    const moved = sheetOf('Blad1', [
      ['Kandidaat', 'Ingangsdatum', 'Datum huurcontract', 'Personen'],
      ['K-1', serialOf(2016, 7, 4), serialOf(2016, 6, 28), 4],
    ]);
    const renamed = odd(['Getekend', 'Ingangsdatum', 'Kandidaat', 'Personen']);
    for (const sheet of [moved, renamed, odd(HEADERS, 'Verhuizingen')]) {
      const { records, findings } = read([quotas, sheet], chosen);
      expect(records.placements).toMatchObject([{ date: serialOf(2016, 6, 28) }]);
      expect(findings.filter(({ code }) => code === 'mapping-dropped')).toEqual([]);
    }
  });

  test('is dropped with a finding if it no longer fits', () => {
    const gone = sheetOf('Blad1', [
      ['Ingangsdatum', 'Kandidaat', 'Personen'],
      [serialOf(2016, 7, 4), 'K-1', 4],
    ]);
    const { records, findings } = read([quotas, gone], chosen);
    expect(records.placements).toMatchObject([{ date: serialOf(2016, 7, 4) }]);
    expect(findings).toMatchObject([
      { code: 'mapping-dropped', place: { table: 'Plaatsingen', sheet: 'Blad1', address: null } },
    ]);
  });

  test('is reported if it cannot be read; other settings are ignored', () => {
    const settings = { 'taakstelling.table.homes': '{"version":9', 'taakstelling.view': 'x' };
    expect(codes(read([quotas, sheetOf('Plaatsingen', PLACED)], settings))).toEqual([
      'mapping-dropped -',
    ]);
  });

  test('can say that a block is none of the tables', () => {
    const other = sheetOf('Blad2', PLACED);
    const settings = stored(other, { role: null });
    const { tables, findings } = read([quotas, sheetOf('Blad1', PLACED), other], settings);
    expect(tables.placements?.sheet).toBe('Blad1');
    expect(findings).toEqual([]);
  });

  test('gives a saldo its sign', () => {
    const saldo = tableSheet('Taakstelling', [
      ['Periode', 'Taakstelling', 'Saldo'],
      ['2016-II', 206, -50],
    ]);
    const choice = { role: 'quotas', columns: { opening: 'Saldo' } } as const;
    const placements = sheetOf('Plaatsingen', PLACED);
    const ahead = stored(saldo, { ...choice, signs: { opening: 'ahead' } });
    expect(read([saldo, placements], ahead).records.quotas).toMatchObject([{ opening: 50 }]);
    const behind = stored(saldo, { ...choice, signs: { opening: 'behind' } });
    expect(read([saldo, placements], behind).records.quotas).toMatchObject([{ opening: -50 }]);
    expect(read([saldo, placements]).records.quotas).toMatchObject([{ opening: null }]);
  });
});
