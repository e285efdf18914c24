import { addDays, firstDayOf, halfYearOf } from '../../domain/calendar';
import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import type { CoaPosition } from '../../workbook/tables/coa-positions';
import { defineBlock } from '../block';
import { cell, countCell, emptyLine, figureLinesOf, subheadingLine } from '../line';
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
    /** People that we count are rounded. */
    readonly isRounded: boolean;
  } | null;
}

function coaFigures(situation: Situation): CoaFigures {
  const { asOf, tables, placements, counted, isExact } = situation;
  const position = (tables.coaPositions ?? [])
    .filter((one) => one.asOf <= asOf)
    .reduce<CoaPosition | null>((last, one) => (last && last.asOf > one.asOf ? last : one), null);
  if (!position) return { position };
  const on = position.asOf;
  const since = firstDayOf(halfYearOf(on));
  const isOf = (day: SerialDay) => day >= since && day <= on;
  const ours = sum(placements.filter((one) => isOf(one.on)).map(({ persons }) => persons));
  const unreported = (tables.placements ?? []).filter(
    ({ counts, date, reportedOn }) =>
      counts && isOf(date) && (reportedOn === null || reportedOn > on),
  );
  const notReported = counted(sum(unreported.map(({ persons }) => persons)));
  const difference = ours - position.housed;
  const otherwise = difference - notReported;
  const isRounded = !isExact(on) || !isExact(addDays(since, -1));
  return {
    position: {
      on,
      since,
      coa: position.housed,
      ours,
      difference,
      notReported,
      otherwise,
      isRounded,
    },
  };
}

/** Part of block 2. Its lines are always the same; without a figure of COA they show dashes. */
export const coa = defineBlock({
  key: 'coa',
  figures: coaFigures,
  isReckonedAnew: true,
  // COA's own figure, the public line, and a rounded count.
  publish: ({ position }, gate) => ({
    position: position && {
      on: position.on,
      since: position.since,
      coa: gate.declared(position.coa),
      ours: gate.reckoned(position.ours, position.isRounded),
      difference: gate.reckoned(position.difference, position.isRounded),
      notReported: gate.count(position.notReported),
      otherwise: gate.reckoned(position.otherwise, true),
    },
  }),
  lines: ({ position }, { words }) => {
    const { coa: w } = words;
    const figureLine = figureLinesOf('coa', w);
    const line = (
      id: 'coa' | 'ours' | 'difference' | 'notReported' | 'otherwise',
      explanation: PublicText | '',
    ) =>
      figureLine(
        id,
        position ? countCell(position[id], words) : cell(words.none, 'textFigure'),
        explanation,
      );
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
  json: ({ position }) => {
    if (!position) return { coa: null };
    const { isRounded: _, on, since, ...counts } = position;
    return { coa: { on: isoDay(on), since: isoDay(since), ...counts } };
  },
  jsonMeans: {
    coa: 'telling van COA (`coa`) en van de partners (`ours`) op de dag `on`, sinds `since`; het verschil (`difference`), waarvan nog niet afgemeld (`notReported`) en de rest (`otherwise`); `null` zonder stand van COA',
  },
});
