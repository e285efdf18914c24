import { idKey } from '../../workbook/cell';
import { firstMoves } from '../../workbook/households-as-of';
import { type GuidanceStep, type StepState, stepState } from '../../workbook/tables/guidance';
import type { GuidanceTotal } from '../../workbook/tables/guidance-totals';
import { defineBlock, needs } from '../block';
import {
  columnsLine,
  countCell,
  countText,
  labelledLine,
  lineKey,
  roundingNote,
  sentenceLine,
} from '../line';
import { plainText } from '../plain-text';
import type { Situation } from '../situation';

/** How far the guidance is, per step. */
export interface GuidanceFigures {
  /** Households that had moved in, by rows per household; null by totals. */
  readonly households: number | null;
  readonly steps: readonly StepFigures[];
}

export interface StepFigures {
  /** A step of the table per household, or its name in the table of totals. */
  readonly step: { readonly code: GuidanceStep } | { readonly name: string };
  readonly done: number;
  /** Not done, and the term not over. */
  readonly open: number;
  /** Not done within the term. */
  readonly late: number;
}

function guidanceFigures(situation: Situation): GuidanceFigures | null {
  const { guidance, guidanceTotals } = situation.tables;
  if (guidance) return guidanceOfRows(situation, guidance);
  return guidanceTotals && guidanceOfTotals(guidanceTotals);
}

/** For each step the households that had moved in and need it. */
function guidanceOfRows(
  { asOf, tables, settings, guidanceSteps }: Situation,
  rows: NonNullable<Situation['tables']['guidance']>,
): GuidanceFigures {
  const moves = firstMoves(asOf, tables.placements ?? []);
  const movedIn = rows.flatMap((row) => {
    const on = moves.get(idKey(row.household));
    return on === undefined ? [] : [{ row, on }];
  });
  return {
    households: movedIn.length,
    steps: guidanceSteps.map((code) => {
      const states = movedIn.map(({ row, on }) =>
        stepState(row[code], on, asOf, settings.stepDays),
      );
      const count = (state: StepState) => states.filter((one) => one === state).length;
      return { step: { code }, done: count('done'), open: count('open'), late: count('late') };
    }),
  };
}

/** The figures of the table of totals, as it is now. */
function guidanceOfTotals(rows: readonly GuidanceTotal[]): GuidanceFigures {
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

/** Block 9: for each step how many households are late, done, or still to do. */
export const guidance = defineBlock({
  key: 'guidance',
  title: needs('guidance', (words) => words.guidance),
  figures: guidanceFigures,
  publish: ({ households, steps }, gate) => ({
    households: households === null ? null : gate.count(households),
    isNobody: households === 0,
    steps: steps.map(({ step, done, open, late }) => ({
      step: 'code' in step ? step : { name: gate.name(step.name) },
      late: gate.count(late),
      done: gate.count(done),
      open: gate.count(open),
    })),
  }),
  lines: ({ households, isNobody, steps }, { words }) => {
    const { guidance: w } = words;
    if (isNobody || steps.length === 0) {
      return { lines: [sentenceLine('guidance.none', w.none, 'missing')] };
    }
    if (households === 'small' || households === 'hidden') {
      return { lines: [sentenceLine('guidance.few', words.tooFew(w.few))] };
    }
    return {
      lines: [
        sentenceLine(
          'guidance.note',
          households === null ? w.asNow : w.noteOf(countText(households, words)),
        ),
        columnsLine('guidance.columns', [w.step, w.late, w.done, w.open]),
        ...steps.map(({ step, late, done, open }) => {
          const name = 'code' in step ? w.steps[step.code] : plainText(step.name, 30);
          return labelledLine(
            lineKey('guidance.step', 'code' in step ? step.code : step.name),
            name,
            [
              countCell(late, words, late === 0 ? 'figure' : 'lateFigure'),
              countCell(done, words),
              countCell(open, words),
            ],
          );
        }),
        ...roundingNote(
          'guidance',
          steps.flatMap(({ late, done, open }) => [late, done, open]),
          words,
        ),
      ],
    };
  },
  json: (figures) => ({
    guidance: figures && {
      households: figures.households,
      steps: figures.steps.map(({ step, done, open, late }) => ({
        step: 'code' in step ? step.code : step.name,
        done,
        open,
        late,
      })),
    },
  }),
  jsonMeans: {
    guidance:
      '`households` verhuisde huishoudens (`null` bij totalen); `steps` per stap (`step`) `done` gereed, `open` binnen de termijn, `late` te laat',
  },
});
