import { serialOf } from '../../src/domain/calendar';
import { readTable } from '../../src/workbook/read-rows';
import { households } from '../../src/workbook/tables/households';
import { homes, isSelfContained, maximumPersonsOf } from '../../src/workbook/tables/homes';

const linked = serialOf(2016, 10, 3);

describe('readTable', () => {
  test('reads a matrix by its headers, synonyms included, and leaves totals out', () => {
    const { records, issues, missing, columns } = readTable(households, [
      ['Casusnr', 'Pers.', 'Extra', 'Koppelingsdatum', 'Nareis'],
      ['Z16-001', 2, '', linked, 1],
      ['', null, '', 0, ''],
      [' Z16-002', '3', '', '3-10-2016', ''],
      ['Totaal', 5, '', '', 1],
    ]);
    expect(missing).toEqual([]);
    expect(columns).toMatchObject({
      household: 0,
      persons: 1,
      linkedOn: 3,
      familyToFollow: 4,
      status: null,
    });
    expect(records).toMatchObject([
      {
        row: 1,
        household: 'Z16-001',
        persons: 2,
        linkedOn: linked,
        familyToFollow: 1,
        young: false,
      },
      {
        row: 3,
        household: 'Z16-002',
        persons: 3,
        linkedOn: linked,
        familyToFollow: 0,
        status: null,
      },
    ]);
    expect(issues.map(({ row, field, problem }) => [row, field, problem.code])).toEqual([
      [3, 'household', 'spaces-around-id'],
      [3, 'persons', 'text-as-number'],
      [3, 'linkedOn', 'text-as-date'],
    ]);
  });

  test('says which required columns are missing', () => {
    const { missing, records } = readTable(households, [
      ['Kandidaat', 'Gekoppeld', 7],
      ['K-1', linked, 2],
    ]);
    expect(missing).toEqual(['persons']);
    expect(records).toEqual([]);
  });

  test('reads a row that lacks a required cell as a row without a record', () => {
    const { rows, records, issues } = readTable(households, [
      ['Kandidaat', 'Personen', 'Gekoppeld'],
      ['K-1', '#N/A', linked],
      ['K-2', 2, ''],
    ]);
    expect(rows).toMatchObject([
      { household: 'K-1', persons: null },
      { household: 'K-2', linkedOn: null },
    ]);
    expect(records).toEqual([]);
    expect(issues.map(({ row, field, problem }) => [row, field, problem.code])).toEqual([
      [1, 'persons', 'error-value'],
      [2, 'linkedOn', 'required-empty'],
    ]);
  });

  test('requires for a home its maximum or its bedrooms', () => {
    const header = [
      'Woning',
      'Corporatie',
      'Soort',
      'Slaapkamers',
      'Max personen',
      'Kale huur',
      'Beschikbaar',
    ];
    const { rows, issues, missing } = readTable(homes, [
      header,
      ['W-1', 'Rietwaard', 'regulier', 2, '', 550, linked],
      ['W-2', 'Rietwaard', 'kamer', '', 1, 350, linked],
      ['W-3', 'Rietwaard', 'unit', '', '', 350, linked],
    ]);
    expect(missing).toEqual([]);
    expect(rows.map(maximumPersonsOf)).toEqual([3, 1, null]);
    expect(rows.map(isSelfContained)).toEqual([true, false, true]);
    expect(issues.map(({ row, field, problem }) => [row, field, problem.code])).toEqual([
      [3, 'maximumPersons', 'required-empty'],
    ]);
    expect(readTable(homes, [header.filter((name) => name !== 'Max personen')]).missing).toEqual(
      [],
    );
    expect(
      readTable(homes, [header.filter((name) => name !== 'Max personen' && name !== 'Slaapkamers')])
        .missing,
    ).toEqual(['maximumPersons']);
  });

  test('reads an empty matrix as a table without columns', () => {
    expect(readTable(households, [])).toMatchObject({
      rows: [],
      missing: ['household', 'persons', 'linkedOn'],
    });
  });
});
