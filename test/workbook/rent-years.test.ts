/** Tests rent limits of a year whose limits the program does not have yet. */
import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { RENT_LIMITS } from '../../src/domain/rent-limits';
import type { Cents } from '../../src/domain/units';
import { planTab } from '../../src/overleg/plan-tab';
import { homeChoices } from '../../src/workbook/choose-home';
import { proposeHomes, understand } from '../in-one-piece';
import { assumedYears, rentYearsOf } from '../../src/workbook/rent-years';
import { readSettings } from '../../src/workbook/read-settings';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { CellScalar } from '../../src/workbook/grid';
import { corporation, home, household, placement, quota, reportWith } from '../overleg/records';
import { matchWords } from '../../src/i18n/nl/match';
import { tableSheet, workbookOf, type Cells } from './sheets';

const MARCH = serialOf(2027, 3, 1);
const ASOF = serialOf(2027, 2, 10);
/** Above the limit of 2026 for one or two people, € 713,02. */
const DEAR = 720_00 as Cents;

function settingsWith(...rows: readonly (readonly [string, CellScalar])[]) {
  return readSettings(
    rows.map(([name, value], row) => ({ row, name, value })),
    0,
  );
}

const LIMITS_2027 = [
  ['aftoppingsgrens laag 2027', '€ 730,50'],
  ['Aftoppingsgrens hoog 2027', 782],
  ['kwaliteitskortingsgrens 2027', 510],
] as const;

describe('rent limits in Instellingen', () => {
  test('are read per year, and the youth age is that of the year before', () => {
    const { settings, issues } = settingsWith(...LIMITS_2027);
    expect(issues).toEqual([]);
    expect(rentYearsOf(settings).get(2027)).toEqual({
      cappingLow: 73050,
      cappingHigh: 78200,
      qualityDiscount: 51000,
      youthAge: 21,
    });
  });

  test('replace the built-in limits, and a missing limit is that of the year before', () => {
    const { settings } = settingsWith(
      ['aftoppingsgrens laag 2026', 700],
      ['jongerenleeftijd 2028', 18],
    );
    const years = rentYearsOf(settings);
    expect(years.get(2026)).toMatchObject({ cappingLow: 70000, cappingHigh: 76414 });
    expect(years.get(2028)).toMatchObject({ cappingLow: 70000, youthAge: 18 });
    expect(years.get(2027)).toBeUndefined();
  });

  test('are refused without a year or an amount, with the nearest valid name', () => {
    const { issues } = settingsWith(
      ['aftoppingsgrens laag', 700],
      ['aftopingsgrens laag 2027', 700],
      ['aftoppingsgrens hoog 2027', 'hoog'],
      ['aftoppingsgrens hoog 2027', 0],
    );
    expect(issues).toMatchObject([
      { kind: 'unknown' },
      { kind: 'unknown', nearest: 'aftoppingsgrens laag 2027' },
      { kind: 'value', name: 'aftoppingsgrens hoog', expected: 'euros' },
      { kind: 'value', name: 'aftoppingsgrens hoog', expected: 'euros' },
    ]);
  });
});

describe('rent limits that are not ascending', () => {
  const found = (...rows: Cells) =>
    understand(workbookOf([tableSheet('Instellingen', [['Naam', 'Waarde'], ...rows])]), ASOF)
      .findings.filter(({ code }) => code === 'rent-limits-not-ascending')
      .map(({ place, data }) => ({ address: place.address, data }));

  test('are reported at the row of the limit, together with the other limits of that year', () => {
    // 2026: € 498,20, € 713,02 and € 764,14.
    expect(found(['jongerenleeftijd 2026', 21], ['aftoppingsgrens laag 2026', 7130.2])).toEqual([
      {
        address: 'B3',
        data: { year: 2026, qualityDiscount: 49820, cappingLow: 713020, cappingHigh: 76414 },
      },
    ]);
    expect(found(['kwaliteitskortingsgrens 2027', 720], ['jongerenleeftijd 2027', 21])).toEqual([
      {
        address: 'B2',
        data: { year: 2027, qualityDiscount: 72000, cappingLow: 71302, cappingHigh: 76414 },
      },
    ]);
  });

  test('are reported once, in the year that gives them', () => {
    const years = found(['aftoppingsgrens laag 2027', 900], ['kwaliteitskortingsgrens 2028', 520]);
    expect(years.map(({ address }) => address)).toEqual(['B2']);
  });

  test('are no fault if they ascend, or if two are equal', () => {
    expect(found(...LIMITS_2027)).toEqual([]);
    expect(found(['aftoppingsgrens hoog 2026', 713.02])).toEqual([]);
  });
});

test('an unknown year uses the limits of the last known year, and is named once', () => {
  const days = fc.array(fc.integer({ min: 2015, max: 2099 }), { maxLength: 20 });
  fc.assert(
    fc.property(days, (years) => {
      const assumed = assumedYears(
        years.map((year) => serialOf(year, 5, 1)),
        RENT_LIMITS,
      );
      const unknown = [...new Set(years.filter((year) => year > 2026))].sort((a, b) => a - b);
      expect(assumed).toEqual(unknown.map((year) => ({ year, used: 2026 })));
    }),
  );
});

test('the check names the unknown year in which an empty home can be let', () => {
  const homes = [
    ['Woning', 'Corporatie', 'Soort', 'Kale huur', 'Beschikbaar', 'Max personen', 'Status'],
    ['W-1', 'Brugstede', 'regulier', 500, serialOf(2026, 12, 1), 3, 'verhuurd'],
    ['W-2', 'Brugstede', 'regulier', 500, serialOf(2026, 12, 1), 3, 'aangeboden'],
  ];
  const { findings } = understand(workbookOf([tableSheet('Woningen', homes)]), ASOF);
  const unknown = findings.filter(({ code }) => code === 'rent-year-unknown');
  expect(unknown).toMatchObject([{ place: { address: 'E3' }, data: { year: 2027, used: 2026 } }]);
});

function proposed(bareRent: Cents, settings = DEFAULT_SETTINGS) {
  return proposeHomes(
    {
      households: [household('K-1', serialOf(2027, 1, 4))],
      homes: [home('W-1', 'Brugstede', MARCH, { offeredOn: ASOF, bareRent })],
      placements: [],
      locations: [],
      settings,
    },
    ASOF,
  );
}

describe('a proposal for a home in a year with unknown limits', () => {
  test('is made with the limits of the last known year, and says so', () => {
    const proposals = proposed(700_00 as Cents);
    expect(proposals?.pairs).toHaveLength(1);
    expect(proposals?.assumedLimits).toEqual([{ year: 2027, used: 2026 }]);
    const rule = proposals?.pairs[0]?.rules.find(({ name }) => name === 'huur');
    expect(rule?.sentence).toMatchObject({ code: 'rentFits', year: 2027, limitsOf: 2026 });
  });

  test('uses the limits in Instellingen once they are filled in', () => {
    expect(proposed(DEAR)?.pairs).toEqual([]);
    const known = proposed(DEAR, settingsWith(...LIMITS_2027).settings);
    expect(known?.pairs).toHaveLength(1);
    expect(known?.assumedLimits).toEqual([]);
  });

  test('names the year in its sentence', () => {
    const found = { bareRent: DEAR, limit: 71302 as Cents, under: null };
    const text = { date: String, money: matchWords.money };
    const years = { year: 2027, limitsOf: 2026 };
    expect(
      matchWords.sentences.rentTooHigh({ code: 'rentTooHigh', ...found, ...years }, text),
    ).toMatch(/ Dat is de grens van 2026; die van 2027 is nog niet bekend\.$/);
    const young = { ...found, under: 21, year: 2026, limitsOf: 2026 };
    expect(matchWords.sentences.rentFits({ code: 'rentFits', ...young }, text)).toMatch(
      /de grens voor bewoners onder de 21 jaar is .*02\.$/,
    );
  });
});

test('a home that was empty at new year is judged by the rent limits of this year', () => {
  const tables = {
    households: [household('K-1', serialOf(2026, 1, 5))],
    homes: [home('W-1', 'B', serialOf(2025, 12, 15), { bareRent: 700_00 as Cents })],
    ...{ placements: [], locations: [], settings: DEFAULT_SETTINGS },
  };
  const pairs = proposeHomes(tables, serialOf(2026, 3, 1))?.pairs;
  // EUR 682.96 in 2025, and 713.02 in 2026.
  expect(pairs?.map((pair) => pair.home.home)).toEqual(['W-1']);
  const rule = pairs?.[0]?.rules.find(({ name }) => name === 'huur');
  expect(rule?.sentence).toMatchObject({ code: 'rentFits', year: 2026, limitsOf: 2026 });
  const [choice] = homeChoices(tables, MARCH, 'K-1') ?? [];
  const later = choice?.rules.find(({ name }) => name === 'huur');
  expect(later?.sentence).toMatchObject({ code: 'rentFits', year: 2027, limitsOf: 2026 });
});

describe.each(['ambtelijk', 'bestuurlijk'] as const)(
  'unknown rent limits on the tab: %s',
  (kind) => {
    const tables = {
      quotas: [quota({ year: 2027, half: 1 }, 60)],
      placements: Array.from({ length: 12 }, (_, i) =>
        placement(serialOf(2027, 1, 5 + i), `K-${i}`, 1, { home: `W-${i}` }),
      ),
      corporations: [corporation('Brugstede', 300)],
      homes: Array.from({ length: 14 }, (_, i) =>
        home(`W-${i}`, 'Brugstede', serialOf(2027, 1, 2), { bareRent: DEAR }),
      ),
    };
    const said = (settings = DEFAULT_SETTINGS) => {
      const report = reportWith(ASOF, tables, { kind, settings });
      const { lines } = planTab(report, { madeAt: 1, version: '1' }, 'nl');
      return lines.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')));
    };
    const sentence = 'De huurgrenzen van 2027 zijn nog niet bekend; gerekend is met die van 2026.';

    test('are reported once', () => {
      expect(said().filter((text) => text === sentence)).toHaveLength(1);
      expect(said()).toContain(kind === 'ambtelijk' ? '0,0%: te laag' : 'te laag');
    });

    test('are not reported if Instellingen has them', () => {
      const texts = said(settingsWith(...LIMITS_2027).settings);
      expect(texts).not.toContain(sentence);
      expect(texts).toContain(kind === 'ambtelijk' ? '100,0%: genoeg' : 'genoeg');
    });
  },
);
