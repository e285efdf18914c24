/** Plants personal data, and errors outside the tables. */
import { cellAddress } from '../../../src/workbook/address';
import { AS_OF, blankTable } from '../clean-workbook';
import { addColumn, headerAt, lastRow, remark, set, someRow, type Plants } from './spoil';

export const FILE_PLANTS = {
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
} satisfies Plants;
