import type { Border, CellStyle, Sheet, Table } from '../../../packages/excel-stand-in/host/model';

const INK = '#000000';
const BAND = '#D9D9D9';
const RULE: Border = { style: 'Continuous', weight: 'Thin', color: INK };
const ACCENT = '#4472C4';

/** The style that a table gives a cell. Null outside tables. The cell's own style goes first. */
export function tableLookAt(sheet: Sheet, row: number, column: number): CellStyle | null {
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return table && table.style !== '' ? look(table, row) : null;
}

function look(table: Table, row: number): CellStyle {
  const { area, showHeaders, showTotals, showBandedRows } = table;
  const light = /^TableStyleLight/i.test(table.style);
  if (showHeaders && row === area.top) {
    return light
      ? { bold: true, borders: { EdgeTop: RULE, EdgeBottom: RULE } }
      : { bold: true, fontColor: '#FFFFFF', fillColor: ACCENT };
  }
  const isLast = row === area.bottom;
  if (showTotals && isLast) return { bold: true, borders: { EdgeTop: RULE, EdgeBottom: RULE } };
  const isBand = showBandedRows && (row - area.top - (showHeaders ? 1 : 0)) % 2 === 0;
  const fill = isBand ? { fillColor: light ? BAND : '#D9E1F2' } : {};
  return isLast ? { ...fill, borders: { EdgeBottom: RULE } } : fill;
}
