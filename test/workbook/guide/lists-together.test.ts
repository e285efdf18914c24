/**
 * Tests sheets whose headers changed over time. They can be read together, each by its own columns.
 */
import { placesOf } from '../../../src/workbook/guide/places';
import { notReadOf } from '../../../src/overleg/not-read';
import { placesOfDraft } from '../../../src/workbook/guide/places';
import { serialOf } from '../../../src/domain/calendar';
import type { AnswerLabel, Question } from '../../../src/workbook/guide/question';
import { guideKey } from '../../../src/workbook/guide/schema';
import { replay } from '../../../src/workbook/guide/replay';
import { straightThrough } from '../../../src/workbook/steps';
import type { Understanding } from '../../../src/workbook/understand';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf } from '../sheets';
import { quotas } from './shaped-workbooks';

const day = (month: number, date: number) => serialOf(2016, month, date);

/**
 * A workbook that changes in a year: other words from May on, and one more column from September
 * on.
 */
const SHEETS = [
  sheetOf('jan', [
    ['dossier', 'aantal', 'adres', 'corporatie', 'datum huur', 'nareiziger', 'bijz.'],
    ['Z16-001', 4, 'VL-112', 'Veenland', day(1, 12), '', ''],
    ['Z16-002', 1, 'DP-07', 'De Poort', day(1, 14), '', ''],
  ]),
  sheetOf('mei', [
    ['zaaknr', 'gezinsgrootte', 'woning', 'verhuurder', 'ingang huur', 'nareis j/n', 'opm.'],
    ['Z16-010', 4, 'DP-50', 'De Poort', day(5, 12), 'nee', ''],
    ['Z16-011', 2, 'VL-140', 'Veenland', day(5, 19), 'nee', ''],
  ]),
  sheetOf('sept', [
    [
      'zaak',
      'pers.',
      'adrescode',
      'verhuurder',
      'sleutel',
      'gezinshereniging',
      'opmerking',
      'stand',
    ],
    ['Z16-019', 3, 'DP-66', 'De Poort', day(9, 8), '', '', 'geplaatst'],
    ['Z16-020', 6, 'VL-160', 'Veenland', day(9, 15), '', '', 'geplaatst'],
  ]),
];

const AS_OF = serialOf(2016, 10, 12);
const read = (settings: Readonly<Record<string, string>>) =>
  understand(workbookOf([quotas, ...SHEETS], { settings }), AS_OF);
const chosen = ({ answers }: Question, kind: AnswerLabel['kind']) =>
  answers.find(({ label }) => label.kind === kind) ?? answers[0];

/**
 * Gives each question the answer of this kind, or else its first answer. Then reads the workbook.
 */
function readAfter(kind: AnswerLabel['kind']): Understanding {
  let settings: Readonly<Record<string, string>> = {};
  for (let count = 0; count < 9; count += 1) {
    const [question] = read(settings).guides.byRole.placements.questions.filter(
      ({ isOptional }) => !isOptional,
    );
    const guide = question && chosen(question, kind)?.guide;
    if (!guide) break;
    settings = { ...settings, [guideKey('placements')]: JSON.stringify(guide) };
  }
  return read(settings);
}

test('all lists count once a person says that they are one table', () => {
  const { records, guides } = readAfter('together');
  expect(guides.byRole.placements.state).toBe('used');
  expect(
    records.placements.map(({ household, persons, date }) => [household, persons, date]),
  ).toEqual([
    ['Z16-001', 4, day(1, 12)],
    ['Z16-002', 1, day(1, 14)],
    ['Z16-010', 4, day(5, 12)],
    ['Z16-011', 2, day(5, 19)],
    ['Z16-019', 3, day(9, 8)],
    ['Z16-020', 6, day(9, 15)],
  ]);
});

test('the lists that were not chosen are named, and so is the list that the table reads', () => {
  const { findings, guides } = readAfter('place');
  const [used] = placesOfDraft(guides.byRole.placements.draft ?? fail());
  const twice = findings.flatMap((one) => (one.code === 'table-twice' ? [one] : []));
  expect([...new Set(twice.map(({ data }) => data.used))]).toEqual([used]);
  const others = SHEETS.map(({ sheet }) => sheet).filter((sheet) => sheet !== used);
  expect([...notReadOf(findings).sheets].sort()).toEqual(others.sort());
});

function fail(): never {
  throw new Error('There is a draft.');
}

test('lists that lack a column cannot be chosen together', () => {
  const without = sheetOf('okt', [
    ['zaak', 'verhuurder', 'sleutel'],
    ['Z16-030', 'De Poort', day(10, 6)],
  ]);
  const { guides } = understand(workbookOf([quotas, ...SHEETS.slice(0, 1), without]), AS_OF);
  const questions = guides.byRole.placements.questions;
  expect(questions.flatMap(({ answers }) => answers.map(({ label }) => label.kind))).not.toContain(
    'together',
  );
});

describe('a list that a person assigns to a table that is read from another list', () => {
  const plain = sheetOf('Plaatsingen', [
    ['Datum', 'Zaaknummer', 'Personen', 'Corporatie'],
    [day(3, 3), 'Z16-006', 1, 'Veenland'],
    [day(3, 24), 'Z16-008', 6, 'De Poort'],
  ]);
  const workbook = (settings: Readonly<Record<string, string>> = {}) =>
    understand(workbookOf([quotas, plain, ...SHEETS], { settings }), AS_OF);
  const besideOf = (sheet: string, { recognition, guides }: Understanding) => {
    const region = recognition.regions.find(({ region: { grid } }) => grid.sheet === sheet);
    return region === undefined ? null : guides.besides('placements', region);
  };

  test('names the list that would stop counting, and offers to read both together', () => {
    const beside = besideOf('mei', workbook());
    expect(beside?.places).toEqual(['Plaatsingen']);
    const together = beside?.together;
    if (!together) throw new Error('They can be read together.');
    const kept = { [guideKey('placements')]: JSON.stringify({ ...together, isConfirmed: true }) };
    const both = workbook(kept);
    expect(both.records.placements.map(({ household }) => household)).toEqual([
      'Z16-006',
      'Z16-008',
      'Z16-010',
      'Z16-011',
    ]);
    expect(besideOf('mei', both)).toBeNull();
    expect(straightThrough(replay(together, both.guides.surroundings)).guide).toEqual(together);
  });

  test('names nothing if the table is already read from that list', () => {
    expect(besideOf('Plaatsingen', workbook())).toBeNull();
  });
});

test('lists side by side on one sheet are named by their cells, a list alone by its sheet', () => {
  const grid = sheetOf('Blad1', [
    ['Datum', 'Kandidaat', '', 'Datum', 'Kandidaat'],
    [42400, 'Z-1', '', 42401, 'Z-2'],
  ]);
  const region = (left: number) => ({
    ...{ grid, left, headerRow: 0, rows: [1], headers: ['Datum', 'Kandidaat'], table: null },
    ...{ remarks: [], leftOut: null, isHeaderElsewhere: false, title: null },
  });
  expect(placesOf([region(0), region(3)])).toEqual(['Blad1 (A1:B2)', 'Blad1 (D1:E2)']);
  expect(placesOf([region(0)])).toEqual(['Blad1']);
});
