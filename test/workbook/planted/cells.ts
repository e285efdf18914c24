/** Plants errors in single cells, and in ids across tables. */
import { at, get, lastRow, put, set, someRow, type Plants } from './spoil';

export const CELLS_PLANTS = {
  'required-empty': put('placements', 'persons', ''),
  'error-value': put('homes', 'bedrooms', '#N/B'),
  'not-a-date': put('placements', 'date', '12-13-2016'),
  'date-order-unknown': (draft, random) => {
    const { cells } = draft.tables.agreements;
    const [proof, doubtful] = random.shuffled(cells.map((_, row) => row).slice(1));
    set(draft, 'agreements', 'due', proof ?? 1, '04/13/2017');
    return set(draft, 'agreements', 'due', doubtful ?? 2, '04/05/2017');
  },
  'date-without-year': put('placements', 'date', '12 okt.'),
  'date-out-of-range': put('signals', 'date', 20_161_104),
  'not-a-period': (draft) => set(draft, 'division', 'period', 3, 'voorjaar 2016'),
  'not-a-number': put('households', 'persons', 'drie of vier'),
  'not-whole': put('households', 'persons', 2.5),
  negative: put('corporations', 'homes', -3),
  'too-large': put('corporations', 'homes', 1e300),
  'not-yes-no': put('placements', 'counts', 'misschien'),
  'unknown-choice': put('households', 'status', 'gehuisvets'),
  'text-as-date': (draft, random) => {
    const row = someRow(draft.tables.agreements, random);
    return set(draft, 'agreements', 'due', row, '1 maart 2017');
  },
  'text-as-number': (draft, random) => {
    const row = someRow(draft.tables.corporations, random);
    return set(draft, 'corporations', 'homes', row, '1.234,0');
  },
  'spaces-around-id': (draft, random) => {
    const row = someRow(draft.tables.homes, random);
    return set(draft, 'homes', 'home', row, `\u00a0${String(get(draft, 'homes', 'home', row))} `);
  },
  'invisible-in-id': (draft, random) => {
    const row = someRow(draft.tables.homes, random);
    const id = String(get(draft, 'homes', 'home', row));
    return set(draft, 'homes', 'home', row, `${id.slice(0, 1)}\u200b${id.slice(1)}`);
  },
  'count-unlikely': put('households', 'persons', 21),
  'setting-twice': (draft) => {
    draft.tables.settings.cells.push(['termijn  Woning', 60]);
    return at(draft, 'settings', 'name', 1);
  },
  'setting-unknown': put('settings', 'name', 'termijn wonen'),
  'setting-value': (draft) => set(draft, 'settings', 'value', 1, 'lang'),
  'scenario-cell-missing': (draft) => set(draft, 'scenarios', 'from', 5, ''),
  'scenario-target-unknown': (draft) => set(draft, 'scenarios', 'target', 1, 'De Kaap'),
  'scenario-value-outside': (draft) => set(draft, 'scenarios', 'value', 1, 2.5),
  'scenario-event-twice': (draft) => {
    draft.tables.scenarios.cells.push(['later', 'locatie vervalt', 'Meander', '', '']);
    return at(draft, 'scenarios', 'event', lastRow(draft.tables.scenarios));
  },
  'scenario-cell-not-used': (draft) => set(draft, 'scenarios', 'target', 2, 'Meander'),

  'id-twice': (draft) => {
    const last = lastRow(draft.tables.agreements);
    return set(draft, 'agreements', 'number', last, get(draft, 'agreements', 'number', 1));
  },
  'division-twice': (draft) => {
    set(draft, 'division', 'period', 7, get(draft, 'division', 'period', 6));
    return set(draft, 'division', 'corporation', 7, get(draft, 'division', 'corporation', 6));
  },
  'id-unknown': put('placements', 'household', 'K-9999'),
  'households-still-waiting': (draft) => {
    draft.tables.households.cells.splice(2);
    const left = get(draft, 'households', 'household', 1);
    const rows = draft.tables.placements.cells.keys();
    const row = [...rows]
      .slice(1)
      .find((one) => get(draft, 'placements', 'household', one) !== left);
    return at(draft, 'placements', 'household', row ?? 1);
  },
  'homes-still-vacant': (draft) => {
    draft.tables.homes.cells.splice(2);
    const left = get(draft, 'homes', 'home', 1);
    const rows = draft.tables.placements.cells.keys();
    const row = [...rows]
      .slice(1)
      .find((one) => ![left, ''].includes(String(get(draft, 'placements', 'home', one))));
    return at(draft, 'placements', 'home', row ?? 1);
  },
  'id-spelled-otherwise': (draft, random) => {
    const row = someRow(draft.tables.placements, random);
    const id = String(get(draft, 'placements', 'household', row)).toLowerCase();
    return set(draft, 'placements', 'household', row, id);
  },
} satisfies Plants;
