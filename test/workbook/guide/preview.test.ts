/** Tests what the preview of a table shows for a cell. */
import { serialOf } from '../../../src/domain/calendar';
import { understand } from '../../in-one-piece';
import { tableSheet, workbookOf } from '../sheets';

test('yes and no are shown as partners type them', () => {
  const header = ['Datum', 'Kandidaat', 'Personen', 'Nareis'];
  const { previews } = understand(
    workbookOf([
      tableSheet('Plaatsingen', [
        header,
        [serialOf(2016, 8, 1), 'K-1', 2, 'x'],
        [serialOf(2016, 8, 2), 'K-2', 2, 'nee'],
        [serialOf(2016, 8, 3), 'K-3', 2, ''],
      ]),
    ]),
    serialOf(2016, 10, 12),
  );
  const preview = previews.placements;
  const at = preview?.fields.indexOf('isFamilyJoining') ?? -1;
  expect(preview?.rows.map(({ cells }) => cells[at]?.value)).toEqual(['ja', 'nee', 'nee']);
});

test('people are listed by the day on which they begin to count', () => {
  const asOf = serialOf(2016, 10, 12);
  const { previews } = understand(
    workbookOf([
      tableSheet('Plaatsingen', [
        ['Datum', 'Kandidaat', 'Personen', 'Telt mee'],
        [asOf, 'K-1', 30, ''],
        [serialOf(2016, 12, 19), 'K-2', 1, ''],
        [serialOf(2016, 12, 20), 'K-3', 4, 'nee'],
      ]),
    ]),
    asOf,
  );
  const preview = previews.placements;
  if (!preview) throw new Error('Plaatsingen has a preview.');
  expect(preview.people).toBe(31);
  expect(preview.days).toEqual([
    { day: asOf, people: 30 },
    { day: serialOf(2016, 12, 19), people: 1 },
  ]);
});
