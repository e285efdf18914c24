import { backlogAt } from '../../domain/backlog';
import { firstDayOf, weekLabel, weeksOverlapping } from '../../domain/calendar';
import { FORECAST_LEVEL, backlogForecast } from '../../domain/forecast';
import type { SerialDay } from '../../domain/units';
import { orNull } from '../../domain/or-null';
import type { Situation } from '../situation';

/** Block 3: the backlog at each week's end since the first period, and where it goes. */
export interface CourseFigures {
  readonly points: readonly CoursePoint[];
}

export interface CoursePoint {
  readonly day: SerialDay;
  /** Such as `2016-W26`. */
  readonly week: string;
  /** By the day method; null for days to come. */
  readonly backlog: number | null;
  /** Null for days gone by, but for the last one, where the forecast begins. */
  readonly forecast: number | null;
}

export function courseFigures(situation: Situation): CourseFigures {
  const { asOf, ledger } = situation;
  const firstDay = Math.min(...situation.periods.map(({ halfYear }) => firstDayOf(halfYear)));
  const lastDay = situation.current?.lastDay ?? asOf;
  const ends = weeksOverlapping(firstDay as SerialDay, lastDay).map((week) => week.lastDay);
  const past = ends.filter((day) => day < asOf);
  const future = ends.filter((day) => day > asOf);
  const forecasts = forecastsAt(situation, [asOf, ...future]);

  const shown = asOf >= firstDay ? [...past, asOf] : [];
  return {
    points: [
      ...shown.map((day) => ({
        day,
        week: weekLabel(day),
        backlog: backlogAt(ledger, day, 'day'),
        forecast: day === asOf ? (forecasts[0] ?? null) : null,
      })),
      ...future.flatMap((day, i) => {
        const forecast = forecasts[i + 1];
        return forecast === undefined
          ? []
          : [{ day, week: weekLabel(day), backlog: null, forecast }];
      }),
    ],
  };
}

/**
 * The pace of the last weeks going on, on top of the day method's own course, so that the dashed
 * line begins where the drawn one ends. None where there are too few weeks to go by.
 */
function forecastsAt(situation: Situation, days: readonly SerialDay[]): readonly number[] {
  const { asOf, ledger, periods, placements, opening } = situation;
  const forecasts = orNull(
    () => backlogForecast(days, asOf, { periods, placements, opening }, FORECAST_LEVEL),
    'tooFewWeeks',
  );
  return (forecasts ?? []).map(({ expected }, i) => {
    const day = days[i] ?? asOf;
    return expected + backlogAt(ledger, day, 'day') - backlogAt(ledger, day, 'end');
  });
}
