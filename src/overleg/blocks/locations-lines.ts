import { cell, columnsLine, emptyLine, figureLine, lineKey, nameCell, sentenceLine } from '../line';
import type { LookName } from '../looks';
import type { PublicLocation, PublicLocations } from '../public-report';
import type { Line, PlanCell } from '../sheet-plan';
import type { TabWords } from '../words';
import { dayText, shortDay } from '../words';
import { block } from './block-lines';
import type { LocationFigures, NextStep } from './locations-figures';

/**
 * Block 7, for both meetings: two lines per location, its figures and its next step. What is kept
 * back is so for the administrators alone.
 */
export function locationsLines(locations: PublicLocations | null, words: TabWords): Line[] {
  const { locations: w } = words;
  return block('locations', w.heading, locations, 'locations', w.fills, words, (figures) => {
    if (figures.lines.length === 0) {
      return [sentenceLine('locations.none', w.none, 'missing')];
    }
    const { thisHalfYear, nextHalfYear, nextFirstDay } = figures.arriving;
    const from = dayText(nextFirstDay, words);
    return [
      sentenceLine('locations.note', w.note),
      columnsLine('locations.columns', [
        w.location,
        w.delivery,
        w.homes,
        w.agreedHomes,
        w.occupiedHomes,
        w.agreedPart,
        w.occupiedPart,
      ]),
      ...figures.lines.flatMap((line) => locationLines(line, words)),
      ...(figures.lines.some(({ occupied }) => occupied === 'hidden')
        ? [sentenceLine('locations.small', words.smallNote)]
        : []),
      emptyLine('locations.arriving.before'),
      figureLine(
        'locations.arriving.now',
        w.arriving,
        cell(thisHalfYear, 'figure'),
        w.arrivingAre(from),
      ),
      figureLine(
        'locations.arriving.next',
        w.arrivingNext,
        cell(nextHalfYear, 'figure'),
        w.arrivingNextAre(from),
      ),
    ];
  });
}

function locationLines(line: PublicLocation, words: TabWords): Line[] {
  const { locations: w } = words;
  const { deliveredOn, plannedOn, permit, isMixAboveAgreed } = line;
  const delivery = deliveredOn
    ? w.delivered(shortDay(deliveredOn, words))
    : w.planned(shortDay(plannedOn, words));
  const state = permit === null ? w.permitUnknown : w.permits[permit];
  const isLate = 'isLate' in line.next && line.next.isLate;
  return [
    {
      key: lineKey('locations', line.name),
      cells: [
        nameCell(line.name),
        cell(delivery, 'smallTextFigure'),
        cell(line.homes, 'figure'),
        cell(line.forPermitHolders, 'figure'),
        occupiedCell(
          line,
          ({ permitHolders }) => permitHolders,
          isMixAboveAgreed ? 'lateFigure' : 'figure',
          words,
        ),
        orNone(line.agreedPart, 'percent', words),
        occupiedCell(line, partOfPermitHolders, 'percent', words),
      ],
    },
    {
      key: lineKey('locations.step', line.name),
      cells: [
        cell(w.kinds[line.kind], 'explanation'),
        cell(`${state}; ${nextText(line.next, words)}`, isLate ? 'lateText' : 'explanation'),
      ],
    },
  ];
}

type Occupied = NonNullable<LocationFigures['occupied']>;

function occupiedCell(
  { occupied }: PublicLocation,
  figure: (occupied: Occupied) => number | null,
  look: LookName,
  words: TabWords,
): PlanCell {
  if (occupied === 'hidden') return cell(words.hidden, 'textFigure');
  return orNone(occupied && figure(occupied), look, words);
}

function partOfPermitHolders({ permitHolders, others }: Occupied): number | null {
  const all = permitHolders + others;
  return all > 0 ? permitHolders / all : null;
}

function orNone(figure: number | null, look: LookName, words: TabWords): PlanCell {
  return figure === null ? cell(words.none, 'textFigure') : cell(figure, look);
}

function nextText(next: NextStep, words: TabWords): string {
  const { locations: w } = words;
  const day = (serial: Parameters<typeof shortDay>[0]) => shortDay(serial, words);
  switch (next.step) {
    case 'none':
      return w.inUse;
    case 'applyForPermit':
    case 'awaitPermit':
      return w.next(w.steps[next.step]);
    case 'deliver':
      return w.next(
        `${w.steps.deliver}, ${next.isLate ? w.late(day(next.due)) : w.due(day(next.due))}`,
      );
    case 'soundingBoard':
    case 'letter': {
      const step = w.steps[next.step];
      if (next.isLate) return w.next(`${step}, ${w.late(day(next.due))}`);
      return w.next(`${step}, ${next.on === null ? w.due(day(next.due)) : w.on(day(next.on))}`);
    }
  }
}
