import type { CellValue } from '../host/model';
import type { CallFunction, FunctionMetadata } from './custom-functions';

/** Keeps the values of a workbook's formulas right. */
export interface Calculator {
  /** Calculates what is due: formulas that are new, and those that depend on what changed. */
  calculate(): void;
  /** Calculates every formula anew. */
  calculateAll(): void;
  /** Makes an add-in's functions known; formulas that use them are calculated anew. */
  provide(functions: readonly FunctionMetadata[], call: CallFunction): void;
  /** The values of a formula that stands in no cell; relative references count from A1. */
  valuesOf(formula: string): readonly (readonly CellValue[])[];
  /** Settles once no function of an add-in is being waited for. */
  settled(): Promise<void>;
}
