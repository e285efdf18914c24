/**
 * Lists the worked examples of docs/functies, alone and inside other formulas, with their values.
 */
import { allFunctions } from '../../src/functions/all';
import type { FunctionId } from '../../src/functions/declaration';
import type { Example } from '../../src/functions/example';
import { formulaOf, notationOf } from '../../src/functions/example-formula';
import type { CellValue } from '../../packages/excel-stand-in/host';

interface Worked {
  readonly id: FunctionId;
  readonly example: Example;
  readonly values: CellValue[][];
}

export const worked: readonly Worked[] = allFunctions.flatMap(({ id, examples }) =>
  examples.flatMap((example) => {
    const { result } = example;
    if (result === null) return [];
    return [
      { id, example, values: (Array.isArray(result) ? result : [[result]]) as CellValue[][] },
    ];
  }),
);
const english = ({ id, example }: Worked) => formulaOf(id, example, notationOf('en')).slice(1);

const sumOf = (values: CellValue[][]): number =>
  roundedTo9(
    values.flat().reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  );

const roundedTo9 = (value: number): number => Number(value.toFixed(9));

/**
 * Ways to put an example inside another formula. `expected` gives the values of that whole formula.
 */
export const NESTED: readonly (readonly [
  name: string,
  formula: (inner: string) => string,
  expected: (values: CellValue[][]) => CellValue[][],
])[] = [
  ['alone', (inner) => inner, (values) => values],
  ['in SUM', (inner) => `ROUND(SUM(0,${inner}),9)`, (values) => [[sumOf(values)]]],
  ['in INDEX', (inner) => `INDEX(${inner},1,1)`, (values) => [[values[0]?.[0] ?? null]]],
  ['in LET', (inner) => `LET(x,${inner},x)`, (values) => values],
  ['in VSTACK', (inner) => `VSTACK(${inner},${inner})`, (values) => [...values, ...values]],
  [
    'in FILTER',
    (inner) => `FILTER(VSTACK(${inner},${inner}),SEQUENCE(2*ROWS(${inner}))=1)`,
    (values) => values.slice(0, 1),
  ],
];

interface Nested {
  /** In US notation. */
  readonly formula: string;
  readonly values: CellValue[][];
}

export function nestedIn([, formula, of]: (typeof NESTED)[number]): readonly Nested[] {
  return worked.map((each) => ({ formula: `=${formula(english(each))}`, values: of(each.values) }));
}
