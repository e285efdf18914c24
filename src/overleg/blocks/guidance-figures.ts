import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { GuidanceRow, GuidanceStep, StepState } from '../../workbook/tables/guidance';
import { GUIDANCE_STEPS, stepState } from '../../workbook/tables/guidance';
import type { GuidanceTotal } from '../../workbook/tables/guidance-totals';

/** Block 9: how far the guidance is, per step. */
export interface GuidanceFigures {
  /** Households that had moved in, by rows per household; null by totals. */
  readonly households: number | null;
  readonly steps: readonly StepFigures[];
}

export interface StepFigures {
  /** A step of the table per household, or what the table of totals calls it. */
  readonly step: { readonly code: GuidanceStep } | { readonly name: string };
  readonly done: number;
  /** Not done, and the term not over. */
  readonly open: number;
  /** Not done within the term. */
  readonly late: number;
}

/**
 * Per step the households that had moved in and need it.
 *
 * @param stepDays days after moving in within which a step is done
 * @param known the steps that the table has a column for
 */
export function guidanceFigures(
  asOf: SerialDay,
  rows: readonly GuidanceRow[],
  households: ReadonlyMap<string, SerialDay>,
  stepDays: number,
  known: readonly GuidanceStep[],
): GuidanceFigures {
  const movedIn = rows.flatMap((row) => {
    const on = households.get(idKey(row.household));
    return on === undefined ? [] : [{ row, on }];
  });
  return {
    households: movedIn.length,
    steps: GUIDANCE_STEPS.filter((step) => known.includes(step)).map((code) => {
      const states = movedIn.map(({ row, on }) => stepState(row[code], on, asOf, stepDays));
      const count = (state: StepState) => states.filter((one) => one === state).length;
      return { step: { code }, done: count('done'), open: count('open'), late: count('late') };
    }),
  };
}

/** As the table of totals gives them; they stand as they are now. */
export function guidanceOfTotals(rows: readonly GuidanceTotal[]): GuidanceFigures {
  return {
    households: null,
    steps: rows.map(({ step, done, open, overdue }) => ({
      step: { name: step },
      done,
      open,
      late: overdue,
    })),
  };
}
