/** Placements that count although a remark says that they fell through. */
import { doubtfulOf } from '../../src/overleg/doubtful';
import { planTab } from '../../src/overleg/plan-tab';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import { understand } from '../in-one-piece';
import { tableSheet, workbookOf } from '../workbook/sheets';
import { day, quota, reportWith, SECOND_HALF } from './records';

const AS_OF = day(10, 12);
const { findings } = understand(
  workbookOf([
    tableSheet('Taakstelling', [
      ['Periode', 'Taakstelling', 'Beginstand'],
      ['2016-II', 52, 0],
    ]),
    tableSheet('Plaatsingen', [
      ['Datum', 'Kandidaat', 'Personen', 'Telt mee', 'Opmerking', 'Bijzonderheden'],
      [day(8, 25), 'K-1', 3, '', 'gaat niet door, woning geweigerd', 'gaat niet door'],
      [day(9, 8), 'K-2', 4, '', '2e aanbod', ''],
      [day(9, 29), 'K-3', 1, '', 'gaat niet door', ''],
      [day(9, 30), 'K-4', 6, 'nee', 'gaat niet door', ''],
      [day(10, 13), 'K-5', 5, '', 'gaat niet door', ''],
    ]),
  ]),
  AS_OF,
);

test('doubtfulOf counts each row once, however many remarks it has, up to the day of the figures', () => {
  expect(doubtfulOf(findings, AS_OF)).toEqual({ placements: 2, people: 4 });
  expect(doubtfulOf(findings, day(10, 13))).toEqual({ placements: 3, people: 9 });
  expect(doubtfulOf([], AS_OF)).toEqual({ placements: 0, people: 0 });
});

describe('the line about doubtful placements on the tab', () => {
  const lineOf = (kind: MeetingKind, placements: number, people: number) => {
    const given = { kind, doubtful: { placements, people } };
    const report = reportWith(AS_OF, { quotas: [quota(SECOND_HALF, 52)] }, given);
    const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
    return lines.find(({ key }) => key === 'head.doubtful')?.cells.map(({ value }) => value);
  };

  test('tells officials how many there are', () => {
    expect(lineOf('ambtelijk', 2, 4)).toEqual([
      'Te controleren',
      '2 plaatsingen (4 personen) gingen misschien niet door, maar tellen mee',
    ]);
    expect(lineOf('ambtelijk', 1, 1)?.[1]).toBe(
      '1 plaatsing (1 persoon) ging misschien niet door, maar telt mee',
    );
    expect(lineOf('ambtelijk', 0, 0)).toBeUndefined();
  });

  test('is left out for administrators, because the people concerned are few', () => {
    expect(lineOf('bestuurlijk', 2, 4)).toBeUndefined();
  });
});
