import type { CellValue } from '../host/model';
import type { CallFunction, FunctionMetadata } from './custom-functions';

/** Keeps the values of a workbook's formulas up to date. */
export interface Calculator {
  /** Calculates the formulas that are new, and those that depend on a change. */
  calculate(): void;
  /** Calculates every formula again. */
  calculateAll(): void;
  /** Registers the functions of an add-in. Formulas that use them are calculated again. */
  provide(functions: readonly FunctionMetadata[], call: CallFunction): void;
  /** Returns the values of a formula that is in no cell. Its relative references count from A1. */
  valuesOf(formula: string): readonly (readonly CellValue[])[];
  /** Settles once no function of an add-in still has to answer. */
  settled(): Promise<void>;
}
