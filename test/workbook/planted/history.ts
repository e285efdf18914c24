/** Plants days, periods and totals that contradict each other. */
import { serialOf } from '../../../src/domain/calendar';
import { AS_OF } from '../clean-workbook';
import {
  at,
  bodyRows,
  get,
  homeRow,
  lastRow,
  letting,
  lettings,
  placedOn,
  put,
  rowOfId,
  rowWhere,
  sameHousehold,
  set,
  someRow,
  twoLettings,
  type Plants,
} from './spoil';

export const HISTORY_PLANTS = {
  'revision-incomplete': (draft) => set(draft, 'quotas', 'original', 2, 300),
  'revision-outside-period': (draft) => {
    set(draft, 'quotas', 'original', 2, 300);
    return set(draft, 'quotas', 'revisedOn', 2, serialOf(2016, 5, 1));
  },
  'division-from-outside': (draft) => set(draft, 'division', 'from', 2, serialOf(2016, 9, 1)),
  'division-begins-later': (draft) => set(draft, 'division', 'from', 2, serialOf(2016, 3, 1)),
  'placed-before-linked': (draft, random) => {
    const row = letting(draft, random);
    return set(draft, 'placements', 'date', row, serialOf(2016, 1, 2));
  },
  'placed-before-available': (draft, random) => {
    const row = letting(draft, random);
    const home = homeRow(draft, row);
    set(draft, 'homes', 'availableFrom', home, Number(get(draft, 'placements', 'date', row)) + 1);
    return at(draft, 'placements', 'date', row);
  },
  'placed-after-end': (draft, random) => {
    const row = letting(draft, random);
    const home = homeRow(draft, row);
    set(draft, 'homes', 'availableUntil', home, Number(get(draft, 'placements', 'date', row)) - 1);
    return at(draft, 'placements', 'date', row);
  },
  'left-before-placed': (draft, random) => {
    const row = letting(draft, random);
    return set(draft, 'placements', 'leftOn', row, placedOn(draft, row) - 1);
  },
  'placed-after-reference-date': put('placements', 'date', AS_OF + 1),
  'correction-after-reference-date': put('corrections', 'date', AS_OF + 1),
  'date-in-other-year': (draft) => {
    set(draft, 'placements', 'date', 1, serialOf(2016, 3, 1));
    set(draft, 'placements', 'date', 3, serialOf(2016, 3, 20));
    return set(draft, 'placements', 'date', 2, serialOf(2010, 3, 10));
  },
  'before-first-period': put('placements', 'date', serialOf(2015, 12, 31)),
  'due-before-date': (draft, random) => {
    const row = someRow(draft.tables.agreements, random);
    return set(draft, 'agreements', 'due', row, Number(get(draft, 'agreements', 'date', row)) - 1);
  },
  'period-twice': (draft) => set(draft, 'quotas', 'period', 2, 'H1 2016'),
  'period-gap': (draft) => {
    set(draft, 'quotas', 'period', 1, '2015-I');
    return at(draft, 'quotas', 'period', 2);
  },
  'reference-date-after-last-period': (draft) => {
    set(draft, 'quotas', 'period', 1, '2015-II');
    return set(draft, 'quotas', 'period', 2, '2016-I');
  },
  'meetings-not-ascending': (draft, random) => {
    const row = random.between(2, lastRow(draft.tables.meetings));
    return set(draft, 'meetings', 'date', row, serialOf(2015, 12, 20));
  },

  'total-differs': (draft) => {
    const { placements } = draft.tables;
    placements.isTable = false;
    const row = placements.cells.length;
    const { cells } = placements;
    cells.push((cells[0] ?? []).map((_, column) => (column === 0 ? 'Totaal' : '')));
    return set(draft, 'placements', 'persons', row, 100_000);
  },
  'persons-differ': (draft, random) => {
    const row = letting(draft, random);
    const persons = Number(get(draft, 'placements', 'persons', row));
    return set(draft, 'placements', 'persons', row, persons + 4);
  },
  'home-placed-twice': (draft, random) => {
    const [first, second] = twoLettings(draft, random);
    return set(draft, 'placements', 'home', second, get(draft, 'placements', 'home', first));
  },
  'complex-overfull': (draft) => {
    const kade = rowOfId(draft, 'locations', 'location', 'De Kade');
    const single = lettings(draft).filter(
      (row) => get(draft, 'homes', 'complex', homeRow(draft, row)) === 'De Kade',
    );
    set(draft, 'locations', 'forPermitHolders', kade, 0);
    set(draft, 'locations', 'occupiedByPermitHolders', kade, 0);
    set(draft, 'locations', 'capacity', kade, single.length - 1);
    const latest = single.reduce((a, b) => (placedOn(draft, b) >= placedOn(draft, a) ? b : a));
    return at(draft, 'placements', 'home', latest);
  },
  'household-placed-twice': (draft, random) => {
    const [first, second] = twoLettings(draft, random);
    // Without a last day of the first home, the second placement is not a move to the next home.
    set(draft, 'homes', 'availableUntil', homeRow(draft, first), '');
    return sameHousehold(draft, first, second);
  },
  'household-moved-on': (draft, random) => {
    const [first, second] = twoLettings(draft, random);
    set(draft, 'placements', 'leftOn', first, placedOn(draft, first) + 1);
    return sameHousehold(draft, first, second);
  },
  'stays-overlap': (draft, random) => {
    const [first, second] = twoLettings(draft, random);
    sameHousehold(draft, first, second);
    return set(draft, 'placements', 'leftOn', first, placedOn(draft, first) + 9);
  },
  'correction-twice': (draft) => {
    const { cells } = draft.tables.corrections;
    cells.push([...(cells[1] ?? [])]);
    return at(draft, 'corrections', 'persons', cells.length - 1);
  },
  'let-but-left': (draft, random) => {
    const row = letting(draft, random);
    set(draft, 'placements', 'leftOn', row, placedOn(draft, row) + 1);
    return at(draft, 'homes', 'status', homeRow(draft, row));
  },
  'household-twice-on-a-day': (draft, random) => {
    const { cells } = draft.tables.placements;
    cells.push([...(cells[letting(draft, random)] ?? [])]);
    return at(draft, 'placements', 'household', cells.length - 1);
  },
  'housed-without-placement': (draft) => {
    const { cells } = draft.tables.households;
    const row = cells.length;
    cells.push([...(cells[1] ?? [])]);
    set(draft, 'households', 'household', row, 'K-7777');
    return set(draft, 'households', 'status', row, 'gehuisvest');
  },
  'placed-but-not-housed': (draft, random) => {
    const row = rowWhere(draft, 'households', random, (cells) => cells['status'] === 'gehuisvest');
    return set(draft, 'households', 'status', row, 'voorgedragen');
  },
  'share-above-capacity': (draft, random) =>
    set(draft, 'locations', 'forPermitHolders', someRow(draft.tables.locations, random), 99_999),
  'maximum-contradicts-location': (draft) => {
    const row = draft.tables.settings.cells.findIndex(([name]) => name === 'maximum De Kade');
    return set(draft, 'settings', 'value', row, 99_999);
  },
  'weights-zero': (draft) => {
    for (const row of bodyRows(draft.tables.corporations))
      set(draft, 'corporations', 'homes', row, 0);
    return at(draft, 'corporations', 'homes', 1);
  },
  'openings-differ': (draft) => {
    set(draft, 'division', 'opening', 2, 40);
    return at(draft, 'division', 'opening', 1);
  },
  'opening-changed-later': (draft) => {
    const { cells } = draft.tables.division;
    cells.push([...(cells[1] ?? [])]);
    const row = cells.length - 1;
    set(draft, 'division', 'from', row, serialOf(2016, 4, 1));
    return set(draft, 'division', 'opening', row, 99);
  },
  'quota-unlikely': (draft) => set(draft, 'quotas', 'quota', 2, 2000),
  'opening-differs-from-coa': (draft) => {
    set(draft, 'coaPositions', 'asOf', 1, serialOf(2016, 1, 1));
    set(draft, 'coaPositions', 'backlog', 1, 999);
    return at(draft, 'quotas', 'opening', 1);
  },
  'lettings-above-total': (draft, random) => {
    const row = letting(draft, random);
    const corporation = get(draft, 'homes', 'corporation', homeRow(draft, row));
    const period = placedOn(draft, row) < serialOf(2016, 7, 1) ? '2016-I' : '2016-II';
    const stated = bodyRows(draft.tables.division).find(
      (one) =>
        get(draft, 'division', 'period', one) === period &&
        get(draft, 'division', 'corporation', one) === corporation,
    );
    return set(draft, 'division', 'allLettings', stated ?? 0, 0);
  },
  'agreed-people-differ': (draft) => {
    set(draft, 'division', 'persons', 6, 1000);
    return at(draft, 'division', 'persons', 5);
  },
} satisfies Plants;
