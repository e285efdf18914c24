import { halfYearLabel } from '../src/domain/calendar';
import { isoDay } from '../src/domain/iso-day';
import type { Band } from '../src/domain/backlog';
import type { Report } from '../src/overleg/report';

const BANDS: Readonly<Record<Band, string>> = {
  onSchedule: 'op schema',
  slightlyBehind: 'enigszins achter',
  behind: 'achter',
};

/** The report as the command line prints it; codes are Dutch whatever the language. */
export function reportJson({ tab, head, current, standing, corporations }: Report) {
  const { forecast, previous } = standing;
  return {
    date: isoDay(head.meeting),
    asOf: isoDay(head.asOf),
    meeting: head.kind,
    tab,
    period: current && halfYearLabel(current.halfYear),
    quota: current && current.quota,
    carriedIn: current && current.carriedIn,
    adjustedQuota: current && current.adjustedQuota,
    housed: current && current.housed,
    backlog: standing.backlog,
    behindSchedule: standing.bridge && standing.bridge.behindSchedule,
    backlogPrevious: previous && previous.recomputed,
    backlogReported: previous && previous.reported,
    band: standing.progress && BANDS[standing.progress.band],
    forecast: forecast && {
      expected: forecast.expected,
      low: forecast.low,
      high: forecast.high,
    },
    corporations: (corporations?.lines ?? []).map(
      ({ name, share, planned, housed, difference, housedSince, nextWeeks }) => ({
        name,
        share,
        planned,
        housed,
        difference,
        housedSince,
        nextWeeks,
      }),
    ),
  };
}
