import { setStage, type Stage } from '../../e2e/open-workbench';
import { readWithPane, type Outcome } from './drive';
import { shapesIn, type Shape } from './truth';

/** Milliseconds. Stops a test that hangs; the tests are not about speed. */
jest.setTimeout(240_000);

const MOST_ANSWERS = 6;
const FOLDERS = [__dirname, ...(process.env['SHAPES'] ? [process.env['SHAPES']] : [])];
const SHAPES = FOLDERS.flatMap(shapesIn);

let stage: Stage;
const outcomes: { readonly shape: Shape; readonly outcome: Outcome }[] = [];

beforeAll(async () => {
  stage = await setStage({ page: 'pane-only' });
});

afterAll(async () => {
  await stage.close();
  console.log(outcomes.map(lineOf).join('\n'));
});

test('every workbook has either its true figures, or the sentence with which it is refused', () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(6);
  for (const { expected } of SHAPES) {
    expect((expected.truth === undefined) !== (expected.refused === undefined)).toBe(true);
  }
});

test.each(SHAPES.map((shape) => [shape.name, shape] as const))(
  '%s is read correctly, or not at all',
  async (_, shape) => {
    const outcome = await readWithPane(stage, shape.file, shape.expected);
    outcomes.push({ shape, outcome });
    const wrong = wrongFigures(shape, outcome);
    const { findings, refused } = shape.expected;
    expect(outcome.findings).toEqual(expect.arrayContaining(findings));
    if (refused !== undefined) {
      expect(outcome.refusal).not.toBeNull();
      if (refused !== '?') {
        expect([outcome.refusal, outcome.open].join(' ')).toContain(refused);
      }
      return;
    }
    const isSaid = outcome.refusal !== null || findings.length > 0;
    expect({ wrong: isSaid ? [] : wrong, outcome }).toEqual({ wrong: [], outcome });
  },
);

test('nine in ten workbooks are read correctly with at most six answers', () => {
  const withTruth = outcomes.filter(({ shape }) => shape.expected.truth !== undefined);
  const right = withTruth.filter(({ shape, outcome }) => isRight(shape, outcome));
  console.log(`${right.length} of ${withTruth.length} workbooks were read rightly.`);
  expect(right.length / Math.max(1, withTruth.length)).toBeGreaterThanOrEqual(0.9);
});

test('no workbook of this folder is misread', () => {
  const ours = new Set(shapesIn(__dirname).map(({ name }) => name));
  const misread = outcomes.filter(
    ({ shape, outcome }) =>
      ours.has(shape.name) && shape.expected.truth !== undefined && !isRight(shape, outcome),
  );
  expect(misread.map(({ shape }) => shape.name)).toEqual([]);
});

function isRight(shape: Shape, outcome: Outcome): boolean {
  return (
    outcome.refusal === null &&
    outcome.answered.length <= MOST_ANSWERS &&
    wrongFigures(shape, outcome).length === 0
  );
}

/** Returns each figure that differs from the truth, as a sentence. */
function wrongFigures({ expected: { truth } }: Shape, outcome: Outcome): readonly string[] {
  if (truth === undefined) return [];
  return Object.entries(truth).flatMap(([key, value]) => {
    const found = outcome[key as keyof typeof truth];
    if (typeof value !== 'object') {
      return found === value ? [] : [`${key}: ${String(found)} instead of ${String(value)}`];
    }
    const counts = (found ?? {}) as Readonly<Record<string, number>>;
    const names = new Set([...Object.keys(value), ...Object.keys(counts)]);
    return [...names].flatMap((name) =>
      (counts[name] ?? 0) === (value[name] ?? 0)
        ? []
        : [`${key} ${name}: ${counts[name] ?? 0} instead of ${value[name] ?? 0}`],
    );
  });
}

/** Returns a workbook as a row of the table that is printed at the end. */
function lineOf({ shape, outcome }: (typeof outcomes)[number]): string {
  const wrong = wrongFigures(shape, outcome);
  const result =
    outcome.refusal !== null
      ? `refused: ${outcome.open ?? outcome.refusal}`
      : wrong.length > 0
        ? `WRONG: ${wrong.join('; ')}`
        : `right: housed ${outcome.housed ?? '–'}, ${JSON.stringify(outcome.halfYears)}`;
  return [
    `${shape.name} | ${outcome.answered.length} answers | ${result}`,
    ...outcome.answered.map((one) => `    ${one}`),
  ].join('\n');
}
