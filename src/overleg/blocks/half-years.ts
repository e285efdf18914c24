import { backlogAt, halfYearStartOf, placedBetween } from '../../domain/backlog';
import { addDays, halfYearLabel } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { defineBlock } from '../block';
import {
  backlogCell,
  cell,
  columnsLine,
  countCell,
  labelledLine,
  lineKey,
  sentenceLine,
} from '../line';
import { STEP, wholePeople } from '../rounding';
import type { Situation } from '../situation';

/** The half-years that have ended, the earliest first. */
export interface HalfYearsFigures {
  /** The backlog just before the first of them. */
  readonly opening: number;
  readonly lines: readonly ClosedHalfYear[];
}

/** In people. A positive number is a backlog. */
export interface ClosedHalfYear {
  readonly halfYear: string;
  readonly firstDay: SerialDay;
  readonly quota: number;
  readonly carriedIn: number;
  readonly housed: number;
  /** The backlog at the end of the half-year. */
  readonly backlog: number;
  /**
   * How many half-years in a row, this one included, ended with a backlog; 0 if this one did not.
   * Null if rounding leaves that open.
   */
  readonly inARow: number | null;
  /** Whether the row may be longer, because a backlog was carried into the first half-year. */
  readonly isAtLeast: boolean;
  /** Which of these figures depend on rounded numbers of people housed. */
  readonly isRounded: { readonly housed: boolean; readonly backlog: boolean };
}

/** The half-years that have ended, up to the first one that Taakstelling lacks. */
function halfYearsFigures({ ledger, asOf, isExact }: Situation): HalfYearsFigures {
  const closed = ledger.periods.filter(
    ({ firstDay, lastDay }) => lastDay <= asOf && firstDay < ledger.unknownFrom,
  );
  const isOpenedBehind = ledger.opening > 0;
  let inARow: number | null = isOpenedBehind ? 1 : 0;
  const lines = closed.flatMap(({ firstDay, lastDay }, index): ClosedHalfYear[] => {
    const start = halfYearStartOf(ledger, firstDay);
    if (!start) return [];
    const backlog = wholePeople(backlogAt(ledger, lastDay, 'end'));
    const isEndRounded = !isExact(lastDay);
    inARow = nextInARow(inARow, backlog, isEndRounded);
    return [
      {
        halfYear: halfYearLabel(start.halfYear),
        firstDay,
        quota: start.quota,
        carriedIn: wholePeople(start.carriedIn),
        housed: placedBetween(ledger, firstDay, lastDay),
        backlog,
        inARow,
        isAtLeast: isOpenedBehind && inARow === index + 2,
        isRounded: {
          housed: isEndRounded || !isExact(addDays(firstDay, -1)),
          backlog: isEndRounded,
        },
      },
    ];
  });
  return { opening: ledger.opening, lines };
}

/** Null if a figure near zero is rounded: it may be a backlog or a lead. */
function nextInARow(before: number | null, backlog: number, isRounded: boolean): number | null {
  if (isRounded && Math.abs(backlog) < STEP) return null;
  if (backlog <= 0) return 0;
  return before === null ? null : before + 1;
}

/** The half-years that supervision looks at. The steps of supervision itself are not mentioned. */
export const halfYears = defineBlock({
  key: 'halfYears',
  title: ({ words: { halfYears: w } }) => ({ heading: w.heading, missing: w.none }),
  figures: halfYearsFigures,
  isReckonedAnew: true,
  // All figures come from published quotas and the public line (`public-line.ts`).
  publish: ({ opening, lines }, gate) => ({
    opening: gate.declared(opening),
    lines: lines.map(
      ({ halfYear, firstDay, quota, housed, backlog, inARow, isAtLeast, isRounded }) => ({
        firstDay,
        halfYear: gate.declared(halfYear),
        quota: gate.declared(quota),
        housed: gate.reckoned(housed, isRounded.housed),
        backlog: gate.backlog(backlog, isRounded.backlog),
        inARow: gate.declared(inARow),
        isAtLeast,
      }),
    ),
  }),
  lines: ({ opening, lines }, { words }) => {
    const { halfYears: w } = words;
    const [first] = lines;
    if (!first) return { lines: [sentenceLine('halfYears.none', w.none, 'missing')] };
    return {
      lines: [
        columnsLine('halfYears.columns', [w.halfYear, w.end, w.quota, w.housed]),
        labelledLine('halfYears.opening', w.openingOn(words.day(first.firstDay)), [
          backlogCell(opening, words),
        ]),
        ...lines.map(({ halfYear, firstDay, quota, housed, backlog, inARow, isAtLeast }) =>
          labelledLine(lineKey('halfYears', firstDay), halfYear, [
            backlogCell(backlog, words),
            cell(quota, 'figure'),
            countCell(housed, words),
            cell(inARow === null ? words.none : w.inARow(inARow, isAtLeast), 'explanation'),
          ]),
        ),
        sentenceLine('halfYears.note', w.note),
      ],
    };
  },
  json: ({ lines }) => ({
    halfYears: lines.map(({ firstDay: _, isRounded: __, ...line }) => line),
  }),
  jsonMeans: {
    halfYears:
      'elk afgesloten halfjaar (`halfYear`): `quota` netto taakstelling, `carriedIn` beginstand, `housed` gehuisvest, `backlog` stand aan het eind, `inARow` het hoeveelste halfjaar op rij met achterstand (0 zonder achterstand); `isAtLeast`: of het er meer kunnen zijn, omdat het eerste halfjaar met een achterstand begon',
  },
});
