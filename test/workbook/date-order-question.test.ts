import fc from 'fast-check';
import { civilOf, serialOf } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { guideKey } from '../../src/workbook/guide/schema';
import type { Question } from '../../src/workbook/guide/question';
import { understand } from '../in-one-piece';
import { tableSheet, workbookOf } from './sheets';

const asOf = serialOf(2016, 12, 31);
const MONTH_FIRST = ['4/13/2016', '4/14/2016', '4/15/2016'];
const HEADER = ['Datum', 'Kandidaat', 'Personen'];

const workbookWith = (dates: readonly string[]): WorkbookGrid =>
  workbookOf([
    tableSheet('Plaatsingen', [HEADER, ...dates.map((date, at) => [date, `K-${at}`, 2])]),
  ]);

const questionsIn = (workbook: WorkbookGrid): readonly Question[] =>
  understand(workbook, asOf).guides.byRole.placements.questions;

const daysIn = (workbook: WorkbookGrid): readonly SerialDay[] | undefined =>
  understand(workbook, asOf).tables.placements?.records.map(({ date }) => date);

function answered(workbook: WorkbookGrid, kind: 'day-first' | 'month-first'): WorkbookGrid {
  const asked = questionsIn(workbook).find(({ data }) => data.kind === 'date-order');
  const guide = asked?.answers.find(({ label }) => label.kind === kind)?.guide;
  if (!guide) throw new Error(`No question has the answer ${kind}.`);
  return { ...workbook, settings: { [guideKey('placements')]: JSON.stringify(guide) } };
}

const monthFirst = (day: SerialDay): string => {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${month}/${dayOfMonth}/${year}`;
};

test('once the user answers that months come first, each date is read in that order', () => {
  // A number above 12 cannot be a month, so such a date proves the order of its parts.
  const provingDay = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 28 }))
    .map(([month, day]) => serialOf(2016, month, day));
  const anyDay = fc
    .integer({ min: serialOf(2016, 1, 1), max: serialOf(2016, 12, 31) })
    .map((day) => day as SerialDay);
  const proofs = fc.array(provingDay, { minLength: 3, maxLength: 5 });
  fc.assert(
    fc.property(proofs, fc.array(anyDay, { maxLength: 12 }), (proof, others) => {
      const days = [...others, ...proof];
      const workbook = workbookWith(days.map(monthFirst));
      expect(daysIn(workbook)).toBeUndefined();
      expect(daysIn(answered(workbook, 'month-first'))).toEqual(days);
    }),
    { numRuns: 40 },
  );
});

describe('after the answer “day first” to a column that also has month-first dates', () => {
  const workbook = answered(workbookWith(['13-4-2016', '3/4/2016', ...MONTH_FIRST]), 'day-first');
  const cellsWith = (finding: string) =>
    understand(workbook, asOf)
      .findings.filter(({ code }) => code === finding)
      .map(({ place }) => place.address);

  test('a date that can only be day-first is read', () => {
    expect(daysIn(workbook)).toEqual([serialOf(2016, 4, 13)]);
  });

  test('a month-first date is reported at its cell', () => {
    expect(cellsWith('not-a-date')).toEqual(['A4', 'A5', 'A6']);
  });

  test('a date that can be read in both orders is not read, and is reported', () => {
    expect(cellsWith('date-order-unknown')).toEqual(['A3']);
  });
});

test.each([[['13-4-2016', '3/4/2016']], [['3/4/2016', '5/6/2016']]])(
  'nothing is asked where no date proves that the month comes first: %s',
  (dates) => {
    expect(questionsIn(workbookWith(dates))).toEqual([]);
  },
);

test('a single month-first date raises no question; it is reported at its cell', () => {
  const workbook = workbookWith(['13-4-2016', '4/13/2016', '14-4-2016']);
  expect(questionsIn(workbook)).toEqual([]);
  const found = understand(workbook, asOf).findings.filter(({ code }) => code === 'not-a-date');
  expect(found.map(({ place }) => place.address)).toEqual(['A3']);
});
