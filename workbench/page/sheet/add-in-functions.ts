import type { ArrayValueObject } from '@univerjs/preset-sheets-core';
import {
  AsyncObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import { plainOf, valueOf } from '../../../packages/excel-stand-in/calculation/engine-values';
import { formatAddress } from '../../../packages/excel-stand-in/host/a1';
import type { FrameClient } from '../../../packages/excel-stand-in/host/client/frame';
import { BLANK } from '../../../packages/excel-stand-in/host/services';
import type { Workbook } from '../../../packages/excel-stand-in/host/model';
import type { OpenUniver } from './open-univer';

/** What the sheet needs of a function's metadata, from the add-in's own file. */
export interface FunctionMetadata {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly dimensionality: 'scalar' | 'matrix';
    readonly optional?: boolean;
  }[];
}

/**
 * Makes the add-in's functions known to the sheet. The add-in itself answers a formula that uses
 * one, through Excel's own runtime for custom functions in its frame.
 */
export function registerFunctions(
  univer: OpenUniver,
  workbook: Workbook,
  frame: FrameClient,
  functions: readonly FunctionMetadata[],
): void {
  univer
    .get(IFunctionService)
    .registerExecutors(...functions.map((each) => new AddInFunction(each, workbook, frame)));
  univer.get(IDescriptionService).registerDescriptions(functions.map(description));
}

function description({ name, description: text, parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.dimensionality === 'matrix' ? 'A1:A9' : 'A1',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

/** One function of the add-in, as Univer's engine calls it. */
class AddInFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly workbook: Workbook,
    private readonly frame: FrameClient,
  ) {
    super(metadata.name);
    const required = metadata.parameters.filter(({ optional }) => !optional);
    this.minParams = required.length;
    this.maxParams = metadata.parameters.length;
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const { parameters, name } = this.metadata;
    const args = variants.map((variant, index) =>
      argumentOf(variant, parameters[index]?.dimensionality ?? 'matrix'),
    );
    if (args.includes(UNFIT)) return ErrorValueObject.create(ErrorType.VALUE);
    const { subUnitId, row, column } = this;
    const sheet = this.workbook.sheets.find(({ id }) => id === subUnitId);
    const area = { top: row, left: column, bottom: row, right: column };
    const options = sheet ? { address: formatAddress(sheet.name, area) } : {};
    const answer = async (): Promise<BaseValueObject> => {
      await this.frame.ready;
      return valueOf(await this.frame.callFunction(name, args, options).result);
    };
    return new AsyncObject(answer());
  }
}

/** The error for many cells where one value belongs. */
const UNFIT = Symbol('more than one value');

/**
 * An argument as Excel passes it: a matrix where the function declares one, otherwise one value.
 */
function argumentOf(variant: BaseValueObject, dimensionality: 'scalar' | 'matrix'): unknown {
  if (!variant.isArray()) {
    const omitted = variant.isNull();
    const value = omitted ? null : plainOf(variant);
    return omitted || dimensionality === 'scalar' ? value : [[value]];
  }
  const cells = (variant as ArrayValueObject)
    .getArrayValue()
    .map((row) => row.map((cell) => (cell ? plainOf(cell) : BLANK)));
  if (dimensionality === 'matrix') return cells;
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  return isSingle ? cells[0]?.[0] : UNFIT;
}
