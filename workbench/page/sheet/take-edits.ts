import {
  AFTER_CELL_EDIT,
  FormulaDataModel,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
} from '@univerjs/preset-sheets-core';
import {
  CanceledError,
  CellValueType,
  CommandType,
  type ICellData,
  type IExecutionOptions,
  type Nullable,
} from '@univerjs/core';
import { formatArea } from '../../../packages/excel-stand-in/host/a1';
import { conventionsOf, type Conventions } from '../../../packages/excel-stand-in/host/conventions';
import type { Host, HostClient } from '../../../packages/excel-stand-in/host/host';
import { cellKey, type Area } from '../../../packages/excel-stand-in/host/model';
import {
  formulaFromLocal,
  formulaToLocal,
} from '../../../packages/excel-stand-in/host/local-formula';
import { activateSheet } from '../../../packages/excel-stand-in/host/sheets';
import type { Follower } from './follow-host';
import type { OpenUniver } from './open-univer';
import { typedText } from './show-texts';
import { UNIT } from './snapshot';
import { withAddresses } from '../../../packages/excel-stand-in/host/structured-references';

/** Why the sheet refused an action of the user. */
export type RefusedEdit =
  { readonly why: 'host-refused'; readonly error: unknown } | { readonly why: 'not-offered' };

/**
 * Tells the host what a user types in the sheet, and which sheet and cells the user selects.
 *
 * @param explain gets the message of an error when the user selects its cell
 */
export function takeEdits(
  univer: OpenUniver,
  host: Host,
  client: HostClient,
  follower: Follower,
  refuse: (refusal: RefusedEdit) => void,
  explain: (message: string) => void,
): void {
  const { commands } = univer;
  const { session } = client;
  const sheetOf = (sheetId: string) => host.workbook.sheets.find(({ id }) => id === sheetId);

  // Univer does not know tables, so it gets the formula with plain addresses. The typed text goes
  // to the host.
  let entered: EnteredFormula | null = null;
  univer.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 10_000,
    handler: (typed, { subUnitId, row, col }) => {
      const sheet = sheetOf(subUnitId);
      const formula = typed?.f;
      if (!sheet || !formula) return typed;
      entered = { sheetId: subUnitId, row, column: col, formula };
      const english = formulaFromLocal(formula, conventionsOf(session.locale));
      return { ...typed, f: withAddresses(host.workbook, english, { sheet, row, column: col }) };
    },
  });

  commands.beforeCommandExecuted(({ id, type }) => {
    if (type !== CommandType.COMMAND || !id.startsWith('sheet.command.') || OFFERED.has(id)) return;
    refuse({ why: 'not-offered' });
    throw new CanceledError();
  });

  commands.onCommandExecuted(({ id, params }, options) => {
    if (follower.isUpdatingUniver()) return;
    if (id === SetRangeValuesMutation.id && !isUnivers(options)) {
      takeTyped(params as ISetRangeValuesMutationParams);
    } else if (id === SetWorksheetActiveOperation.id) {
      const { subUnitId } = params as ISetWorksheetActiveOperationParams;
      const sheet = sheetOf(subUnitId);
      if (!sheet || sheet.id === session.activeSheetId) return;
      activateSheet(session, sheet);
      follower.acknowledgeView();
    } else if (id === SetSelectionsOperation.id) {
      select(params as ISetSelectionsOperationParams);
    } else if (SHAPE.test(id)) {
      const { subUnitId } = params as { readonly subUnitId?: string };
      if (subUnitId !== undefined) follower.restoreSheet(subUnitId);
    }
  });

  const takeTyped = ({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void => {
    const sheet = sheetOf(subUnitId);
    const conventions = conventionsOf(session.locale);
    const cells = sheet ? typedCells(univer, subUnitId, cellValue ?? {}, conventions) : [];
    const typed = cells.map((cell) =>
      entered && isAt(entered, subUnitId, cell) ? { ...cell, text: entered.formula } : cell,
    );
    entered = null;
    const changed = typed.filter(
      ({ row, column, text }) =>
        sheet && text !== typedText(host.workbook, sheet, row, column, conventions),
    );
    const area = areaAround(changed);
    try {
      if (sheet && area) host.userTypes(client, sheet.name, formatArea(area), grid(area, changed));
    } catch (error) {
      refuse({ why: 'host-refused', error });
    }
    follower.restore(
      subUnitId,
      typed.map(({ row, column }) => cellKey(row, column)),
    );
  };

  const select = ({ unitId, subUnitId, selections }: ISetSelectionsOperationParams): void => {
    const range = selections.at(-1)?.range;
    if (unitId !== UNIT || !range) return;
    const { startRow, startColumn, endRow, endColumn } = range;
    const area = { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
    session.selection = { sheetId: subUnitId, area };
    follower.acknowledgeView();
    const value = sheetOf(subUnitId)?.cells.get(cellKey(startRow, startColumn))?.value;
    if (typeof value === 'object' && value?.message) explain(value.message);
  };
}

/**
 * What a user can do in the sheet. Formats, inserted rows and new sheets are refused, because
 * people do that in Excel.
 */
const OFFERED = new Set(
  [
    'set-range-values',
    'clear-selection-content',
    'auto-clear-content',
    'auto-fill',
    'refill',
    'copy-down',
    'copy-right',
    'copy-formula-only',
    'paste-formula',
    'paste-value',
    'optional-paste',
    'set-worksheet-activate',
    'select-range',
    'select-all',
    'move-selection',
    'move-selection-enter-tab',
    'expand-selection',
    'scroll-view',
    'scroll-to-cell',
    'scroll-view-reset',
    'set-scroll-relative',
    'change-zoom-ratio',
    'set-zoom-ratio',
    'delta-column-width',
    'delta-row-height',
    'set-worksheet-col-width',
    'set-row-height',
    'set-col-is-auto-width',
    'set-col-auto-width',
    'set-row-is-auto-height',
  ].map((name) => `sheet.command.${name}`),
);

/**
 * A paste in Univer can also merge, move or insert cells. The host cannot do that, so the sheet is
 * restored.
 */
const SHAPE = /^sheet\.mutation\.(add-worksheet-merge|remove-worksheet-merge|move-range|insert-)/;

/** Returns true if Univer itself writes to cells, after a formula in them changed. */
function isUnivers(options: IExecutionOptions | undefined): boolean {
  return options !== undefined && 'fromFormula' in options;
}

/** A formula as it was entered in the editor. */
interface EnteredFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function isAt(entered: EnteredFormula, sheetId: string, { row, column }: TypedCell): boolean {
  return entered.sheetId === sheetId && entered.row === row && entered.column === column;
}

interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string | number | boolean;
}

function typedCells(
  univer: OpenUniver,
  sheetId: string,
  cells: NonNullable<ISetRangeValuesMutationParams['cellValue']>,
  conventions: Conventions,
): TypedCell[] {
  const formulas = univer.get(FormulaDataModel);
  return Object.entries(cells).flatMap(([rowKey, columns]) =>
    Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>).map(
      ([columnKey, cell]) => {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        // When a formula is filled over several cells, Univer stores it in the first cell. The
        // other cells refer to the formula by the id `si`.
        const formula =
          cell?.f ??
          (cell?.si ? formulas.getFormulaStringByCell(row, column, sheetId, UNIT) : null);
        const text = formula ? formulaToLocal(formula, conventions) : textOf(cell);
        return { row, column, text };
      },
    ),
  );
}

/** A text in Univer stays a text: the host gets it with an apostrophe. */
function textOf(cell: Nullable<ICellData>): string | number | boolean {
  const rich = cell?.p?.body?.dataStream.replace(/\r\n$/, '');
  const value = rich ?? cell?.v ?? '';
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  const isText = cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING;
  return isText && typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function areaAround(cells: readonly TypedCell[]): Area | null {
  if (cells.length === 0) return null;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** The typed values, in the shape of the area. Null leaves a cell alone. */
function grid({ top, left, bottom, right }: Area, cells: readonly TypedCell[]) {
  const rows = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, (): TypedCell['text'] | null => null),
  );
  for (const { row, column, text } of cells) {
    const line = rows[row - top];
    if (line) line[column - left] = text;
  }
  return rows;
}
