/**
 * Calculates one formula with Univer's formula engine, without Univer's page. The engine reads the
 * cells of the model directly, not a copy.
 */
import { tokenize, tokenTypes } from '@borgar/fx';
import {
  CellValueType,
  ObjectMatrix,
  Univer,
  UniverInstanceType,
  type ICellData,
} from '@univerjs/core';
import {
  ALL_IMPLEMENTED_FUNCTIONS_SET,
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  ERROR_TYPE_SET,
  FORMULA_REF_TO_ARRAY_CACHE,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  LexerNode,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { usedArea } from '../host/cells';
import {
  cellKey,
  columnOf,
  MAX_COLUMNS,
  MAX_ROWS,
  rowOf,
  type Area,
  type Cell,
  type CellValue,
  type ErrorCode,
  type Sheet,
  type Workbook,
} from '../host/model';
import { allowOneCondition } from './one-condition';
import type { FormulaPlace } from '../host/structured-references';

export type { FormulaPlace };

const UNIT = 'workbook';

/** Returns true if the engine has an Excel function with that name in capitals. */
export function isKnownFunction(name: string): boolean {
  return ALL_IMPLEMENTED_FUNCTIONS_SET.has(name) || name === 'LET' || name === 'LAMBDA';
}

/** Excel's error for a function that has not answered yet. The engine itself does not know it. */
export const BUSY = '#BUSY!' as ErrorType;

export interface Engine {
  /**
   * Returns the values of a formula, as rows of cells.
   *
   * @param references the cells that the formula's text names; OFFSET may read others
   */
  evaluate(
    formula: string,
    place: FormulaPlace,
    references: readonly { readonly sheet: Sheet; readonly area: Area }[],
  ): CellValue[][];
  /**
   * Updates the sheets, their sizes and the workbook's names. Call it whenever these have changed.
   */
  learn(workbook: Workbook): void;
  /** Registers functions. They replace functions with the same names. */
  provide(functions: readonly BaseFunction[]): void;
  knows(functionName: string): boolean;
}

/** @param readable called before a cell is read; throws if the cell has to be calculated first */
export function createEngine(readable: (sheet: Sheet, key: number) => void): Engine {
  const univer = new Univer({ logLevel: 0 });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    sheetOrder: ['none'],
    sheets: { none: { id: 'none' } },
  });
  const injector = univer.__getInjector();
  const config = injector.get(IFormulaCurrentConfigService);
  const runtime = injector.get(IFormulaRuntimeService);
  const trees = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);
  const functions = injector.get(IFunctionService);
  const names = injector.get(IDefinedNamesService);
  ERROR_TYPE_SET.add(BUSY);
  const filter = functions.getExecutor('FILTER');
  if (filter) allowOneCondition(filter);
  // The engine would ask Univer's page for the size of the sheet, and there is none.
  config.getSheetRowColumnCount = () => ({ rowCount: MAX_ROWS, columnCount: MAX_COLUMNS });

  return {
    learn: (workbook) => {
      config.load({
        ...NOTHING_DIRTY,
        allUnitData: {
          [UNIT]: Object.fromEntries(
            workbook.sheets.map((sheet) => [sheet.id, sheetItem(sheet, readable)]),
          ),
        },
        unitStylesData: {},
        unitSheetNameMap: {
          [UNIT]: Object.fromEntries(workbook.sheets.map(({ id, name }) => [name, id])),
        },
      });
      config.setExecuteUnitId(UNIT);
      for (const known of Object.keys(names.getDefinedNameMap(UNIT) ?? {}))
        names.removeDefinedName(UNIT, known);
      for (const [index, { name, formula, sheetId }] of workbook.names.entries()) {
        names.registerDefinedName(UNIT, {
          id: `name${index}`,
          name,
          formulaOrRefString: formula.replace(/^=(?=[^"]*![$A-Z0-9:]+$)/i, ''),
          localSheetId: sheetId ?? 'AllDefaultWorkbook',
        });
      }
    },
    evaluate: (formula, { sheet, row, column }, references) => {
      // Univer keeps cells in two caches, which all workbooks share. Both are cleared.
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      runtime.reset();
      config.setExecuteUnitId(UNIT);
      config.setExecuteSubUnitId(sheet.id);
      const items = config.getUnitData()[UNIT] ?? {};
      for (const { sheet: other, area } of references) {
        const item = items[other.id];
        if (item) grow(item, area);
      }
      const { rowCount = 0, columnCount = 0 } = items[sheet.id] ?? {};
      runtime.setCurrent(row, column, rowCount, columnCount, sheet.id, UNIT);
      // Evaluating LET changes its parsed form, so the engine's cache of parsed formulas is
      // cleared.
      new LexerTreeBuilder().dispose();
      const tree = new LexerTreeBuilder().treeBuilder(withPlainNumbers(formula), true, {
        unitId: UNIT,
        getValueByName: names.getValueByName.bind(names),
        getDirtyDefinedNameMap: config.getDirtyDefinedNameMap.bind(config),
        getSheetName: config.getSheetName.bind(config),
      });
      if (!(tree instanceof LexerNode))
        return [[error(typeof tree === 'string' ? tree : '#NAME?')]];
      const node = trees.parse(tree);
      if (!node) return [[error('#NAME?')]];
      return valuesOf(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
    },
    provide: (given) => functions.registerExecutors(...given),
    knows: (name) => functions.hasExecutor(name),
  };
}

const NOTHING_DIRTY = {
  formulaData: {},
  arrayFormulaCellData: {},
  arrayFormulaRange: {},
  forceCalculate: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
};

/** Writes `1.0` as `1`. In comparisons with a number, the engine takes `1.0` for a text. */
function withPlainNumbers(formula: string): string {
  if (!/\.\d*0(?!\d)/.test(formula)) return formula;
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => (type === tokenTypes.NUMBER ? String(Number(value)) : value))
    .join('');
}

/** How many empty rows and columns beyond the last cell are part of a sheet for the engine. */
const SPARE = { rows: 1000, columns: 100 };

/**
 * The size of a sheet for the engine. `A:A` ends at `rowCount`, so the engine does not read a
 * million rows.
 */
interface Size {
  rowCount: number;
  columnCount: number;
}

function sheetItem(sheet: Sheet, readable: (sheet: Sheet, key: number) => void) {
  const used = usedArea(sheet, true);
  return {
    cellData: new LiveCells(sheet, readable),
    rowData: {},
    columnData: {},
    rowCount: (used?.bottom ?? 0) + SPARE.rows,
    columnCount: (used?.right ?? 0) + SPARE.columns,
  };
}

function grow(size: Size, { bottom, right }: Area): void {
  if (bottom < MAX_ROWS - 1) size.rowCount = Math.max(size.rowCount, bottom + 1);
  if (right < MAX_COLUMNS - 1) size.columnCount = Math.max(size.columnCount, right + 1);
}

/**
 * The cells of a sheet for the engine. Each cell is read from the model when the engine asks for
 * it.
 */
class LiveCells extends ObjectMatrix<ICellData> {
  constructor(
    private readonly sheet: Sheet,
    private readonly readable: (sheet: Sheet, key: number) => void,
  ) {
    super({});
  }

  override getValue(row: number, column: number): ICellData {
    const key = cellKey(row, column);
    this.readable(this.sheet, key);
    // The base class declares no absent result, but accepts one.
    return cellData(this.sheet.cells.get(key)) as ICellData;
  }

  /** Returns all cells with content. ISFORMULA and FORMULATEXT use it to find formulas. */
  override getMatrix(): Record<number, Record<number, ICellData>> {
    const rows: Record<number, Record<number, ICellData>> = {};
    for (const [key, cell] of this.sheet.cells) {
      const known = cellData(cell);
      if (known) (rows[rowOf(key)] ??= {})[columnOf(key)] = known;
    }
    return rows;
  }
}

function cellData(cell: Cell | undefined): ICellData | undefined {
  if (!cell) return undefined;
  const { value, formula } = cell;
  const f = formula === undefined ? {} : { f: formula };
  if (value === null) return formula === undefined ? undefined : f;
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING, ...f };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...f };
  return {
    v: value,
    t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING,
    ...f,
  };
}

function valuesOf(result: FunctionVariantType): CellValue[][] {
  const value = result.isReferenceObject()
    ? (result as unknown as { toArrayValueObject(): ArrayValueObject }).toArrayValueObject()
    : (result as BaseValueObject);
  if (!value.isArray()) return [[valueOf(value)]];
  const rows = (value as ArrayValueObject).getArrayValue();
  if (rows.length === 0) return [[error('#CALC!')]];
  return rows.map((row) => row.map((each) => valueOf(each ?? null)));
}

/** An empty result is 0, as in Excel: `=A1` with an empty A1. */
function valueOf(value: BaseValueObject | null): CellValue {
  if (!value || value.isNull()) return 0;
  if (value.isError()) return error(String(value.getValue()));
  const plain = value.getValue();
  if (value.isBoolean()) return Boolean(plain);
  return plain;
}

/** Excel's errors, by the engine's own names for them. */
const OWN_ERRORS: Readonly<Record<string, ErrorCode>> = {
  '#CYCLE!': '#REF!',
  '#ERROR!': '#VALUE!',
  '#GETTING_DATA': '#BUSY!',
};

function error(code: string): CellValue {
  return { error: OWN_ERRORS[code] ?? (code as ErrorCode) };
}
