import type { Gate } from '../public';
import type { StandingFigures } from './standing-figures';
import { publicPrevious } from './standing-previous';

/**
 * What may be published of where the partners stand. The figures are quotas, or are computed from
 * the public line (`public-line.ts`).
 */
export function publicStanding(figures: StandingFigures, gate: Gate) {
  const { current, revision, corrected, backlog, previous, progress, bridge } = figures;
  const { isRounded: rounded } = figures;
  return {
    revision: gate.declared(revision),
    current: current && {
      quota: gate.declared(current.quota),
      firstDay: current.firstDay,
      lastDay: current.lastDay,
      carriedIn: gate.reckoned(current.carriedIn, rounded.carriedIn),
      adjustedQuota: gate.reckoned(current.adjustedQuota, rounded.carriedIn),
      housed: gate.reckoned(current.housed, rounded.housed),
      toHouse: gate.reckoned(current.toHouse, rounded.backlog),
    },
    corrected: corrected && gate.corrected(corrected),
    backlog: backlog === null ? null : gate.reckoned(backlog, rounded.backlog),
    previous: previous && publicPrevious(previous, rounded.previous, gate),
    progress: progress && {
      ...gate.declared(progress),
      isRounded: rounded.progress,
    },
    bridge: bridge && {
      behindSchedule: gate.reckoned(bridge.behindSchedule, rounded.week),
      notYetDue: gate.reckoned(bridge.notYetDue, rounded.carriedIn),
      weekBoundary: gate.reckoned(bridge.weekBoundary, rounded.week || rounded.backlog),
      backlog: gate.reckoned(bridge.backlog, rounded.backlog),
    },
  };
}

export type PublicStanding = ReturnType<typeof publicStanding>;
