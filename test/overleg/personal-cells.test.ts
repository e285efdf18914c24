import fc from 'fast-check';
import { BLANK_CELL, type KeptCell } from '../../src/overleg/tab-before';
import { personalCells } from '../../src/overleg/personal-cells';

const noteOf = (content: KeptCell['content']): KeptCell => ({ ...BLANK_CELL, content });
/** The addresses with personal data on a tab with only these notes. */
const cellsOf = (notes: readonly KeptCell[]) =>
  personalCells({ notes, lines: notes.map((_, i) => ({ key: `k.${i}`, cells: [] })) });

const PERSONAL = 'bel 06-12345678';
const ORDINARY = ['', 'nog 3 woningen in Noord', 12, 42735, true];

test('personalCells gives the addresses in column J that have personal data, and no others', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<KeptCell['content']>(PERSONAL, ...ORDINARY)), (texts) => {
      const expected = texts.flatMap((text, row) => (text === PERSONAL ? [`J${row + 1}`] : []));
      expect(cellsOf(texts.map(noteOf))).toEqual(expected);
    }),
  );
});

test.each([
  ['a telephone number', PERSONAL],
  ['an e-mail address', 'vraag het iemand@voorbeeld.nl'],
  ['a home address', 'woont op 1234 AB 12'],
  ['a person number in a text', 'nummer 123456782'],
  ['a person number as a number', 123456782],
])('personalCells reports %s', (_, content) => {
  expect(cellsOf([noteOf(content)])).toEqual(['J1']);
});

test('personalCells leaves out formulas, because the saved file does not contain them', () => {
  const formula = { ...BLANK_CELL, content: `="${PERSONAL}"`, isFormula: true };
  expect(cellsOf([formula])).toEqual([]);
});

test('personalCells reports labels beside carried notes, and no figures', () => {
  const line = (value: string | number) => ({
    key: 'carried.1',
    cells: [{ value, look: 'explanation' } as const],
  });
  const notes = [BLANK_CELL, BLANK_CELL];
  expect(personalCells({ notes, lines: [line('Buurt'), line(PERSONAL)] })).toEqual(['A2']);
  expect(personalCells({ notes, lines: [line(123456782), line(612345678)] })).toEqual([]);
});
