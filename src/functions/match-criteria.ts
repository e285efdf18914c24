/**
 * Reads the criteria and limits of the MATCH functions. Both are ranges of two columns without a
 * header: a name and a number.
 */
import { DomainError } from '../domain/domain-error';
import { criterionNamed, DEFAULT_CRITERIA, TERM } from '../domain/match/criteria';
import type { MixLimits } from '../domain/match/places';
import { scoringFor, type Scoring } from '../domain/match/score';
import { idKey } from '../workbook/cell';
import { numberFrom, peopleFrom, textReader } from './cell-readers';
import type { CellReader } from './cell-readers';
import { isEmptyOrZero, positionIn } from './cells';
import type { ArgumentCells } from './cells';
import { rawRange, optionalArgument, readCell } from './parameters';
import { FunctionError } from './problem';
import type { ArgumentPlace } from './problem';

export const pairsParameter = optionalArgument(rawRange({ kind: 'twoColumns' }), null);

const weight = numberFrom(0);
const wholeFromNought: CellReader<number> = peopleFrom(0);

/** What can be wrong with criteria. */
export const CRITERIA_PROBLEMS = [
  ...(['notTwoColumns', 'nameTwice', 'criterionUnknown'] as const),
  ...(['criterionRefused', 'criteriaAllZero'] as const),
] as const;

/** The rules and points with the given criteria. A criterion that is not given keeps its default. */
export function scoringIn(cells: ArgumentCells | null): Scoring {
  if (cells === null) return scoringFor(DEFAULT_CRITERIA);
  const weights = { ...DEFAULT_CRITERIA.weights };
  let { term } = DEFAULT_CRITERIA;
  forEachPair(cells, criterionAt, (name, index) => {
    if (name === TERM) term = readCell(wholeFromNought, cells, index, cells.argument);
    else weights[name] = readCell(weight, cells, index, cells.argument);
  });
  return scoringFor({ ...DEFAULT_CRITERIA, weights, term });
}

/** How many households each complex may take at most, by the complex's key. */
export function limitsIn(cells: ArgumentCells | null): MixLimits {
  const limits = new Map<string, number>();
  if (cells === null) return limits;
  const keyAt = (index: number): string =>
    idKey(readCell(textReader, cells, index, cells.argument));
  forEachPair(
    cells,
    (_, index) => keyAt(index),
    (key, index) => {
      limits.set(key, readCell(wholeFromNought, cells, index, cells.argument));
    },
  );
  return limits;
}

function criterionAt(cells: ArgumentCells, index: number) {
  try {
    return criterionNamed(readCell(textReader, cells, index, cells.argument), index);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new FunctionError(error.problem, placeOf(cells, index));
  }
}

/**
 * Visits each row with its name and the index of its number. Skips blank rows. Throws
 * `notTwoColumns` or `nameTwice`.
 */
function forEachPair<Name>(
  cells: ArgumentCells,
  nameAt: (cells: ArgumentCells, index: number) => Name,
  take: (name: Name, valueIndex: number) => void,
): void {
  if (cells.columns !== 2) {
    const place = { argument: cells.argument, position: null };
    throw new FunctionError({ code: 'notTwoColumns', columns: cells.columns }, place);
  }
  const rowOf = new Map<Name, number>();
  for (let index = 0; index < cells.values.length; index += 2) {
    if (isEmptyOrZero(cells.values[index]) && isEmptyOrZero(cells.values[index + 1])) continue;
    const name = nameAt(cells, index);
    const earlier = rowOf.get(name);
    if (earlier !== undefined) {
      throw new FunctionError({ code: 'nameTwice', earlier }, placeOf(cells, index));
    }
    rowOf.set(name, index / 2 + 1);
    take(name, index + 1);
  }
}

function placeOf(cells: ArgumentCells, index: number): ArgumentPlace {
  return { argument: cells.argument, position: positionIn(cells, index) };
}
