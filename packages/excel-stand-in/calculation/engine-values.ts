/** Converts between the values of Univer's calculation engine and those of an add-in's function. */
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula';
import { BLANK, type FunctionAnswer } from '../host/services';

/** The value of one cell, as a function gets it. */
export function plainOf(cell: BaseValueObject): unknown {
  if (cell.isNull()) return BLANK;
  if (cell.isError()) return { error: cell.getValue() };
  return cell.getValue();
}

/** The answer of a function, as the engine uses it. */
export function valueOf(result: FunctionAnswer): BaseValueObject {
  if ('error' in result) return ErrorValueObject.create(result.error as ErrorType);
  if (!Array.isArray(result.value)) return objectOf(result.value);
  const values = (result.value as unknown[][]).map((row) => row.map(objectOf));
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function objectOf(value: unknown): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'string':
      return StringValueObject.create(value);
    default:
      return NullValueObject.create();
  }
}
