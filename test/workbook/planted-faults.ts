/**
 * For every kind of finding a way to spoil a clean workbook, and where the finding must then be.
 */
import { serialOf } from '../../src/domain/calendar';
import { cellAddress } from '../../src/workbook/address';
import type { FindingCode } from '../../src/workbook/finding';
import { guideKey, plainGuide, type ReadingGuide } from '../../src/workbook/guide/schema';
import { mappingKey } from '../../src/workbook/mapping';
import { TABLES } from '../../src/workbook/tables';
import type { Random } from '../workbooks/make/random';
import {
  AS_OF,
  blankTable,
  type Cell,
  type Draft,
  type DraftRole,
  type DraftTable,
} from './clean-workbook';

export interface Planted {
  readonly sheet: string | null;
  readonly address: string | null;
}

type Plant = (draft: Draft, random: Random) => Planted;

export const PLANTS: Readonly<Record<FindingCode, Plant>> = {
  'table-missing': (draft) => {
    draft.tables.placements.cells = [];
    draft.tables.placements.isTable = false;
    return { sheet: null, address: null };
  },
  'column-missing': (draft) => {
    dropColumn(draft, 'households', 'persons');
    return { sheet: 'Kandidaten', address: null };
  },
  'table-asked': (draft) => {
    const table = draft.tables.households;
    table.sheet = table.name = 'Lijst';
    for (const day of ['linkedOn', 'acceptedOn', 'unlinkedOn'])
      dropColumn(draft, 'households', day);
    return { sheet: 'Lijst', address: 'A1' };
  },
  'table-twice': (draft) => {
    const copy = { ...draft.tables.corporations, sheet: 'Oud', name: 'Oud' };
    draft.others.push({ ...copy, cells: copy.cells.map((row) => [...row]) });
    return { sheet: 'Oud', address: 'A1' };
  },
  'required-column-asked': (draft) => {
    rename(draft, 'placements', 'date', 'Ingangsdatum');
    addColumn(draft.tables.placements, 'Datum verhuizing', () => AS_OF);
    return headerAt(draft, 'placements', 'Ingangsdatum');
  },
  'column-asked': (draft) => {
    rename(draft, 'households', 'acceptedOn', 'Datum acceptatie');
    addColumn(draft.tables.households, 'Acceptatiedatum', () => '');
    return headerAt(draft, 'households', 'Datum acceptatie');
  },
  'header-asked': (draft) => {
    rename(draft, 'locations', 'deliveredOn', 'Datum oplevering');
    return headerAt(draft, 'locations', 'Datum oplevering');
  },
  'sign-asked': (draft) => {
    rename(draft, 'coaPositions', 'backlog', 'Saldo');
    return headerAt(draft, 'coaPositions', 'Saldo');
  },
  'adjusted-quota-asked': (draft) => {
    rename(draft, 'quotas', 'quota', 'Gecorrigeerde taakstelling');
    return headerAt(draft, 'quotas', 'Gecorrigeerde taakstelling');
  },
  'other-column-possible': (draft) => {
    addColumn(draft.tables.placements, 'Datum verhuizing', () => AS_OF);
    return headerAt(draft, 'placements', 'Datum verhuizing');
  },
  'header-twice': (draft) => {
    addColumn(draft.tables.placements, 'Personen2', () => 1);
    return headerAt(draft, 'placements', 'Personen2');
  },
  'header-elsewhere': (draft) => {
    const { cells } = draft.tables.placements;
    const names = (cells[0] ?? []).map((_, index) => `Kolom${index + 1}`);
    cells.unshift(names);
    draft.tables.placements.columnNames = names;
    return { sheet: 'Plaatsingen', address: 'A2' };
  },
  'mapping-dropped': (draft) => {
    const headers = ['Datum van toen', 'Wie van toen'];
    const gone = { version: 1, role: 'placements', table: 'Weg', sheet: 'Weg', headers } as const;
    const mapping = {
      ...gone,
      headers: [...headers],
      columns: { date: 'Datum van toen' },
      signs: {},
    };
    draft.settings[mappingKey(mapping)] = JSON.stringify(mapping);
    return { sheet: 'Weg', address: null };
  },
  'constant-among-formulas': (draft, random) => {
    const table = draft.tables.placements;
    const column = addColumn(table, 'Maand', () => 3);
    const typed = someRow(table, random);
    bodyRows(table).forEach((row) => {
      if (row !== typed) table.formulas[`${row},${column}`] = `=MONTH(A${row + 1})`;
    });
    return { sheet: table.sheet, address: cellAddress(typed, column) };
  },
  'rows-hidden': (draft, random) => {
    const table = draft.tables.households;
    const row = someRow(table, random);
    table.hiddenRows.push(row);
    return { sheet: table.sheet, address: cellAddress(row, 0) };
  },
  'row-as-remark': (draft, random) => {
    const table = bare(draft, 'households');
    const row = someRow(table, random);
    table.cells.splice(row, 0, ['Let op: deze lijst is van vorige week.']);
    return { sheet: table.sheet, address: cellAddress(row, 0) };
  },
  'rows-left-out': (draft) => {
    const table = bare(draft, 'households');
    table.cells.push([''], [''], ['Bron', 'COA']);
    return { sheet: table.sheet, address: cellAddress(table.cells.length - 1, 0) };
  },
  'totals-left-out': (draft) => {
    const { cells } = draft.tables.households;
    cells.push(['Totaal januari']);
    return at(draft, 'households', 'household', cells.length - 1);
  },
  'placement-fell-through': put('placements', 'status', 'geannuleerd door kandidaat'),
  'placement-not-yet': put('placements', 'status', 'gepland'),
  'remark-says-fell-through': (draft) => {
    const { placements } = draft.tables;
    const column = addColumn(placements, 'Bijzonderheden', () => '');
    const first = placements.cells[1];
    if (first) first[column] = 'gaat niet door';
    return { sheet: placements.sheet, address: cellAddress(1, column) };
  },
  'rent-with-service-costs': (draft) => {
    rename(draft, 'homes', 'bareRent', 'Rekenhuur');
    return headerAt(draft, 'homes', 'Rekenhuur');
  },

  'needed-table-open': (draft) => {
    const { placements } = draft.tables;
    placements.isTable = false;
    placements.sheet = 'Lijst A';
    splitOff(draft, placements, 'Lijst B');
    return { sheet: 'Lijst A', address: 'A1' };
  },
  'table-open': (draft) => {
    const { households } = draft.tables;
    households.isTable = false;
    households.sheet = 'Groep A';
    splitOff(draft, households, 'Groep B');
    return { sheet: 'Groep A', address: 'A1' };
  },
  'columns-not-read': (draft) => {
    addColumn(draft.tables.homes, 'Energielabel', () => 'B');
    return { sheet: 'Woningen', address: 'A1' };
  },
  'list-not-read': (draft) => {
    draft.others.push({
      ...blankTable('Archief'),
      cells: [
        ['Personen', 'Corporatie', 'Kleur', 'Vorm'],
        [3, 'Brugstede', 'rood', 'rond'],
      ],
    });
    return { sheet: 'Archief', address: 'A1' };
  },
  'block-not-read': (draft) => {
    draft.others.push({
      ...blankTable('Kosten'),
      cells: [
        ['Post', 'Bedrag'],
        ['Verf', 120],
        ['Stoelen', 340],
        ['Lampen', 80],
      ],
    });
    return { sheet: 'Kosten', address: 'A1' };
  },
  'rows-without-day': (draft) => {
    set(draft, 'placements', 'date', 1, '');
    keepGuide(draft, { without: ['date'] });
    return at(draft, 'placements', 'date', 1);
  },
  'rows-repeated': (draft) => {
    const { placements } = draft.tables;
    const copy = { ...placements, sheet: 'Kopie', name: 'Kopie', formulas: {} };
    draft.others.push({ ...copy, cells: [placements.cells[0] ?? [], placements.cells[1] ?? []] });
    keepGuide(draft, { repeatsOnce: true, answered: ['repeats'] }, ['Kopie']);
    return { sheet: 'Kopie', address: 'A2' };
  },
  'placements-counted': (draft) => {
    dropColumn(draft, 'placements', 'household');
    keepGuide(draft, { isCounted: true });
    return { sheet: 'Plaatsingen', address: null };
  },
  'opening-assumed': (draft) => set(draft, 'quotas', 'opening', 1, ''),
  'quota-elsewhere': (draft) => {
    draft.others.push({ ...blankTable('Voorblad'), cells: [['Taakstelling 2016-I', 7]] });
    return { sheet: 'Voorblad', address: 'B1' };
  },
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
  'setting-unknown': put('settings', 'name', 'termijn wonen'),
  'setting-value': (draft) => set(draft, 'settings', 'value', 1, 'lang'),

  'id-twice': (draft) => {
    const last = lastRow(draft.tables.agreements);
    return set(draft, 'agreements', 'number', last, get(draft, 'agreements', 'number', 1));
  },
  'division-twice': (draft) => {
    set(draft, 'division', 'period', 7, get(draft, 'division', 'period', 6));
    return set(draft, 'division', 'corporation', 7, get(draft, 'division', 'corporation', 6));
  },
  'id-unknown': put('placements', 'household', 'K-9999'),
  'id-spelled-otherwise': (draft, random) => {
    const row = someRow(draft.tables.placements, random);
    const id = String(get(draft, 'placements', 'household', row)).toLowerCase();
    return set(draft, 'placements', 'household', row, id);
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
  'placed-after-reference-date': put('placements', 'date', AS_OF + 1),
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
    const household = get(draft, 'placements', 'household', first);
    set(draft, 'placements', 'date', second, placedOn(draft, first) + 1);
    return set(draft, 'placements', 'household', second, household);
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
  'agreed-people-differ': (draft) => {
    set(draft, 'division', 'persons', 6, 1000);
    return at(draft, 'division', 'persons', 5);
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

  'privacy-person-number': (draft, random) =>
    remark(draft, random, 'nummer 999993653, zie dossier'),
  'privacy-v-number': (draft) => {
    const last = lastRow(draft.tables.households);
    return set(draft, 'households', 'household', last, 2_812_345_678);
  },
  'privacy-email': (draft, random) => remark(draft, random, 'mail naar bewoner@example.org'),
  'privacy-phone': (draft, random) => remark(draft, random, 'bel 06-12345678 na vijven'),
  'privacy-address': (draft, random) => remark(draft, random, 'klacht van 1234 AB 56'),
  'privacy-sheet': (draft) => {
    const sheet = blankTable('Contacten');
    sheet.cells = [['Bel'], ['06-12345678']];
    draft.others.push(sheet);
    return { sheet: 'Contacten', address: 'A2' };
  },
  'privacy-header': (draft) => {
    addColumn(draft.tables.households, 'Geboortedatum', () => '');
    return headerAt(draft, 'households', 'Geboortedatum');
  },

  'external-links': (draft, random) => {
    const table = draft.tables.corporations;
    const row = someRow(table, random);
    table.formulas[`${row},1`] = "='C:\\Planning\\[bezit.xlsx]Blad1'!B2";
    return { sheet: table.sheet, address: cellAddress(row, 1) };
  },
  'cells-far-away': (draft) => {
    draft.tables.placements.farCells = ['XFD1048576'];
    return { sheet: 'Plaatsingen', address: 'XFD1048576' };
  },
  'volatile-formulas': (draft) => {
    const sheet = blankTable('Rekenblad');
    sheet.cells = Array.from({ length: 1001 }, (_, row) => [row]);
    for (let row = 0; row < 1001; row += 1) sheet.formulas[`${row},0`] = '=TODAY()+1';
    draft.others.push(sheet);
    return { sheet: 'Rekenblad', address: 'A1' };
  },
  'table-very-long': (draft) => {
    const { cells } = draft.tables.coaPositions;
    while (cells.length <= 100_001) cells.push([AS_OF, 1, 0]);
    return { sheet: 'COA-stand', address: null };
  },
  'date-system-1904': (draft) => {
    draft.dateSystem = 1904;
    return { sheet: null, address: null };
  },
};

function put(role: DraftRole, field: string, value: Cell): Plant {
  return (draft, random) => set(draft, role, field, someRow(draft.tables[role], random), value);
}

function columnOf(role: DraftRole, field: string): number {
  return Object.keys(TABLES[role].columns).indexOf(field);
}

function at({ tables }: Draft, role: DraftRole, field: string, row: number): Planted {
  return { sheet: tables[role].sheet, address: cellAddress(row, columnOf(role, field)) };
}

function get({ tables }: Draft, role: DraftRole, field: string, row: number): Cell {
  return tables[role].cells[row]?.[columnOf(role, field)] ?? '';
}

function set(draft: Draft, role: DraftRole, field: string, row: number, value: Cell): Planted {
  const cells = draft.tables[role].cells[row];
  if (cells === undefined) throw new RangeError(`${role} has no row ${row}.`);
  cells[columnOf(role, field)] = value;
  return at(draft, role, field, row);
}

function rename({ tables }: Draft, role: DraftRole, field: string, header: string): void {
  const [headers] = tables[role].cells;
  if (headers) headers[columnOf(role, field)] = header;
}

function headerAt({ tables }: Draft, role: DraftRole, header: string): Planted {
  const index = (tables[role].cells[0] ?? []).indexOf(header);
  return { sheet: tables[role].sheet, address: cellAddress(0, index) };
}

function addColumn(table: DraftTable, header: string, cell: () => Cell): number {
  table.cells.forEach((row, index) => row.push(index === 0 ? header : cell()));
  return (table.cells[0]?.length ?? 1) - 1;
}

/** Drops a column. Later columns shift, so a plant must not look those up afterwards. */
function dropColumn({ tables }: Draft, role: DraftRole, field: string): void {
  const index = columnOf(role, field);
  for (const row of tables[role].cells) row.splice(index, 1);
}

function bare({ tables }: Draft, role: DraftRole): DraftTable {
  tables[role].isTable = false;
  return tables[role];
}

function bodyRows({ cells }: DraftTable): number[] {
  return cells.map((_, row) => row).slice(1);
}

function lastRow({ cells }: DraftTable): number {
  return cells.length - 1;
}

function someRow(table: DraftTable, random: Random): number {
  return random.pick(bodyRows(table));
}

function rowWhere(
  draft: Draft,
  role: DraftRole,
  random: Random,
  isWanted: (cells: Readonly<Record<string, Cell>>) => boolean,
): number {
  const fields = Object.keys(TABLES[role].columns);
  const rows = bodyRows(draft.tables[role]).filter((row) =>
    isWanted(Object.fromEntries(fields.map((field) => [field, get(draft, role, field, row)]))),
  );
  return random.pick(rows);
}

function rowOfId(draft: Draft, role: DraftRole, field: string, id: Cell): number {
  return bodyRows(draft.tables[role]).findIndex((row) => get(draft, role, field, row) === id) + 1;
}

/** The placements' rows in which a household moves into a home of its own. */
function lettings(draft: Draft): number[] {
  return bodyRows(draft.tables.placements).filter(
    (row) => get(draft, 'placements', 'isFamilyJoining', row) === 'nee',
  );
}

function letting(
  draft: Draft,
  random: Random,
  isWanted: (persons: number) => boolean = () => true,
): number {
  return random.pick(lettings(draft).filter((row) => isWanted(persons(draft, row))));
}

/** In the order in which they moved in. */
function twoLettings(draft: Draft, random: Random): readonly [number, number] {
  const [a = 0, b = 0] = random.shuffled(lettings(draft));
  const isInOrder =
    placedOn(draft, a) < placedOn(draft, b) || (placedOn(draft, a) === placedOn(draft, b) && a < b);
  return isInOrder ? [a, b] : [b, a];
}

function persons(draft: Draft, row: number): number {
  return Number(get(draft, 'placements', 'persons', row));
}

function placedOn(draft: Draft, row: number): number {
  return Number(get(draft, 'placements', 'date', row));
}

function homeRow(draft: Draft, placement: number): number {
  return rowOfId(draft, 'homes', 'home', get(draft, 'placements', 'home', placement));
}

function waiting(draft: Draft, days: number): Planted {
  const { cells } = draft.tables.households;
  const row = cells.length;
  cells.push(['K-8888', 2, 0, AS_OF - days, '', '', '', '', '', 'gekoppeld', '']);
  return at(draft, 'households', 'linkedOn', row);
}

function remark(draft: Draft, random: Random, text: string): Planted {
  return set(draft, 'signals', 'signal', someRow(draft.tables.signals, random), text);
}

/** Moves half of a block's rows to a sheet of their own, under the same headers. */
function splitOff(draft: Draft, table: DraftTable, sheet: string): void {
  const [header = [], ...rows] = table.cells;
  const half = Math.ceil(rows.length / 2);
  table.cells = [header, ...rows.slice(0, half)];
  draft.others.push({ ...blankTable(sheet), cells: [[...header], ...rows.slice(half)] });
}

/** Keeps a guide for the table of placements as it stands, and for others with its columns. */
function keepGuide(
  draft: Draft,
  rules: Partial<ReadingGuide>,
  otherSheets: readonly string[] = [],
): void {
  const { columns } = TABLES.placements;
  const headers = (draft.tables.placements.cells[0] ?? []).map(String);
  const fields = Object.fromEntries(
    Object.entries(columns).flatMap(([field, { header }]) =>
      headers.includes(header) ? [[field, { from: 'column' as const, header }]] : [],
    ),
  );
  const anchor = (sheet: string) => ({
    ...{ table: sheet, sheet, headers, headerRow: 0, left: 0 },
    ...{ lastRow: null, isByHand: false },
  });
  const sources = [draft.tables.placements.sheet, ...otherSheets].map((sheet) => ({
    ...{ kind: 'list' as const, at: anchor(sheet), fields, year: null },
  }));
  const guide = { ...plainGuide('placements', sources), isConfirmed: true, ...rules };
  draft.settings[guideKey('placements')] = JSON.stringify(guide);
}
