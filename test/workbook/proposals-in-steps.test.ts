import { proposeHomes } from '../../src/workbook/propose-homes';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { day, home, household } from '../overleg/records';

const ASOF = day(9, 30);

test('a proposal for more households is made in more steps', () => {
  const stepsOf = (count: number) => {
    const tables = {
      households: Array.from({ length: count }, (_, i) =>
        household(`K-${i}`, day(8, 1 + (i % 28))),
      ),
      homes: Array.from({ length: count }, (_, i) =>
        home(`W-${i}`, 'B', day(9, 1 + (i % 28)), { units: 1 }),
      ),
    };
    const given = { locations: [], placements: [], settings: DEFAULT_SETTINGS };
    return [...proposeHomes({ ...given, ...tables }, ASOF)].length;
  };
  expect(stepsOf(20)).toBeGreaterThan(2 * 20);
  expect(stepsOf(80)).toBeGreaterThan(2 * 80);
});
