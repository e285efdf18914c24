/** Plants errors against the rules and terms that the partners agreed. */
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
  persons,
  placedOn,
  rowOfId,
  rowWhere,
  set,
  someRow,
  waiting,
  type Plants,
} from './spoil';

export const AGREED_PLANTS = {
  'rent-year-unknown': (draft) => {
    const { cells } = draft.tables.homes;
    cells.push([...(cells[1] ?? [])]);
    const row = cells.length - 1;
    set(draft, 'homes', 'home', row, 'V-2099');
    return set(draft, 'homes', 'availableFrom', row, serialOf(2099, 2, 1));
  },
  'rent-limits-incomplete': (draft) => {
    const { cells } = draft.tables.settings;
    cells.push(['aftoppingsgrens laag 2099', 900]);
    return at(draft, 'settings', 'name', cells.length - 1);
  },
  'rent-limits-not-ascending': (draft) => {
    const { cells } = draft.tables.settings;
    cells.push(['aftoppingsgrens hoog 2016', 62.88]);
    return at(draft, 'settings', 'value', cells.length - 1);
  },
  'family-in-alternative': (draft, random) => {
    const row = letting(draft, random, (persons) => persons > 1);
    set(draft, 'homes', 'kind', homeRow(draft, row), 'slooppand');
    return at(draft, 'placements', 'home', row);
  },
  'single-in-regular': (draft, random) => {
    const row = letting(draft, random, (persons) => persons === 1);
    set(draft, 'homes', 'kind', homeRow(draft, row), 'regulier');
    const empty = lastRow(draft.tables.homes);
    const from = placedOn(draft, row) - 30;
    const alternative = { kind: 'kamer', availableFrom: from, bareRent: 300, stairFree: 'ja' };
    for (const [field, value] of Object.entries(alternative))
      set(draft, 'homes', field, empty, value);
    return at(draft, 'placements', 'home', row);
  },
  'home-too-small': (draft, random) => {
    const row = letting(draft, random, (persons) => persons > 1);
    set(draft, 'homes', 'maximumPersons', homeRow(draft, row), 1);
    return at(draft, 'placements', 'home', row);
  },
  'reservation-against-rule': (draft) => {
    const { cells } = draft.tables.households;
    const row = cells.length;
    cells.push([...(cells[1] ?? [])]);
    const waiting = { household: 'K-7777', persons: 7, acceptedOn: '', status: 'gekoppeld' };
    for (const [field, value] of Object.entries(waiting)) {
      set(draft, 'households', field, row, value);
    }
    const kept = rowOfId(draft, 'homes', 'home', 'V-1');
    set(draft, 'homes', 'status', kept, 'gereserveerd');
    return set(draft, 'homes', 'household', kept, 'K-7777');
  },
  'declined-and-kept': (draft, random) => {
    const row = letting(draft, random);
    const { cells } = draft.tables.declined;
    const home = homeRow(draft, row);
    set(draft, 'homes', 'household', home, get(draft, 'placements', 'household', row));
    const declined = cells.length;
    cells.push([...(cells[1] ?? [])]);
    set(draft, 'declined', 'home', declined, get(draft, 'homes', 'home', home));
    const household = String(get(draft, 'placements', 'household', row)).toUpperCase();
    return set(draft, 'declined', 'household', declined, household);
  },
  'rent-above-limit': (draft, random) => {
    const row = letting(draft, random, (persons) => persons > 1);
    set(draft, 'homes', 'bareRent', homeRow(draft, row), 628.77);
    return at(draft, 'placements', 'home', row);
  },
  'rent-share-too-low': (draft) => {
    const corporation = get(draft, 'corporations', 'corporation', 1);
    const rows = lettings(draft).filter((row) => persons(draft, row) > 1);
    for (const row of rows) {
      set(draft, 'homes', 'corporation', homeRow(draft, row), corporation);
      set(draft, 'homes', 'bareRent', homeRow(draft, row), 900);
    }
    return at(draft, 'corporations', 'corporation', 1);
  },
  'home-term-passed': (draft) => waiting(draft, 71),
  'moving-term-passed': (draft) => waiting(draft, 85),
  'sign-without-contact': (draft, random) => {
    const row = someRow(draft.tables.signals, random);
    set(draft, 'signals', 'closedOn', row, '');
    return set(draft, 'signals', 'contactedOn', row, '');
  },
  'agreement-overdue': (draft, random) => {
    const row = rowWhere(draft, 'agreements', random, (cells) => cells['status'] === 'open');
    return set(draft, 'agreements', 'due', row, AS_OF - 1);
  },
  'guidance-overdue': (draft, random) => {
    const row = rowWhere(draft, 'guidance', random, (cells) => {
      const placement = lettings(draft).find(
        (one) => get(draft, 'placements', 'household', one) === cells['household'],
      );
      return placement !== undefined && placedOn(draft, placement) < AS_OF - 14;
    });
    return set(draft, 'guidance', 'doctor', row, '');
  },
  'sounding-board-missing': (draft) => {
    const row = rowOfId(draft, 'locations', 'location', 'Lindehof');
    set(draft, 'locations', 'plannedOn', row, AS_OF + 59);
    return set(draft, 'locations', 'soundingBoardOn', row, '');
  },
  'letter-missing': (draft) => {
    const row = rowOfId(draft, 'locations', 'location', 'Lindehof');
    set(draft, 'locations', 'plannedOn', row, AS_OF + 59);
    return set(draft, 'locations', 'letterOn', row, AS_OF + 3);
  },
  'homes-not-offered': (draft, random) =>
    set(draft, 'division', 'homes', someRow(draft.tables.division, random), 999),
  'coa-absent': (draft) => {
    const rows = bodyRows(draft.tables.meetings);
    for (const row of rows.slice(4)) set(draft, 'meetings', 'coaPresent', row, 'nee');
    return at(draft, 'meetings', 'coaPresent', lastRow(draft.tables.meetings) - 1);
  },
  'mix-above-agreed': (draft) => {
    const row = rowOfId(draft, 'locations', 'location', 'Meander');
    return set(draft, 'locations', 'occupiedByPermitHolders', row, 13);
  },
} satisfies Plants;
