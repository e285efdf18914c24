/**
 * Tests formulas in the user's language. Microsoft's reference of Excel.Range, `formulasLocal`, has
 * this example: in German, `=SUM(A1, 1.5)` is `=SUMME(A1; 1,5)`.
 */
import fc from 'fast-check';
import { conventionsOf } from '../../host/conventions';
import { DUTCH_FUNCTIONS } from '../../host/dutch-names';
import { formulaFromLocal, formulaToLocal } from '../../host/local-formula';
import { closeAll, opened } from './opened';

afterEach(closeAll);

const dutch = conventionsOf('nl-NL');

describe.each([
  ['=SUM(A1,1.5)', '=SOM(A1;1,5)'],
  ['=SUMIFS(B1:B9,A1:A9,">=1,5;x")', '=SOMMEN.ALS(B1:B9;A1:A9;">=1,5;x")'],
  ['=IF(TRUE,{1,2;3,4.5},FALSE)', '=ALS(WAAR;{1\\2;3\\4,5};ONWAAR)'],
  ['=IFERROR(Lijst[#All],#N/A)', '=ALS.FOUT(Lijst[#Alles];#N/B)'],
  ['=Lijst[[#This Row],[Aantal]]', '=Lijst[[#Deze rij],[Aantal]]'],
  ["='Blad; 1,5'!A1+A1#", "='Blad; 1,5'!A1+A1#"],
  ['=BACKLOG.AT(DATE(2016,12,31),A:A)', '=BACKLOG.AT(DATUM(2016;12;31);A:A)'],
  ['=LET(x,FILTER(A1:A9,B1:B9=1),VSTACK(x,x))', '=LET(x;FILTER(A1:A9;B1:B9=1);VERT.STAPELEN(x;x))'],
  ['=1.5E-3+#VALUE!+#DIV/0!', '=1,5E-3+#WAARDE!+#DEEL/0!'],
])('%s', (english, local) => {
  test(`is ${local} in a Dutch Excel`, () => {
    expect(formulaToLocal(english, dutch)).toBe(local);
    expect(formulaFromLocal(local, dutch)).toBe(english);
  });
  test('is unchanged in an American Excel', () => {
    const american = conventionsOf('en-US');
    expect(formulaToLocal(english, american)).toBe(english);
    expect(formulaFromLocal(english, american)).toBe(english);
  });
});

test('a Dutch formula may be in lower case, and a number may begin with a comma', () => {
  expect(formulaFromLocal('=som(a1;,5)+Waar', dutch)).toBe('=SUM(a1,.5)+TRUE');
});

describe('support.microsoft.com/nl-nl/excel: the page of a function has its Dutch name', () => {
  test.each([
    ['ceiling-function', 'AFRONDEN.BOVEN'],
    ['choosecols-function', 'KIES.KOLOMMEN'],
    ['column-function', 'KOLOM'],
    ['columns-function', 'KOLOMMEN'],
    ['counta-function', 'AANTALARG'],
    ['expand-function', 'UITBREIDEN'],
    ['match-function', 'VERGELIJKEN'],
    ['roundup-function', 'AFRONDEN.NAAR.BOVEN'],
    ['row-function', 'RIJ'],
    ['rows-function', 'RIJEN'],
    ['textsplit-function', 'TEKST.SPLITSEN'],
    ['xlookup-function', 'X.ZOEKEN'],
    ['xmatch-function', 'X.VERGELIJKEN'],
  ])('%s is %s', (page, name) => {
    const english = page.replace('-function', '').toUpperCase();
    expect(formulaToLocal(`=${english}(A1)`, dutch)).toBe(`=${name}(A1)`);
    expect(formulaFromLocal(`=${name}(A1)`, dutch)).toBe(`=${english}(A1)`);
  });
});

test('no two functions have the same Dutch name', () => {
  const names = Object.values(DUTCH_FUNCTIONS);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name in DUTCH_FUNCTIONS)).toEqual([]);
});

test('a formula that is converted to Dutch and back is the same', () => {
  const name = fc.constantFrom(...Object.keys(DUTCH_FUNCTIONS), 'MAX', 'QUOTA.SHARE');
  const leaf = fc.oneof(
    fc.nat(99).map((n) => String(n / 4)),
    fc.constantFrom('A1', '$B$2:C9', 'TRUE', '"a;b,c"', 'Lijst[#All]', '{1,2;3,4}', '#N/A'),
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc
        .tuple(name, fc.array(tie('formula'), { minLength: 1, maxLength: 3 }))
        .map(([called, args]) => `${called}(${args.join(',')})`),
    ),
  }));
  fc.assert(
    fc.property(formula, (text) => {
      expect(formulaFromLocal(formulaToLocal(`=${text}`, dutch), dutch)).toBe(`=${text}`);
    }),
  );
});

test('formulasLocal reads and writes what a Dutch Excel shows', async () => {
  const { Excel } = await opened([[1, 2.5]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('C1:D1');
    range.formulasLocal = [['=SOM(A1:B1;1,5)', '1-2-2016']];
    range.load('formulas,formulasLocal');
    await context.sync();
    expect(range.formulas).toEqual([['=SUM(A1:B1,1.5)', 42401]]);
    expect(range.formulasLocal).toEqual([['=SOM(A1:B1;1,5)', 42401]]);
  });
});
