import { asBoolean, asNumber, asRecord } from './argument';
import { columnCount, formatAddress, rowCount } from './a1';
import {
  ALIGNMENT,
  changedBorder,
  FILL,
  FONT_MEMBERS,
  PROTECTION,
  restyle,
  withBorder,
  type FormatMember,
} from './cell-format';
import { gridOf, restyled, styleAt } from './cells';
import { invalidArgument, lacking } from './error';
import { heightOf, setHidden, widthOf } from './lines';
import { asGrid } from './range-content';
import type { Session } from './session';
import type { RangeRef } from './sheets';
import type { Area, BorderEdge, CellStyle, Sheet, StyleMembers } from './model';

/**
 * Implements `Range.setCellProperties`. `data` has a record for each cell, or null to leave a cell
 * as it is.
 */
export function writeCellProperties(session: Session, ref: RangeRef, data: unknown): void {
  if (!Array.isArray(data)) throw invalidArgument('An array of arrays was expected.');
  const changes = asGrid(ref.area, data, styleChangeOf);
  restyle(session, { sheet: ref.sheet, areas: [ref.area] }, (style, row, column) => {
    const change = changes[row - ref.area.top]?.[column - ref.area.left];
    return change ? change(style) : style;
  });
}

/** Implements `Range.setRowProperties`. `data` has a record for each row. */
export function writeRowProperties(
  session: Session,
  { sheet, area }: RangeRef,
  data: unknown,
): void {
  for (const [i, record] of asList(data, rowCount(area)).entries()) {
    const row = { ...area, top: area.top + i, bottom: area.top + i };
    writeLine(session, { sheet, area: row }, record, 'rowHidden', 'rowHeight');
  }
}

/** Implements `Range.setColumnProperties`. `data` has a record for each column. */
export function writeColumnProperties(
  session: Session,
  { sheet, area }: RangeRef,
  data: unknown,
): void {
  for (const [i, record] of asList(data, columnCount(area)).entries()) {
    const column = { ...area, left: area.left + i, right: area.left + i };
    writeLine(session, { sheet, area: column }, record, 'columnHidden', 'columnWidth');
  }
}

function asList(data: unknown, length: number): unknown[] {
  if (Array.isArray(data) && data.length === length) return data;
  throw invalidArgument('As many records as the range has rows or columns were expected.');
}

function writeLine(
  session: Session,
  { sheet, area }: RangeRef,
  record: unknown,
  hiddenName: 'rowHidden' | 'columnHidden',
  sizeName: 'rowHeight' | 'columnWidth',
): void {
  if (record === null) return;
  const { [hiddenName]: hidden, ...rest } = asRecord(record);
  const { [sizeName]: size, ...format } = asRecord(rest['format'] ?? {});
  const change = styleChangeOf({ ...rest, format });
  if (change) restyle(session, { sheet, areas: [area] }, (style) => change(style));
  if (hidden !== undefined) hideLine(sheet, area, hiddenName, asBoolean(hidden));
  if (size !== undefined) sizeLine(sheet, area, sizeName, asNumber(size));
  sheet.revision++;
}

function hideLine(
  sheet: Sheet,
  area: Area,
  name: 'rowHidden' | 'columnHidden',
  hidden: boolean,
): void {
  if (name === 'rowHidden') setHidden(sheet.rows, area.top, area.top, hidden);
  else setHidden(sheet.columns, area.left, area.left, hidden);
}

function sizeLine(sheet: Sheet, area: Area, name: 'rowHeight' | 'columnWidth', size: number): void {
  if (name === 'rowHeight') sheet.rows.set(area.top, { ...sheet.rows.get(area.top), height: size });
  else sheet.columns.set(area.left, { ...sheet.columns.get(area.left), width: size });
}

type StyleChange = (style: CellStyle) => CellStyle;

function styleChangeOf(record: unknown): StyleChange | null {
  if (record === null || record === undefined) return null;
  const { format = {}, ...others } = asRecord(record);
  refuse(others, 'SettableCellProperties');
  const { font = {}, fill = {}, borders = {}, protection = {}, ...alignment } = asRecord(format);
  const change = {
    ...changesOf(FONT_MEMBERS, font, 'CellPropertiesFont'),
    ...changesOf(FILL, fill, 'CellPropertiesFill'),
    ...changesOf(PROTECTION, protection, 'CellPropertiesProtection'),
    ...changesOf(ALIGNMENT, alignment, 'CellPropertiesFormat'),
  };
  const edges = borderChangesOf(borders);
  return (style) => edges.reduce((changed, edge) => edge(changed), restyled(style, change));
}

function refuse(record: Readonly<Record<string, unknown>>, className: string): void {
  const unknown = Object.keys(record).find((name) => record[name] !== undefined);
  if (unknown !== undefined) throw lacking(className, unknown);
}

function changesOf(
  members: Readonly<Record<string, FormatMember>>,
  record: unknown,
  className: string,
): StyleMembers {
  let changes: StyleMembers = {};
  for (const [name, value] of Object.entries(asRecord(record))) {
    const member = members[name];
    if (!member) throw lacking(className, name);
    changes = { ...changes, ...member.change(value) };
  }
  return changes;
}

const BORDER_NAMES: Readonly<Record<string, BorderEdge>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

const BORDER_MEMBERS = ['style', 'weight', 'color'] as const;

function borderChangesOf(record: unknown): StyleChange[] {
  return Object.entries(asRecord(record)).map(([name, given]) => {
    const edge = BORDER_NAMES[name];
    if (!edge) throw lacking('CellBorderCollection', name);
    const wanted = asRecord(given);
    return (style: CellStyle) => {
      let border = style.borders?.[edge];
      for (const member of BORDER_MEMBERS) {
        if (wanted[member] !== undefined) border = changedBorder(border, member, wanted[member]);
      }
      return withBorder(style, edge, border);
    };
  });
}

/** Implements `Range.getCellProperties`. */
export function readCellProperties(ref: RangeRef, wanted: unknown): unknown[][] {
  const { sheet, area } = ref;
  return gridOf(area, (row, column) =>
    cellRecord(sheet, { top: row, left: column, bottom: row, right: column }, asRecord(wanted)),
  );
}

export function readRowProperties({ sheet, area }: RangeRef, wanted: unknown): unknown[] {
  return Array.from({ length: rowCount(area) }, (_, i) => {
    const row = area.top + i;
    const { rowHidden, rowIndex, ...rest } = asRecord(wanted);
    const { rowHeight, ...format } = asRecord(rest['format'] ?? {});
    const first = { ...area, top: row, bottom: row };
    const record = cellRecord(sheet, first, { ...rest, ...(rest['format'] ? { format } : {}) });
    return {
      ...record,
      ...(rowHidden ? { rowHidden: sheet.rows.get(row)?.hidden ?? false } : {}),
      ...(rowIndex ? { rowIndex: row } : {}),
      ...(rowHeight ? withFormat(record, { rowHeight: heightOf(sheet, row) }) : {}),
    };
  });
}

export function readColumnProperties({ sheet, area }: RangeRef, wanted: unknown): unknown[] {
  return Array.from({ length: columnCount(area) }, (_, i) => {
    const column = area.left + i;
    const { columnHidden, columnIndex, ...rest } = asRecord(wanted);
    const { columnWidth, ...format } = asRecord(rest['format'] ?? {});
    const first = { ...area, left: column, right: column };
    const record = cellRecord(sheet, first, { ...rest, ...(rest['format'] ? { format } : {}) });
    return {
      ...record,
      ...(columnHidden ? { columnHidden: sheet.columns.get(column)?.hidden ?? false } : {}),
      ...(columnIndex ? { columnIndex: column } : {}),
      ...(columnWidth ? withFormat(record, { columnWidth: widthOf(sheet, column) }) : {}),
    };
  });
}

function withFormat(
  record: Record<string, unknown>,
  more: Record<string, unknown>,
): Record<string, unknown> {
  return { format: { ...asRecord(record['format'] ?? {}), ...more } };
}

function cellRecord(
  sheet: Sheet,
  area: Area,
  wanted: Record<string, unknown>,
): Record<string, unknown> {
  const { address, addressLocal, hidden, format, ...others } = wanted;
  refuse(others, 'CellPropertiesLoadOptions');
  const style = styleAt(sheet, area.top, area.left);
  const at = formatAddress(sheet.name, area);
  const isHidden = sheet.rows.get(area.top)?.hidden ?? sheet.columns.get(area.left)?.hidden;
  return {
    ...(address ? { address: at } : {}),
    ...(addressLocal ? { addressLocal: at } : {}),
    ...(hidden ? { hidden: isHidden ?? false } : {}),
    ...(format ? { format: formatRecord(style, asRecord(format)) } : {}),
  };
}

function formatRecord(style: CellStyle, wanted: Record<string, unknown>): Record<string, unknown> {
  const { font, fill, borders, protection, ...alignment } = wanted;
  return {
    ...membersOf(style, ALIGNMENT, alignment, 'CellPropertiesFormat'),
    ...(font ? { font: membersOf(style, FONT_MEMBERS, font, 'CellPropertiesFont') } : {}),
    ...(fill ? { fill: membersOf(style, FILL, fill, 'CellPropertiesFill') } : {}),
    ...(protection
      ? { protection: membersOf(style, PROTECTION, protection, 'CellPropertiesProtection') }
      : {}),
    ...(borders ? { borders: bordersOf(style, asRecord(borders)) } : {}),
  };
}

function membersOf(
  style: CellStyle,
  members: Readonly<Record<string, FormatMember>>,
  wanted: unknown,
  className: string,
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(asRecord(wanted))) {
    const member = members[name];
    if (!member) throw lacking(className, name);
    if (asked) record[name] = member.get(style);
  }
  return record;
}

/** Returns the four edges with the wanted members. */
function bordersOf(style: CellStyle, wanted: Record<string, unknown>): Record<string, unknown> {
  const { style: line, weight, color, ...others } = wanted;
  refuse(others, 'CellBorder');
  return Object.fromEntries(
    Object.entries(BORDER_NAMES).map(([name, edge]) => {
      const border = style.borders?.[edge];
      return [
        name,
        {
          ...(line ? { style: border?.style ?? 'None' } : {}),
          ...(weight ? { weight: border?.weight ?? 'Thin' } : {}),
          ...(color ? { color: border?.color ?? '#000000' } : {}),
        },
      ];
    }),
  );
}
