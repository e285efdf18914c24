import { allFunctions } from '../../src/functions/all';
import { argumentValues, formulaOf } from '../../src/functions/example';

const worked = allFunctions.flatMap((declared) =>
  declared.examples
    .filter(({ result }) => result !== null)
    .map((example) => ({ declared, example, formula: formulaOf(declared.id, example, 'en') })),
);

describe('the worked examples of the reference', () => {
  it.each(worked)('$formula', ({ declared, example }) => {
    expect(declared.call(argumentValues(example))).toEqual(example.result);
  });

  it('has one for every function', () => {
    expect(new Set(worked.map(({ declared }) => declared))).toEqual(new Set(allFunctions));
  });
});
