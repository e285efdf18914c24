/**
 * Turns Univer's formula engine, without its page, into a function from a formula to its values. It
 * reads the cells of the model directly, without a copy.
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

/** An error of Excel that the engine does not know: a function has not answered yet. */
export const BUSY = '#BUSY!' as ErrorType;

export interface Engine {
  /**
   * Returns the values of a formula, in the shape in which they spill.
   *
   * @param references the cells that it refers to, as far as they are known
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

/**
 * @param readable called before a cell is read; it throws if the cell has to be calculated first
 */
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
  // The engine would ask a page for the size of the sheet, but here there is no page.
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
      // Univer remembers cells in two places that all workbooks share, so both are cleared.
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
      // The engine remembers parsed formulas, but LET changes its parsed form. So each formula is
      // parsed again.
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

/** Writes `1.0` as `1`, because the engine reads `1.0` as a text when it compares with a number. */
function withPlainNumbers(formula: string): string {
  if (!/\.\d*0(?!\d)/.test(formula)) return formula;
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => (type === tokenTypes.NUMBER ? String(Number(value)) : value))
    .join('');
}

/** Empty rows and columns that count as part of a sheet beyond its last cell. */
const SPARE = { rows: 1000, columns: 100 };

/**
 * Where whole columns and rows end for the engine. Otherwise it would go through all rows of Excel.
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

/** Gives the engine the cells of a sheet, read at that very moment. */
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
    // The base class does not declare that a result may be absent, but can handle that.
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

/** An empty result is shown as 0, as Excel does. */
function valueOf(value: BaseValueObject | null): CellValue {
  if (!value || value.isNull()) return 0;
  if (value.isError()) return error(String(value.getValue()));
  const plain = value.getValue();
  if (value.isBoolean()) return Boolean(plain);
  return plain;
}

/** Excel's names for errors of the engine, by the engine's names. */
const OWN_ERRORS: Readonly<Record<string, ErrorCode>> = {
  '#CYCLE!': '#REF!',
  '#ERROR!': '#VALUE!',
  '#GETTING_DATA': '#BUSY!',
};

function error(code: string): CellValue {
  return { error: OWN_ERRORS[code] ?? (code as ErrorCode) };
}
