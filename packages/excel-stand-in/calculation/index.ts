export type { Calculator } from './calculator-type';
export { createCalculator } from './calculator';
export type { CallFunction, FunctionMetadata } from './custom-functions';
