import type { SerialDay } from '../../domain/units';
import type { Bottleneck } from '../../workbook/tables/bottlenecks';

/** Block 10: bottlenecks that were open, by owner and then the longest open first. */
export interface BottlenecksFigures {
  readonly open: readonly OpenBottleneck[];
}

export interface OpenBottleneck {
  readonly date: SerialDay;
  readonly daysOpen: number;
  readonly bottleneck: string;
  readonly owner: string;
}

export function bottlenecksFigures(
  asOf: SerialDay,
  bottlenecks: readonly Bottleneck[],
): BottlenecksFigures {
  return {
    open: bottlenecks
      .filter(({ date, solvedOn }) => date <= asOf && (solvedOn === null || solvedOn > asOf))
      .map(({ date, bottleneck, owner }) => ({ date, daysOpen: asOf - date, bottleneck, owner }))
      .sort((a, b) => compareTexts(a.owner, b.owner) || b.daysOpen - a.daysOpen),
  };
}

/** By code units, so that the order is the same on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
