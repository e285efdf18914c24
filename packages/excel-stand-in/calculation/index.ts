export { createCalculator, type Calculator } from './calculator';
export type { CallFunction, FunctionMetadata } from './custom-functions';
