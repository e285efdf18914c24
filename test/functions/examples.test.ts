import { allFunctions } from '../../src/functions/all';
import { on } from '../../src/functions/example';
import { formulaOf, notationOf } from '../../src/functions/example-formula';
import { argumentValues } from './calling';

const worked = allFunctions.flatMap((declared) =>
  declared.examples
    .filter(({ result }) => result !== null)
    .map((example) => ({
      declared,
      example,
      formula: formulaOf(declared.id, example, notationOf('en')),
    })),
);

describe('the worked examples of the reference', () => {
  it.each(worked)('$formula has the result that the reference gives', ({ declared, example }) => {
    expect(declared.call(argumentValues(example))).toEqual(example.result);
  });

  it('include one for every function', () => {
    expect(new Set(worked.map(({ declared }) => declared))).toEqual(new Set(allFunctions));
  });
});

describe('an example formula', () => {
  const example = { args: [0.5, true, on(2016, 7, 1), [[1, 2]]], result: null };

  it.each([
    ['nl', true, '=F(0,5;WAAR;DATUM(2016;7;1);{1\\2})'],
    ['en', false, '=F(0.5,TRUE,DATE(2016,7,1),{1,2})'],
    ['en', true, '=F(0,5;TRUE;DATE(2016;7;1);{1\\2})'],
  ] as const)(
    'has the names of an Excel in %s and separators that leave decimals alone (comma: %s)',
    (names, hasDecimalComma, formula) => {
      expect(formulaOf('F', example, { names, hasDecimalComma })).toBe(formula);
    },
  );
});
