import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHalfYear } from '../../src/domain/half-year-text';

const ROOT = join(__dirname, '../..');
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const [, FIRST_CHANGE = ''] =
  /^Now make a change\.(.*?)^3\. /ms.exec(textOf('CONTRIBUTING.md')) ?? [];

/** Returns what the pattern's first group matches in the tutorial. */
function named(pattern: RegExp): string {
  const [, text] = pattern.exec(FIRST_CHANGE) ?? [];
  if (text === undefined) throw new Error(`The tutorial names nothing as ${pattern}.`);
  return text;
}

describe('the first change in CONTRIBUTING.md', () => {
  const spelling = named(/half-years as `(.+?)`/);
  const testFile = named(/In `(test\/.+?)`/);
  const sourceFile = named(/In `(src\/.+?)`/);
  const word = named(/add `(\p{L}+)` to/u);
  const list = named(/words in `(\w+)`/);
  const reader = named(/docstring of\s+`(\w+)`/);

  it('adds a spelling that nothing reads yet, to a list of spellings that exists', () => {
    expect(parseHalfYear(spelling)).toBeNull();
    expect(textOf(testFile)).not.toContain(`'${spelling}'`);
    expect(textOf(testFile)).toMatch(/'2e hj 2016',(.|\n)*?2016-II/);
  });

  it('names the right file for the list of words and the function that uses it', () => {
    const source = textOf(sourceFile);
    expect(source).toMatch(new RegExp(`^const ${list} = '\\(\\?:`, 'm'));
    expect(source).toContain(`export function ${reader}(`);
  });

  it('adds a word that fits the list: the other words of the list make the spelling readable', () => {
    const words = new RegExp(`^const ${list} = '\\(\\?:(.+)\\)';$`, 'm');
    const known = words.exec(textOf(sourceFile))?.[1]?.split('|') ?? [];
    expect(known).not.toContain(word);
    const readable = known.map((each) => parseHalfYear(spelling.replace(word, each)));
    expect(new Set(readable.map((half) => JSON.stringify(half)))).toEqual(
      new Set(['{"year":2016,"half":2}']),
    );
  });
});
