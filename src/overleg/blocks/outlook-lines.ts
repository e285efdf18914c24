import { FORECAST_LEVEL } from '../../domain/forecast';
import { backlogCell, figureLine, subheadingLine } from '../line';
import type { Line } from '../sheet-plan';
import { wholePeople } from '../whole-people';
import type { TabWords } from '../words';
import { dayText } from '../words';
import type { SupplyOutlook } from './homes-needed-figures';
import type { StandingFigures } from './standing-figures';

/** Part of block 2: two ways to look ahead to the half-year's end. */
export function outlookLines(
  forecast: StandingFigures['forecast'],
  supply: SupplyOutlook | null,
  isLastDay: boolean,
  words: TabWords,
): Line[] {
  const { outlook: w } = words;
  const on = forecast?.on ?? supply?.on ?? null;
  const range = (people: number) => words.backlog(wholePeople(people));
  return [
    subheadingLine('outlook.heading', on === null ? w.heading : w.headingOn(dayText(on, words))),
    figureLine(
      'outlook.pace',
      w.pace,
      backlogCell(forecast?.expected ?? null, words),
      forecast
        ? w.paceRange(100 * FORECAST_LEVEL, range(forecast.low), range(forecast.high))
        : w.noPace,
    ),
    figureLine(
      'outlook.supply',
      w.supply,
      backlogCell(supply?.backlog ?? null, words),
      supply
        ? w.supplyIs(supply.homes, supply.plannedHomes, supply.family)
        : isLastDay
          ? w.lastDay
          : w.noSupply,
    ),
  ];
}
