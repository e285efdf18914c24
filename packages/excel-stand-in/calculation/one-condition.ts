import {
  ErrorValueObject,
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
} from '@univerjs/engine-formula';

/**
 * Lets FILTER accept a single condition for cells in one row or one column: `FILTER(A1:B1, A1>0)`.
 * Microsoft's page about FILTER asks for conditions of the same height or width as the cells. The
 * engine asks for both.
 */
export function allowOneCondition(filter: BaseFunction): void {
  const own = filter.calculate.bind(filter);
  filter.calculate = (...args) => {
    const [array, include, ifEmpty] = args;
    const condition = include && singleOf(include);
    if (!array || !condition || !isOneLine(array) || condition.isError()) return own(...args);
    const isKept = condition.isString() ? condition.convertToNumberObjectValue() : condition;
    if (isKept.isError()) return isKept;
    if (Number(isKept.getValue())) return array;
    return ifEmpty ?? ErrorValueObject.create(NOTHING_LEFT);
  };
}

const NOTHING_LEFT = '#CALC!' as Parameters<typeof ErrorValueObject.create>[0];

function singleOf(value: BaseValueObject): BaseValueObject | null {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return null;
  return array.get(0, 0) ?? null;
}

function isOneLine(value: BaseValueObject): boolean {
  if (!value.isArray()) return false;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 || array.getColumnCount() === 1;
}
