/** Makes administrators' tabs, for tests of what a reader can find from them. */
import {
  addDays,
  firstDayOf,
  halfYearLabel,
  halfYearOf,
  sundayOf,
} from '../../../src/domain/calendar';
import { sum } from '../../../src/domain/sum';
import type { SerialDay } from '../../../src/domain/units';
import { planTab } from '../../../src/overleg/plan-tab';
import { publicSituation } from '../../../src/overleg/public-situation';
import type { SituationInput, TableRows } from '../../../src/overleg/situation';
import type { Settings } from '../../../src/workbook/settings';
import { lastDayCounted } from '../../../src/workbook/tables/coa-positions';
import { GUIDANCE_STEPS } from '../../../src/workbook/tables/guidance';
import { figuresOf, situationOf } from '../../in-one-piece';
import { inputWith } from '../records';
import { joinedAfter } from './households';
import { lettingsSince, type Model, modelOf, together } from './model';
import { areCorrected, startOf } from './people';
import type { Made } from './reader';

export interface Workbook {
  readonly tables: TableRows;
  readonly settings: Settings;
  /** The days of the administrators' meetings, ascending. */
  readonly meetings: readonly SerialDay[];
}

/**
 * Makes the tab of a day.
 *
 * @param previous the tab of the previous meeting; null if that meeting has no tab
 */
export function make(
  workbook: Workbook,
  asOf: SerialDay,
  previous: Made | null = null,
  tag: Made['tag'] = '',
): Made {
  const { tables, settings, meetings } = workbook;
  const previousDay = previous?.report.head.asOf ?? null;
  const before = meetings.filter((date) => date < (previousDay ?? asOf));
  const last = previousDay ?? before.at(-1) ?? null;
  const backlog = previous?.plan.lines.find(({ key }) => key === 'standing.backlog');
  const reported = backlog?.cells[1]?.value;
  const input = inputWith(asOf, tables, {
    kind: 'bestuurlijk',
    settings,
    guidanceSteps: GUIDANCE_STEPS,
    previous:
      last === null
        ? null
        : { meeting: last, asOf: last, reported: typeof reported === 'number' ? reported : null },
    earlier: previousDay === null ? before : [...before, previousDay],
  });
  const report = figuresOf(input);
  const plan = planTab(report, { madeAt: 42_735.5, version: '1.0.0' }, 'nl');
  const coa = publishedByCoa(workbook, asOf);
  return { plan, report, previousAsOf: last, line: lineOf(input), coa, tag };
}

function publishedByCoa({ tables, settings }: Workbook, asOf: SerialDay): Made['coa'] {
  return (tables.coaPositions ?? [])
    .map((row) => ({ ...row, on: lastDayCounted(row, settings) }))
    .filter(({ on }) => on <= asOf)
    .map(({ on, housed, backlog }) => ({ from: startOf(on), on, housed, backlog }));
}

/**
 * Returns the people housed by each Sunday since the first half-year. The count starts again with
 * each half-year.
 */
function lineOf(input: SituationInput): Made['line'] {
  const { allPlacements, isExact, periods } = publicSituation(situationOf(input));
  const first = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear))) as SerialDay;
  const line: Made['line'][number][] = [];
  for (let day = sundayOf(first); day <= input.asOf; day = addDays(day, 7)) {
    const from = startOf(day);
    const housed = allPlacements.filter(({ on }) => on > from && on <= day);
    const people = sum(housed.map(({ persons }) => persons));
    line.push({ day, from, people, isExact: isExact(day) && isExact(from) });
  }
  return line;
}

/** Returns the model of a reader who has two successive tabs. */
export function pairOf(workbook: Workbook, firstMade: Made, secondDay: SerialDay): Model {
  const first: Made = { ...firstMade, tag: '1.' };
  const second = make(workbook, secondDay, first, '2.');
  return together(modelOf(first, workbook.tables), modelOf(second, workbook.tables), {
    grown: [...grownBetween(first, second), ...joinedBetween(first, second, workbook.tables)],
    isNotNegative: lettingsSince(first, second),
    areCorrected: areCorrected(workbook.tables),
  });
}

/**
 * Returns the names of the counts that can only have grown from one tab to the next. Some can only
 * be compared within one half-year.
 */
function grownBetween(first: Made, second: Made): string[] {
  const ofHalfYear = (made: Made) => halfYearLabel(halfYearOf(made.report.head.asOf));
  const steps = GUIDANCE_STEPS.map((step) => `guidance.${step}.done`);
  if (ofHalfYear(first) !== ofHalfYear(second)) return ['guidance', ...steps];
  const districts = (first.report.lettings?.districts ?? []).map(
    ({ district }) => `lettings.district.${district ?? ''}`,
  );
  return ['guidance', ...steps, 'saved', 'lettings.halfYear', ...districts];
}

/**
 * The name of the count of people who joined their family, if both tabs count from the same day.
 */
function joinedBetween(first: Made, second: Made, tables: TableRows): string[] {
  return joinedAfter(first, tables) === joinedAfter(second, tables) ? ['familyJoined'] : [];
}
