import { halfYearLabel } from '../src/domain/calendar';
import { isoDay } from '../src/domain/iso-day';
import { BAND_CODES } from '../src/domain/backlog';
import type { SerialDay } from '../src/domain/units';
import type { Report } from '../src/overleg/report';

/**
 * The report as the command line prints it; codes are Dutch whatever the language. No case, no home
 * and no remark or title of a row: besides counts, days and codes only the names that the tables give
 * to corporations, districts, locations and steps of guidance. The keys are explained in
 * docs/rapport.md.
 */
export function reportJson(report: Report) {
  return {
    ...standingJson(report),
    corporations: (report.corporations?.lines ?? []).map(
      ({ name, share, planned, housed, difference, housedSince, nextWeeks, homes }) => ({
        name,
        share,
        planned,
        housed,
        difference,
        housedSince,
        nextWeeks,
        homes,
      }),
    ),
    homesNeeded: report.homesNeeded,
    supplyOutlook: report.supplyOutlook && {
      ...report.supplyOutlook,
      on: isoDay(report.supplyOutlook.on),
    },
    coa: report.coa && {
      ...report.coa,
      on: isoDay(report.coa.on),
      since: isoDay(report.coa.since),
    },
    waiting: waitingJson(report),
    lettings: lettingsJson(report),
    locations: locationsJson(report),
    signals: report.signals && {
      open: report.signals.open.length,
      late: report.signals.open.filter(({ contact }) => contact === 'late').length,
    },
    guidance: guidanceJson(report),
    bottlenecks: report.bottlenecks && { open: report.bottlenecks.open.length },
    agreements: report.agreements && {
      open: report.agreements.open.length,
      late: report.agreements.open.filter(({ isLate }) => isLate).length,
      done: report.agreements.done.length,
      doneSince: isoDay(report.agreements.doneSince),
    },
    coaPresence: report.coaPresence && {
      lastOn: isoDayOrNull(report.coaPresence.lastOn),
      dueBy: isoDayOrNull(report.coaPresence.dueBy),
      isLate: report.coaPresence.isLate,
    },
  };
}

function isoDayOrNull(day: SerialDay | null): string | null {
  return day === null ? null : isoDay(day);
}

function standingJson({ tab, head, current, standing }: Report) {
  const { forecast, previous, bridge } = standing;
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
    behindSchedule: bridge && bridge.behindSchedule,
    bridge,
    backlogPrevious: previous && previous.recomputed,
    backlogReported: previous && previous.reported,
    band: standing.progress && BAND_CODES[standing.progress.band],
    forecast: forecast && {
      expected: forecast.expected,
      low: forecast.low,
      high: forecast.high,
    },
  };
}

function waitingJson({ waiting, proposals }: Report) {
  return (
    waiting && {
      households: waiting.households,
      people: waiting.people,
      withHome: waiting.total.withHome,
      withoutHome: waiting.bands.map(({ from, to }, i) => ({
        from,
        to,
        households: waiting.total.withoutHome[i] ?? 0,
      })),
      overTerm: waiting.overTerm.length,
      unassigned: waiting.unassigned,
      proposals: proposals && proposals.length,
    }
  );
}

function lettingsJson({ lettings }: Report) {
  return (
    lettings && {
      since: isoDay(lettings.since),
      upTo: isoDay(lettings.upTo),
      ...lettings.kinds,
      districts: lettings.districts,
      rentFit: { year: lettings.rentFit.year, ...lettings.rentFit.total },
    }
  );
}

function locationsJson({ locations }: Report) {
  return (
    locations && {
      arrivingThisHalfYear: locations.arriving.thisHalfYear,
      arrivingNextHalfYear: locations.arriving.nextHalfYear,
      lines: locations.lines.map((line) => ({
        name: line.name,
        homes: line.homes,
        forPermitHolders: line.forPermitHolders,
        plannedOn: isoDay(line.plannedOn),
        deliveredOn: isoDayOrNull(line.deliveredOn),
        next: line.next.step,
      })),
    }
  );
}

function guidanceJson({ guidance }: Report) {
  return (
    guidance && {
      households: guidance.households,
      steps: guidance.steps.map(({ step, done, open, late }) => ({
        step: 'code' in step ? step.code : step.name,
        done,
        open,
        late,
      })),
    }
  );
}
