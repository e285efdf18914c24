import fc from 'fast-check';
import { choiceOf, groupRegions, isAnswered, regionKey } from '../../src/pane/mapping-choice';
import { mappingKey, mappingOf } from '../../src/workbook/mapping';
import type { RecognisedRegion, Recognition } from '../../src/workbook/recognise';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { ROLES, TABLES } from '../../src/workbook/tables';
import { sheetOf, workbookOf } from '../workbook/sheets';
import { recognise } from '../in-one-piece';

const QUOTAS = sheetOf('Taakstelling', [
  ['Periode', 'Taakstelling', 'Saldo'],
  ['2016-I', 179, -50],
]);
const TWO_DATES = sheetOf('Plaatsingen', [
  ['Ingangsdatum', 'Datum huurcontract', 'Kandidaat', 'Personen'],
  [42401, 42402, 'K-1', 2],
]);
const ADJUSTED = sheetOf('Taakstelling', [
  ['Periode', 'Gecorrigeerde taakstelling', 'Volgens de brief'],
  ['2016-I', 229, 179],
]);
const EITHER_DATE = sheetOf('Locaties', [
  ['Locatie', 'Soort', 'Capaciteit', 'Voor vergunninghouders', 'Datum oplevering'],
  ['De Kade', 'flexwoning', 20, 10, 42735],
]);
const OTHER = sheetOf('Lijst', [
  ['Kleur', 'Vorm'],
  ['rood', 'rond'],
]);

function regionOn(recognition: Recognition, sheet: string): RecognisedRegion {
  const found = recognition.regions.find(({ region }) => region.grid.sheet === sheet);
  if (!found) throw new Error(`There is nothing on ${sheet}.`);
  return found;
}

/** The answers in the form before anybody changes them. */
function untouched(region: RecognisedRegion) {
  const indexes = Object.entries(region.columns?.indexes ?? {});
  const columns = indexes.map(([field, index]) => [field, index === null ? '' : String(index)]);
  return { role: region.role ?? '', columns: Object.fromEntries(columns), signs: {} };
}

function said(
  grid: WorkbookGrid,
  region: RecognisedRegion,
  answers: Parameters<typeof choiceOf>[1],
) {
  const mapping = mappingOf(region.region, choiceOf(region, answers));
  return recognise({ ...grid, settings: { [mappingKey(mapping)]: JSON.stringify(mapping) } });
}

test('columns are read as a person answered', () => {
  const headers = ['Datum', 'Kandidaat', 'Personen', 'a', 'b', 'c'];
  const grid = workbookOf([sheetOf('Plaatsingen', [headers, [42401, 'K-1', 2, 1, 2, 3]])]);
  const region = regionOn(recognise(grid), 'Plaatsingen');
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        headers.map((_, i) => i),
        { minLength: 3 },
      ),
      (order) => {
        const fields = Object.keys(TABLES.placements.columns);
        const chosen = order.map((index, i) => [fields[i] ?? '', String(index)] as const);
        const answers = { role: 'placements', columns: Object.fromEntries(chosen), signs: {} };
        const { columns } = regionOn(said(grid, region, answers), 'Plaatsingen');
        for (const [field, index] of chosen) expect(columns?.indexes[field]).toBe(Number(index));
      },
    ),
  );
});

test('confirming without a change remembers the table, but none of its columns', () => {
  const grid = workbookOf([TWO_DATES]);
  const region = regionOn(recognise(grid), 'Plaatsingen');
  const choice = choiceOf(region, untouched(region));
  expect(choice).toEqual({ role: 'placements', columns: {}, signs: {} });
});

test('a column that was asked about is remembered under its header', () => {
  const grid = workbookOf([TWO_DATES]);
  const region = regionOn(recognise(grid), 'Plaatsingen');
  const answers = untouched(region);
  const choice = choiceOf(region, { ...answers, columns: { ...answers.columns, date: '1' } });
  expect(choice.columns).toEqual({ date: 'Datum huurcontract' });
});

test.each(['behind', 'ahead'] as const)(
  'the answer "%s" about the sign also confirms the column',
  (sign) => {
    const grid = workbookOf([QUOTAS]);
    const region = regionOn(recognise(grid), 'Taakstelling');
    const answers = { ...untouched(region), signs: { opening: sign } };
    const choice = choiceOf(region, answers);
    expect(choice).toMatchObject({ columns: { opening: 'Saldo' }, signs: { opening: sign } });
    const after = regionOn(said(grid, region, answers), 'Taakstelling');
    expect(after.columns?.questions).toEqual([]);
    expect(after.negated).toEqual(sign === 'ahead' ? ['opening'] : []);
  },
);

test('a question that is not answered stays open', () => {
  const grid = workbookOf([QUOTAS]);
  const region = regionOn(recognise(grid), 'Taakstelling');
  const answers = { ...untouched(region), signs: { opening: '' } };
  expect(choiceOf(region, answers)).toMatchObject({ columns: {}, signs: {} });
});

describe.each([
  { asks: 'a sign', grid: QUOTAS, at: ['signs', 'opening'], choices: ['behind', 'ahead'] },
  { asks: 'which column', grid: TWO_DATES, at: ['columns', 'date'], choices: ['0', '1'] },
  { asks: 'for another column', grid: ADJUSTED, at: ['columns', 'quota'], choices: ['1', '2'] },
  { asks: 'which date', grid: EITHER_DATE, at: ['columns', 'deliveredOn'], choices: ['4'] },
] as const)('a table that asks $asks', ({ grid, at: [part, field], choices }) => {
  const workbook = workbookOf([grid]);
  const region = regionOn(recognise(workbook), grid.sheet);
  const answered = (answer: string) => {
    const answers = untouched(region);
    return { ...answers, [part]: { ...answers[part], [field]: answer } };
  };

  it('is not answered before a choice, nor by an empty choice', () => {
    expect(region.columns?.questions).toHaveLength(1);
    expect(isAnswered(region, untouched(region))).toBe(false);
    expect(isAnswered(region, answered(''))).toBe(false);
  });

  it.each(choices)('is answered by %s, after which nothing is asked any more', (choice) => {
    expect(isAnswered(region, answered(choice))).toBe(true);
    const after = regionOn(said(workbook, region, answered(choice)), grid.sheet);
    expect(after.columns?.questions).toEqual([]);
  });

  it('is also answered by choosing another table, or none', () => {
    for (const role of ['guidance', 'none']) {
      expect(isAnswered(region, { ...untouched(region), role })).toBe(true);
    }
    expect(isAnswered(region, { ...answered(choices[0]), role: '' })).toBe(false);
  });
});

test('if another table or none is chosen, only that choice is remembered', () => {
  const region = regionOn(recognise(workbookOf([TWO_DATES])), 'Plaatsingen');
  const answers = untouched(region);
  expect(choiceOf(region, { ...answers, role: 'homes' })).toEqual({ role: 'homes' });
  expect(choiceOf(region, { ...answers, role: 'none' })).toEqual({ role: null });
});

test('every region is in one group, and regions with an open question are in the first', () => {
  const recognition = recognise(workbookOf([QUOTAS, TWO_DATES, OTHER]));
  const { asked, recognised, unused } = groupRegions(recognition);
  const all = [...asked, ...recognised, ...unused];
  expect(new Set(all.map(regionKey)).size).toBe(recognition.regions.length);
  expect(asked.map(({ region }) => region.grid.sheet)).toEqual(['Taakstelling', 'Plaatsingen']);
  expect(recognised).toEqual([]);
  expect(all.every(({ role }) => role === null || ROLES.includes(role))).toBe(true);
});
