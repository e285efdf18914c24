import { FINDING_KINDS, type Finding, type FindingCode } from '../../src/workbook/finding';
import { seededRandom } from '../workbooks/make/random';
import { AS_OF, cleanDraft, gridOf } from './clean-workbook';
import { PLANTS } from './planted-faults';
import { understand } from '../in-one-piece';

const CODES = Object.keys(FINDING_KINDS) as FindingCode[];
const SEEDS = [1, 2, 3, 4, 5];
const SIZES = [0, 1, 2, 7, 30, 120, 400];

const located = ({ code, place }: Finding): string => [code, place.sheet, place.address].join(' ');

describe('a clean workbook', () => {
  const workbooks = SIZES.flatMap((size) => SEEDS.map((seed) => ({ size, seed })));

  test('gives no finding, however large it is', () => {
    const alarms = workbooks.flatMap(({ size, seed }) => {
      const grid = gridOf(cleanDraft(seededRandom(seed), size));
      return understand(grid, AS_OF).findings.map(
        (finding) => `${size}/${seed} ${located(finding)}`,
      );
    });
    console.log(`False alarms in ${workbooks.length} clean workbooks: ${alarms.length}.`);
    expect(alarms).toEqual([]);
  });
});

describe('a planted fault', () => {
  const missed: string[] = [];

  afterAll(() => {
    const planted = CODES.length * SEEDS.length;
    const found = planted - missed.length;
    console.log(
      `Recall: ${found} of ${planted} planted faults found (${((100 * found) / planted).toFixed(1)}%).`,
    );
  });

  test.each(CODES)('%s is found at its cell', (code) => {
    const missedHere = SEEDS.flatMap((seed) => {
      const random = seededRandom(seed * 1000 + CODES.indexOf(code));
      const draft = cleanDraft(random, 24 + random.between(0, 40));
      const { sheet, address } = PLANTS[code](draft, random);
      const found = understand(gridOf(draft), AS_OF).findings.map(located);
      const expected = [code, sheet, address].join(' ');
      return found.includes(expected) ? [] : [`seed ${seed}: ${expected}`];
    });
    missed.push(...missedHere);
    expect(missedHere).toEqual([]);
  });
});
