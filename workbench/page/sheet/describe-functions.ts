import {
  FunctionType,
  IDescriptionService,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import type { FunctionMetadata } from '../../../packages/excel-stand-in/calculation';
import type { OpenUniver } from './open-univer';

/** A function of the add-in, with the descriptions from its metadata file. */
export interface DescribedFunction extends FunctionMetadata {
  readonly description: string;
  readonly parameters: readonly (FunctionMetadata['parameters'][number] & {
    readonly description: string;
  })[];
}

/** Adds the add-in's functions, with their descriptions, to Univer's suggestions. */
export function describeFunctions(
  univer: OpenUniver,
  functions: readonly DescribedFunction[],
): void {
  univer.get(IDescriptionService).registerDescriptions(functions.map(infoOf));
}

function infoOf({ name, description, parameters }: DescribedFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.dimensionality === 'matrix' ? 'A1:A9' : 'A1',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
