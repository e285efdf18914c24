import { householdsAsOf } from '../../src/workbook/households-as-of';
import { day, household, placement } from '../overleg/records';

const ASOF = day(9, 30);

describe('a household as of a day', () => {
  test('waits from its linking until it is placed or unlinked, whatever its status says', () => {
    const households = [
      household('K-1', ASOF, { status: 'gehuisvest' }),
      household('K-2', day(10, 1)),
      household('K-3', day(8, 1), { unlinkedOn: ASOF }),
      household('K-4', day(8, 1), { unlinkedOn: day(10, 1), status: 'ontkoppeld' }),
      household('K-5', day(8, 1)),
      household('K-6', day(8, 1)),
    ];
    const placements = [placement(ASOF, ' k-5', 1), placement(day(10, 1), 'K-6', 1)];
    const states = householdsAsOf(ASOF, households, placements).map((one) => one.state);
    expect(states).toEqual([...['waiting', 'toCome', 'unlinked', 'waiting', 'housed', 'waiting']]);
  });

  test('depends on its status if the date is blank', () => {
    const [unlinked, accepted] = householdsAsOf(
      ASOF,
      [
        household('K-1', day(8, 1), { status: 'ontkoppeld' }),
        household('K-2', day(8, 1), { status: 'geaccepteerd' }),
      ],
      [],
    );
    expect(unlinked).toMatchObject({ state: 'unlinked', restsOnStatus: true });
    expect(accepted).toMatchObject({ state: 'waiting', hasHome: true, restsOnStatus: true });
  });

  test('is housed by its status alone if it has no placement on any day', () => {
    const households = [
      household('K-1', day(8, 1), { status: 'gehuisvest' }),
      household('K-2', day(8, 1), { status: 'gehuisvest' }),
      household('K-3', day(8, 1), { status: 'gekoppeld' }),
    ];
    const placements = [placement(day(10, 1), 'k-2 ', 1)];
    const alone = householdsAsOf(ASOF, households, placements).map(
      (one) => one.isHousedByStatusAlone,
    );
    expect(alone).toEqual([true, false, false]);
  });
});
