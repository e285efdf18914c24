/** Tests the settings of the outlook: the effect of each, the refused values, and the findings. */
import { serialOf } from '../../src/domain/calendar';
import {
  DEFAULT_OUTLOOK_SETTINGS,
  type OutlookSettings,
} from '../../src/workbook/outlook-settings';
import { readSettings } from '../../src/workbook/read-settings';
import { understand } from '../in-one-piece';
import { tableSheet, workbookOf } from './sheets';

function read(name: string, value: string | number) {
  const { settings, issues } = readSettings([{ row: 2, name, value }], 0);
  return { outlook: settings.outlook, issues };
}

test.each<[string, string | number, Partial<OutlookSettings>]>([
  ['vooruitblik dagen tot verhuizing', 30, { movingDays: 30 }],
  ['Vooruitblik: dagen na acceptatie', '21', { acceptedDays: 21 }],
  ['vooruitblik dagen locatie later', 0, { deliveryDelay: 0 }],
  ['vooruitblik dagen locatie vullen', 730, { fillDays: 730 }],
  ['vooruitblik deel vervalt', '5%', { lost: 0.05 }],
  ['vooruitblik ontkoppeld per 100', '0,3', { unlinkedPer100: 0.3 }],
  ['vooruitblik nareis per 100', 100, { familiesPer100: 100 }],
  ['vooruitblik gekoppeld per week', 7.5, { linkedPerWeek: 7.5 }],
  [
    'vooruitblik woningen per week De  Goede Woning',
    2,
    { offersPerWeek: new Map([['de goede woning', 2]]) },
  ],
  [
    'vooruitblik spreiding nareis',
    0.6,
    { spread: { ...DEFAULT_OUTLOOK_SETTINGS.spread, nareis: 0.6 } },
  ],
])('%s with %p is read', (name, value, changed) => {
  expect(read(name, value)).toEqual({
    outlook: { ...DEFAULT_OUTLOOK_SETTINGS, ...changed },
    issues: [],
  });
});

test.each<[string, string | number, string]>([
  ['vooruitblik dagen tot verhuizing', -1, 'days-ahead'],
  ['vooruitblik dagen tot verhuizing', 2.5, 'days-ahead'],
  ['vooruitblik dagen locatie vullen', 731, 'days-ahead'],
  ['vooruitblik deel vervalt', 1.2, 'part'],
  ['vooruitblik ontkoppeld per 100', 101, 'in-hundred'],
  ['vooruitblik nareis per 100', 'veel', 'in-hundred'],
  ['vooruitblik gekoppeld per week', 1001, 'per-week'],
  ['vooruitblik spreiding aanbod', 90, 'part'],
])('%s cannot be %p', (name, value, expected) => {
  const { outlook, issues } = read(name, value);
  expect(outlook).toEqual(DEFAULT_OUTLOOK_SETTINGS);
  expect(issues).toMatchObject([{ kind: 'value', row: 2, expected }]);
});

test('a spread of an unknown figure is reported as an unknown setting', () => {
  expect(read('vooruitblik spreiding huur', 0.5).issues).toMatchObject([{ kind: 'unknown' }]);
});

test('the pace of an unknown corporation is reported', () => {
  const grid = workbookOf([
    tableSheet('Corporaties', [
      ['Corporatie', 'Woningen'],
      ['Brugstede', 1000],
    ]),
    tableSheet('Instellingen', [
      ['Naam', 'Waarde'],
      ['vooruitblik woningen per week Brugstede', 2],
      ['vooruitblik woningen per week Burgstede', 2],
    ]),
  ]);
  const { findings } = understand(grid, serialOf(2016, 10, 12));
  const told = findings.filter(({ place }) => place.sheet === 'Instellingen');
  expect(told.map(({ code, place }) => [code, place.address])).toEqual([['id-unknown', 'A3']]);
});
