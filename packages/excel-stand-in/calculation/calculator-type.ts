import type { CellValue } from '../host/model';
import type { CallFunction, FunctionMetadata } from './custom-functions';

/** Keeps the values of a workbook's formulas up to date. */
export interface Calculator {
  /** Calculates new formulas, and formulas that depend on a changed cell. */
  calculate(): void;
  /** Calculates every formula again. */
  calculateAll(): void;
  /** Registers the functions of an add-in. Formulas that use them are calculated again. */
  provide(functions: readonly FunctionMetadata[], call: CallFunction): void;
  /** Returns the values of a formula that is in no cell. It is calculated as if it were in A1. */
  valuesOf(formula: string): readonly (readonly CellValue[])[];
  /** Settles when all functions of the add-in have answered. */
  settled(): Promise<void>;
}
