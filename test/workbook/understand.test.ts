import { serialOf } from '../../src/domain/calendar';
import { findingMessage } from '../../src/workbook/finding-message';
import { sheetOf, tableSheet, workbookOf } from './sheets';
import { understand } from '../in-one-piece';

const asOf = serialOf(2016, 12, 31);

const quotas = tableSheet('Taakstelling', [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-I', 179, 50],
  ['2e helft 2016', 206, ''],
]);

describe('understand', () => {
  test('reads Excel tables and bare blocks into records', () => {
    const placements = sheetOf('Blad2', [
      ['Plaatsingen in 2016', '', '', ''],
      ['', '', '', ''],
      ['Datum', 'Casusnr', 'Pers.', 'Nareis'],
      [serialOf(2016, 1, 12), 'K-1', 4, ''],
      ['1 februari 2016', 1002, '2', 'ja'],
      ['', '', '', ''],
      ['Totaal', '', 6, ''],
    ]);
    const { records, findings, absent } = understand(workbookOf([quotas, placements]), asOf);
    expect(records.quotas).toEqual([
      {
        row: 1,
        period: { year: 2016, half: 1 },
        quota: 179,
        opening: 50,
        original: null,
        revisedOn: null,
      },
      {
        row: 2,
        period: { year: 2016, half: 2 },
        quota: 206,
        opening: null,
        original: null,
        revisedOn: null,
      },
    ]);
    expect(
      records.placements.map(({ date, household, persons, isFamilyJoining, counts }) => ({
        date,
        household,
        persons,
        isFamilyJoining,
        counts,
      })),
    ).toEqual([
      {
        date: serialOf(2016, 1, 12),
        household: 'K-1',
        persons: 4,
        isFamilyJoining: false,
        counts: null,
      },
      {
        date: serialOf(2016, 2, 1),
        household: '1002',
        persons: 2,
        isFamilyJoining: true,
        counts: null,
      },
    ]);
    expect(
      findings.map(({ code, place, fix }) => [code, place.sheet, place.address, fix?.after]),
    ).toEqual([
      ['totals-left-out', 'Blad2', 'A7', undefined],
      ['text-as-date', 'Blad2', 'A5', serialOf(2016, 2, 1)],
      ['text-as-number', 'Blad2', 'C5', 2],
    ]);
    expect(absent).not.toContain('placements');
    expect(absent).toContain('homes');
  });

  test('says which table is missing', () => {
    const { findings } = understand(workbookOf([quotas]), asOf);
    expect(findings.map((finding) => findingMessage(finding, 'en'))).toEqual([
      'The table Plaatsingen was not found in this workbook. Without the tables Taakstelling and Plaatsingen there are no figures for the meeting. Insert the table with New planning, or point it out under Workbook.',
    ]);
  });
});
