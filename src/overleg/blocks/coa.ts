import { firstDayOf, halfYearOf } from '../../domain/calendar';
import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import type { CoaPosition } from '../../workbook/tables/coa-positions';
import { defineBlock } from '../block';
import { emptyLine, figureCell, figureLinesOf, subheadingLine } from '../line';
import type { PublicText } from '../public';
import type { Situation } from '../situation';

/** How many people COA counts as housed, and how many the partners count on the same day. */
export interface CoaFigures {
  /** Null where COA gave no figure up to that day. */
  readonly position: {
    /** The day of COA's figure: the last one on or before the day of the figures. */
    readonly on: SerialDay;
    /** First day of the half-year in which both count. */
    readonly since: SerialDay;
    /** People, by COA's count and by ours. */
    readonly coa: number;
    readonly ours: number;
    readonly difference: number;
    /** People housed up to that day whom nobody had reported to COA yet. */
    readonly notReported: number;
    /** The rest of the difference. */
    readonly otherwise: number;
  } | null;
}

function coaFigures({ asOf, tables }: Situation): CoaFigures {
  const position = (tables.coaPositions ?? [])
    .filter((one) => one.asOf <= asOf)
    .reduce<CoaPosition | null>((last, one) => (last && last.asOf > one.asOf ? last : one), null);
  if (!position) return { position };
  const on = position.asOf;
  const since = firstDayOf(halfYearOf(on));
  const housed = (tables.placements ?? []).filter(
    ({ counts, date }) => counts && date >= since && date <= on,
  );
  const ours = sum(housed.map(({ persons }) => persons));
  const notReported = sum(
    housed
      .filter(({ reportedOn }) => reportedOn === null || reportedOn > on)
      .map(({ persons }) => persons),
  );
  const difference = ours - position.housed;
  const otherwise = difference - notReported;
  return {
    position: { on, since, coa: position.housed, ours, difference, notReported, otherwise },
  };
}

/** Part of block 2. Its lines are always the same; without a figure of COA they show dashes. */
export const coa = defineBlock({
  key: 'coa',
  figures: coaFigures,
  publish: (figures, gate) => gate.declared(figures),
  lines: ({ position }, { words }) => {
    const { coa: w } = words;
    const figureLine = figureLinesOf('coa', w);
    const line = (
      id: 'coa' | 'ours' | 'difference' | 'notReported' | 'otherwise',
      explanation: PublicText | '',
    ) => figureLine(id, figureCell(position && position[id], words), explanation);
    return {
      lines: [
        subheadingLine('coa.heading', w.heading),
        line('coa', position ? w.coaOn(words.day(position.on)) : w.none),
        line('ours', position ? w.oursSince(words.day(position.since)) : ''),
        line('difference', position ? w.differenceIs : ''),
        line('notReported', position ? w.notReportedIs : ''),
        line('otherwise', position ? w.otherwiseIs : ''),
        emptyLine('coa.end'),
      ],
    };
  },
  json: ({ position }) => ({
    coa: position && { ...position, on: isoDay(position.on), since: isoDay(position.since) },
  }),
  jsonMeans: {
    coa: 'telling van COA (`coa`) en van de partners (`ours`) op de dag `on`, sinds `since`; het verschil (`difference`), waarvan nog niet afgemeld (`notReported`) en de rest (`otherwise`); `null` zonder stand van COA',
  },
});
