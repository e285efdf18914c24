import { idKey } from '../../workbook/cell';
import { firstMoves } from '../../workbook/households-as-of';
import { type GuidanceStep, type StepState, stepState } from '../../workbook/tables/guidance';
import type { GuidanceTotal } from '../../workbook/tables/guidance-totals';
import { defineBlock, needs } from '../block';
import {
  cell,
  columnsLine,
  countCell,
  countText,
  emptyLine,
  labelledLine,
  lineKey,
  roundingNote,
  sentenceLine,
  subheadingLine,
} from '../line';
import { plainText } from '../plain-text';
import type { PublicNumber, PublicText, PublicWords } from '../public';
import type { Situation } from '../situation';

/** How far guidance has got, per step. */
export interface GuidanceFigures {
  /** Households that had moved in, if the table has a row per household. Null if it has totals. */
  readonly households: number | null;
  /** All households that had moved in, with or without a row. Null if the table has totals. */
  readonly movedIn: number | null;
  readonly steps: readonly StepFigures[];
}

export interface StepFigures {
  /** A step of the table per household, or the name of a step in the table of totals. */
  readonly step: { readonly code: GuidanceStep } | { readonly name: string };
  readonly done: number;
  /** Not done while the term is not over. */
  readonly open: number;
  /** Not done within the term. */
  readonly late: number;
  /** The case numbers of the late households. Empty if the table has totals. */
  readonly lateCases: readonly string[];
}

function guidanceFigures(situation: Situation): GuidanceFigures | null {
  const { guidance, guidanceTotals } = situation.tables;
  if (guidance) return guidanceOfRows(situation, guidance);
  return guidanceTotals && guidanceOfTotals(guidanceTotals);
}

/** For each step, the households that had moved in and need that step. */
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
    movedIn: moves.size,
    steps: guidanceSteps.map((code) => {
      const states = movedIn.map(({ row, on }) =>
        stepState(row[code], on, asOf, settings.stepDays),
      );
      const count = (state: StepState) => states.filter((one) => one === state).length;
      const lateCases = movedIn.flatMap(({ row }, i) =>
        states[i] === 'late' ? [row.household] : [],
      );
      return {
        step: { code },
        done: count('done'),
        open: count('open'),
        late: count('late'),
        lateCases,
      };
    }),
  };
}

/** The figures of the table of totals as it is now. */
function guidanceOfTotals(rows: readonly GuidanceTotal[]): GuidanceFigures {
  return {
    households: null,
    movedIn: null,
    steps: rows.map(({ step, done, open, overdue }) => ({
      step: { name: step },
      done,
      open,
      late: overdue,
      lateCases: [],
    })),
  };
}

/** For each step of guidance, how many households are late, done, and still to do. */
export const guidance = defineBlock({
  key: 'guidance',
  title: needs('guidance', (words) => words.guidance),
  figures: guidanceFigures,
  publish: ({ households, movedIn, steps }, gate) => ({
    movedIn: gate.officialsOnly(movedIn),
    households: households === null ? null : gate.count(households),
    isNobody: households === 0,
    lateCases: gate.officialsOnly(
      steps.flatMap(({ step, lateCases }) =>
        'code' in step ? [{ code: step.code, cases: lateCases }] : [],
      ),
    ),
    steps: steps.map(({ step, done, open, late }) => ({
      step: 'code' in step ? step : { name: gate.name(step.name) },
      late: gate.count(late),
      done: gate.count(done),
      open: gate.count(open),
    })),
  }),
  lines: ({ households, movedIn, isNobody, steps, lateCases }, { words }) => {
    const { guidance: w } = words;
    if (isNobody || steps.length === 0) {
      return { lines: [sentenceLine('guidance.none', w.none(movedIn), 'missing')] };
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
        ...lateLines(lateCases ?? [], words),
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

/** How many case numbers a line contains, and how many are listed per step. */
const ON_A_LINE = 6;
const MOST_CASES = 30;

interface LateStep {
  readonly code: GuidanceStep;
  readonly cases: readonly PublicText[];
}

/** The households that are late, per step. */
function lateLines(late: readonly LateStep[], words: PublicWords) {
  const { guidance: w } = words;
  const steps = late.filter(({ cases }) => cases.length > 0);
  if (steps.length === 0) return [];
  return [
    emptyLine('guidance.late.before'),
    subheadingLine('guidance.late.heading', w.lateCases),
    ...steps.flatMap(({ code, cases }) => caseLines(code, cases, words)),
  ];
}

function caseLines(code: GuidanceStep, cases: readonly PublicText[], words: PublicWords) {
  const shown = cases.slice(0, MOST_CASES).map((one) => plainText(one, 14));
  const rows = Math.ceil(shown.length / ON_A_LINE);
  const left = cases.length - shown.length;
  const more = left > 0 ? [words.more(left as PublicNumber)] : [];
  return Array.from({ length: rows }, (_, row) => {
    const own = shown.slice(row * ON_A_LINE, (row + 1) * ON_A_LINE);
    const parts = row === rows - 1 ? [...own, ...more] : own;
    return {
      key: lineKey('guidance.late', row === 0 ? code : `${code}.${row + 1}`),
      cells: [
        cell(row === 0 ? words.guidance.steps[code] : null, 'label'),
        cell(parts.join(', ') as PublicText, 'entryText'),
      ],
    };
  });
}
