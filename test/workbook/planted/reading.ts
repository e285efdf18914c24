/** Plants errors that make tables, columns or rows hard to recognise. */
import { serialOf } from '../../../src/domain/calendar';
import { cellAddress } from '../../../src/workbook/address';
import { mappingKey } from '../../../src/workbook/mapping';
import { AS_OF, blankTable } from '../clean-workbook';
import {
  addColumn,
  at,
  bare,
  bodyRows,
  dropColumn,
  headerAt,
  keepGuide,
  put,
  rename,
  set,
  someRow,
  splitOff,
  type Plants,
} from './spoil';

const JANUARY = serialOf(2016, 1, 20);

export const READING_PLANTS = {
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
  'rows-struck': (draft, random) => {
    const table = draft.tables.households;
    const row = someRow(table, random);
    table.struck = (table.cells[row] ?? []).map((_, column) => `${row},${column}`);
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
  'rows-of-others': (draft) => {
    const { placements } = draft.tables;
    addColumn(placements, 'Doelgroep', () => 'vergunninghouder');
    const first = placements.cells[1];
    if (first) first[first.length - 1] = 'regulier';
    return headerAt(draft, 'placements', 'Doelgroep');
  },
  'corporation-blank': (draft) => {
    const { cells } = draft.tables.placements;
    for (const [row] of cells.entries()) {
      if (row < 2) continue;
      set(draft, 'placements', 'corporation', row, '');
      set(draft, 'placements', 'home', row, '');
    }
    return at(draft, 'placements', 'corporation', 2);
  },
  'blank-counts': (draft) => {
    set(draft, 'placements', 'counts', 1, 'nee');
    set(draft, 'placements', 'counts', 2, '');
    return at(draft, 'placements', 'counts', 2);
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
    return headerAt(draft, 'homes', 'Energielabel');
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
  'persons-without-day': (draft) => {
    const { placements } = draft.tables;
    const [first = []] = placements.cells.slice(1);
    placements.cells.splice(2, 0, [...first]);
    set(draft, 'placements', 'date', 2, '');
    keepGuide(draft, { without: ['date'], arePersons: true, answered: ['persons'] });
    return at(draft, 'placements', 'date', 2);
  },
  'rows-repeated': (draft) => {
    const { placements } = draft.tables;
    const copy = { ...placements, sheet: 'Kopie', name: 'Kopie', formulas: {} };
    draft.others.push({ ...copy, cells: [placements.cells[0] ?? [], placements.cells[1] ?? []] });
    keepGuide(draft, { repeatsOnce: true, answered: ['repeats'] }, ['Kopie']);
    return { sheet: 'Kopie', address: 'A2' };
  },
  'looks-not-read': (draft, random) => {
    const table = draft.tables.placements;
    const row = someRow(table, random);
    set(draft, 'placements', 'counts', row, '');
    table.fills = { [`${row},0`]: '#FF0000' };
    return { sheet: table.sheet, address: cellAddress(row, 0) };
  },
  'looks-cut': (draft) => {
    draft.tables.placements.areLooksCut = true;
    return { sheet: 'Plaatsingen', address: null };
  },
  'rows-out-by-look': (draft) => {
    const table = draft.tables.placements;
    set(draft, 'placements', 'counts', 1, '');
    table.fills = { '1,0': '#FF0000' };
    keepGuide(draft, { fellThrough: ['look fill #ff0000'], answered: ['look:fill #ff0000'] });
    return { sheet: table.sheet, address: 'A2' };
  },
  'placements-counted': (draft) => {
    dropColumn(draft, 'placements', 'household');
    keepGuide(draft, { isCounted: true });
    return { sheet: 'Plaatsingen', address: null };
  },
  'months-missing': (draft) => {
    const { placements } = draft.tables;
    const others = ['februari 2016', 'april 2016'].map((sheet) => ({
      ...{ ...placements, sheet, name: sheet, formulas: {} },
      cells: [placements.cells[0] ?? [], placements.cells[1] ?? []],
    }));
    draft.others.push(...others);
    const dates = placements.cells.keys();
    for (const row of [...dates].slice(1)) set(draft, 'placements', 'date', row, JANUARY);
    placements.sheet = 'januari 2016';
    keepGuide(
      draft,
      { repeatsOnce: true, answered: ['repeats'] },
      others.map(({ sheet }) => sheet),
    );
    return { sheet: 'januari 2016', address: null };
  },
  'opening-assumed': (draft) => set(draft, 'quotas', 'opening', 1, ''),
  'quota-elsewhere': (draft) => {
    draft.others.push({ ...blankTable('Voorblad'), cells: [['Taakstelling 2016-I', 7]] });
    return { sheet: 'Voorblad', address: 'B1' };
  },
} satisfies Plants;
