import fc from 'fast-check';
import { colToLetter as columnLetters } from 'hucre';
import { formulaForFile, formulaFromFile, shiftFormula } from '../../xlsx/formula';
import { decodeCellText, encodeCellText } from '../../xlsx/cell-text';
import { columnCharacters, columnPoints } from '../../xlsx/sizes';

describe('a shared formula in another cell', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['SUM(A:A,$B:C,2:$3)', 'SUM(B:B,$B:D,4:$3)'],
    ["'A1 B2'!A1&A1!B2", "'A1 B2'!B3&A1!C4"],
    ['"A1"&LOG10(A1)', '"A1"&LOG10(B3)'],
    [
      'Plaatsingen[A1]+Plaatsingen[[#This Row],[B2]]',
      'Plaatsingen[A1]+Plaatsingen[[#This Row],[B2]]',
    ],
    ['PLAN.TODATE(A1,TRUE)', 'PLAN.TODATE(B3,TRUE)'],
    ['A1.x+_A1+XFE1+A1048577', 'A1.x+_A1+XFE1+A1048577'],
    ['1E5+A1%', '1E5+B3%'],
    ["'It''s, A1'!A1:$B2+A1#", "'It''s, A1'!B3:$B4+B3#"],
    ['[1]Blad1!A1+SUM( A1 , a1 )', '[1]Blad1!B3+SUM( B3 , B3 )'],
    ['LET(a1b,A1,a1b)+{1,2}', 'LET(a1b,B3,a1b)+{1,2}'],
    ['A:A A1:A9', 'B:B B3:B11'],
    ['XFD1048576', 'A2'],
  ])('%s becomes %s', (formula, expected) => {
    expect(shiftFormula(formula, 2, 1)).toBe(expected);
  });

  test('a formula that is moved and moved back is the same', () => {
    const place = fc.record({ row: fc.integer({ min: 1, max: 900 }), column: fc.nat(500) });
    const reference = fc
      .tuple(place, fc.constantFrom('', '$'), fc.constantFrom('', '$'))
      .map(([{ row, column }, a, b]) => `${a}${columnLetters(column)}${b}${row}`);
    fc.assert(
      fc.property(fc.array(reference), fc.nat(1000), fc.nat(1000), (references, rows, columns) => {
        const formula = `SUM(${references.join(',')})`;
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

test.each([
  ['=XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['=SORT(FILTER(A:A,B:B))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B))'],
  ['=SUM(1,"IFS(1)")', 'SUM(1,"IFS(1)")'],
  ['=PLAN.WEEKLY(206,A1:A9,1,2)', '_xldudf_PLAN_WEEKLY(206,A1:A9,1,2)'],
  ['=BACKLOG.AT(A1)+ERROR.TYPE(B1)', '_xldudf_BACKLOG_AT(A1)+ERROR.TYPE(B1)'],
  ['=SUM(Plaatsingen[PLAN.WEEKLY])', 'SUM(Plaatsingen[PLAN.WEEKLY])'],
  [
    '=LET(rate, 2,total,SUM(A1:A9),total*rate+x)',
    '_xlfn.LET(_xlpm.rate, 2,_xlpm.total,SUM(A1:A9),_xlpm.total*_xlpm.rate+x)',
  ],
  [
    '=MAP(A1:A3,LAMBDA(a,b,a*b&"a"))',
    '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a*_xlpm.b&"a"))',
  ],
  ['=STDEV.S(A:A)', '_xlfn.STDEV.S(A:A)'],
  ['=LET(x,1,Blad1!x+"x"+x)', '_xlfn.LET(_xlpm.x,1,Blad1!x+"x"+_xlpm.x)'],
])('%s is %s in a file, and comes back', (formula, inFile) => {
  expect(formulaForFile(formula)).toBe(inFile);
  expect(formulaFromFile(inFile)).toBe(formula);
});

test('any text is the same after it is escaped for a file and read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeCellText(encodeCellText(text))).toBe(text);
    }),
  );
  expect(encodeCellText('a\u0001_x0041_')).toBe('a_x0001__x005F_x0041_');
});

test('a column is as many pixels wide in the file as in points', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1790 }), (pixels) => {
      expect(columnPoints(columnCharacters(pixels * 0.75))).toBe(pixels * 0.75);
    }),
  );
});

test('a column of 8.43 characters, the default, is 64 pixels wide', () => {
  // Excel shows 8.43. In the file, the width includes padding.
  expect(columnPoints(9.140625)).toBe(48);
});
