/** Compares the backlog with the ministry's own figures for the whole country. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backlogAt, ledgerOf, type BacklogInput } from '../../src/domain/backlog';
import { addDays, firstDayOf, lastDayOf } from '../../src/domain/calendar';
import { parseHalfYear } from '../../src/domain/half-year-text';
import type { People } from '../../src/domain/units';

/**
 * In people. The quotas of the municipalities do not exactly add up to the national quota. So our
 * backlog is not exactly the ministry's.
 */
const MOST_APART = 120;

const numberIn = (text = ''): number | null => (text === '' ? null : Number(text));
const rows = readFileSync(join(__dirname, 'data/national-quotas.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [label = '', quota, , carriedIn, realised] = line.split(',');
    const halfYear = parseHalfYear(label);
    if (!halfYear) throw new Error(`${label} is no half-year.`);
    return {
      label,
      halfYear,
      quota: Number(quota) as People,
      carriedIn: numberIn(carriedIn),
      realised: numberIn(realised) as People | null,
    };
  });

const FIRST = rows.findIndex(({ label }) => label === '2019-I');
const LAST = rows.findIndex(({ label }) => label === '2023-I');
const known = rows.slice(FIRST, LAST + 1);

test('backlogAt by "end" is within 120 people of what the ministry carried into 2019-II to 2023-II', () => {
  const input: BacklogInput = {
    periods: known,
    placements: known.map(({ halfYear, realised }) => ({
      on: lastDayOf(halfYear),
      persons: realised ?? (NaN as People),
    })),
    opening: known[0]?.carriedIn ?? NaN,
  };
  const ledger = ledgerOf(input);
  const differences = rows.slice(FIRST + 1, LAST + 2).map(({ label, halfYear, carriedIn }) => {
    const reckoned = backlogAt(ledger, addDays(firstDayOf(halfYear), -1), 'end');
    return [label, reckoned - (carriedIn ?? NaN)] as const;
  });
  expect(differences).toEqual([
    ['2019-II', 22],
    ['2020-I', 25],
    ['2020-II', -92],
    ['2021-I', -93],
    ['2021-II', -56],
    ['2022-I', -23],
    ['2022-II', -39],
    ['2023-I', -62],
    ['2023-II', -73],
  ]);
  for (const [, people] of differences) expect(Math.abs(people)).toBeLessThanOrEqual(MOST_APART);
});
