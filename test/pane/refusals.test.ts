import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TabNotMade } from '../../src/commands/tab-not-made';
import { CellsProtected } from '../../src/excel/apply-fixes';
import { StructureProtected } from '../../src/excel/refusal';
import { Beaten } from '../../src/excel/run';
import { isRefusal, refusalText, remedyForRefusal } from '../../src/pane/refusals';
import { loadWords } from '../../src/pane/words';

const SOURCE = join(__dirname, '../../src');

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'));

const wordsIn = (language: 'nl' | 'en') =>
  loadWords(language, { displayLanguage: 'nl-NL', contentLanguage: 'nl-NL' });

test('every class of refusal has a sentence', () => {
  const classes = sources.flatMap((text) =>
    [...text.matchAll(/class (\w+) extends Refusal\b/g)].map(([, name]) => name),
  );
  expect(classes.length).toBeGreaterThan(0);
  const known = /type KnownRefusal =([^;]*);/.exec(
    readFileSync(join(SOURCE, 'pane/refusals.ts'), 'utf8'),
  );
  expect(known?.[1]?.match(/\w+/g)?.sort()).toEqual(classes.sort());
});

test('a refusal differs from a fault of the program, and its message contains no cell', () => {
  const refusal = new CellsProtected({ code: 'cells-protected', sheets: ['Dicht'] });
  expect(isRefusal(refusal)).toBe(true);
  expect(isRefusal(new Beaten())).toBe(true);
  expect(isRefusal(new TypeError('a mistake'))).toBe(false);
  expect(isRefusal({ why: { code: 'beaten' } })).toBe(false);
  expect(String(refusal)).toBe('Refusal: cells-protected');
});

test.each(['nl', 'en'] as const)(
  'a protected workbook has one sentence for a tab and another for tables: %s',
  async (language) => {
    const words = await wordsIn(language);
    const tab = new TabNotMade({ code: 'structure-protected' });
    const tables = new StructureProtected({ code: 'no-sheet-added' });
    expect(refusalText(tab.why, words)).toBe(words.notMade.structureProtected);
    expect(refusalText(tables.why, words)).toBe(words.workbook.structureProtected);
    expect(words.notMade.structureProtected).not.toBe(words.workbook.structureProtected);
    expect(remedyForRefusal(tab.why)).toBe('again');
    expect(remedyForRefusal(tables.why)).toBeNull();
  },
);
