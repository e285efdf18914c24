import { yesNoReader } from '../../src/functions/cell-readers';
import { readYesNo } from '../../src/workbook/cell';
import { yesOrNo } from '../../src/workbook/yes-no';

const WORDS: readonly (readonly [string | number | boolean, boolean | null])[] = [
  ...['ja', 'J', ' x ', 'V', '✓', 'WAAR', 'true', 'Yes', 'y', '1', 1, true].map(
    (word) => [word, true] as const,
  ),
  ...['nee', 'Neen', ' n', 'onwaar', 'FALSE', 'no', '0', 0, false].map(
    (word) => [word, false] as const,
  ),
  ...['misschien', 'ja?', '', 2, -1].map((word) => [word, null] as const),
];

test.each(WORDS)('%j is read as %j in the tables and by the functions', (word, answer) => {
  expect(yesOrNo(word)).toBe(answer);
  expect(readYesNo(word).value).toBe(answer);
  expect(yesNoReader.parse(word)).toBe(answer ?? undefined);
});
