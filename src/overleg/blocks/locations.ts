import { isoDay } from '../../domain/iso-day';
import { type PublicContext, defineBlock, needs } from '../block';
import {
  cell,
  columnsLine,
  countCell,
  emptyLine,
  figureCell,
  figureLine,
  lineKey,
  nameCell,
  roundingNote,
  sentenceLine,
} from '../line';
import type {
  Gate,
  PublicCount,
  Published,
  PublicFigure,
  PublicText,
  PublicWords,
} from '../public';
import { shortDay } from '../words';
import { type LocationFigures, type NextStep, locationsFigures } from './locations-figures';

/** A location on the tab of either meeting. */
type ShownLocation = Omit<Published<LocationFigures>, 'occupied'> & {
  readonly occupied: {
    /** Homes in which permit holders live, and their part of all homes. */
    readonly permitHolders: PublicCount;
    readonly part: PublicFigure | 'hidden' | null;
  } | null;
};

/** The locations, for both meetings: two lines per location, with its figures and its next step. */
export const locations = defineBlock({
  key: 'locations',
  title: needs('locations', (words) => words.locations),
  figures: locationsFigures,
  publish: ({ lines, arriving }, gate) => ({
    arriving: gate.declared(arriving),
    lines: lines.map((line) => publicLocation(line, gate)),
  }),
  lines: ({ lines, arriving }, { words, ...context }) => {
    const { locations: w } = words;
    if (lines.length === 0) return { lines: [sentenceLine('locations.none', w.none, 'missing')] };
    const { thisHalfYear, nextHalfYear, nextFirstDay } = arriving;
    const from = words.day(nextFirstDay);
    return {
      lines: [
        sentenceLine('locations.note', w.note),
        sentenceLine('locations.noteOfToday', w.noteOfToday),
        columnsLine('locations.columns', [
          w.location,
          w.delivery,
          w.homes,
          w.agreedHomes,
          w.occupiedHomes,
          w.agreedPart,
          w.occupiedPart,
        ]),
        ...lines.flatMap((line) => locationLines(line, { words, ...context })),
        ...roundingNote(
          'locations',
          lines.flatMap(({ occupied }) => occupied?.permitHolders ?? []),
          words,
        ),
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
      ],
    };
  },
  json: (figures) => ({
    locations: figures && {
      arrivingThisHalfYear: figures.arriving.thisHalfYear,
      arrivingNextHalfYear: figures.arriving.nextHalfYear,
      lines: figures.lines.map((line) => ({
        name: line.name,
        homes: line.homes,
        forPermitHolders: line.forPermitHolders,
        plannedOn: isoDay(line.plannedOn),
        deliveredOn: line.deliveredOn === null ? null : isoDay(line.deliveredOn),
        next: line.next.step,
      })),
    },
  }),
  jsonMeans: {
    locations:
      '`arrivingThisHalfYear` en `arrivingNextHalfYear`: op te leveren woningen voor vergunninghouders; `lines` per locatie (`name`): `homes` woningen, `forPermitHolders` daarvan voor vergunninghouders, oplevering gepland op `plannedOn` en gedaan op `deliveredOn`, de volgende stap `next` (`none`, `applyForPermit`, `soundingBoard`, `letter`, `awaitPermit`, `deliver`)',
  },
});

/**
 * Publishes a location. The neighbours know its homes and agreements. If few people live there,
 * the number is hidden.
 */
function publicLocation({ occupied, ...line }: LocationFigures, gate: Gate): ShownLocation {
  if (!occupied) return { ...gate.declared(line), occupied };
  const counted = gate.count(occupied.permitHolders);
  // Without red, readers know that the number is within the agreement. So the rounded number may be
  // limited to it.
  const isCapped = typeof counted === 'object' && !line.isMixAboveAgreed;
  const permitHolders = isCapped
    ? gate.reckoned(Math.min(counted.about, line.forPermitHolders), true)
    : counted;
  return {
    ...gate.declared(line),
    occupied: { permitHolders, part: publicPart(line.homes, occupied.part, permitHolders, gate) },
  };
}

/**
 * The part of the homes in which permit holders live, computed from their count as it is shown. It
 * is hidden if the count is small or hidden.
 */
function publicPart(
  homes: number,
  part: number | null,
  permitHolders: PublicCount,
  gate: Gate,
): PublicFigure | 'hidden' | null {
  if (typeof permitHolders === 'string') return 'hidden';
  if (part === null || typeof permitHolders === 'number') return gate.declared(part);
  return gate.reckoned(permitHolders.about / homes, true);
}

function locationLines(line: ShownLocation, { words }: PublicContext) {
  const { locations: w } = words;
  const { name, homes, forPermitHolders, agreedPart, occupied, deliveredOn, plannedOn } = line;
  const { kind, permit, next, isMixAboveAgreed } = line;
  const delivery = deliveredOn
    ? w.delivered(shortDay(deliveredOn, words))
    : w.planned(shortDay(plannedOn, words));
  const state = permit === null ? w.permitUnknown : w.permits[permit];
  const isLate = 'isLate' in next && next.isLate;
  return [
    {
      key: lineKey('locations', name),
      cells: [
        nameCell(name),
        cell(delivery, 'smallTextFigure'),
        cell(homes, 'figure'),
        cell(forPermitHolders, 'figure'),
        occupied === null
          ? cell(words.none, 'textFigure')
          : countCell(occupied.permitHolders, words, isMixAboveAgreed ? 'lateFigure' : 'figure'),
        figureCell(agreedPart, words, 'percent'),
        partCell(occupied && occupied.part, words),
      ],
    },
    {
      key: lineKey('locations.step', name),
      cells: [
        cell(w.kinds[kind], 'explanation'),
        cell(w.stateAndNext(state, nextText(next, words)), isLate ? 'lateText' : 'explanation'),
      ],
    },
  ];
}

function partCell(part: PublicFigure | 'hidden' | null, words: PublicWords) {
  if (part === 'hidden') return cell(words.hidden, 'textFigure');
  return part === null || typeof part === 'number'
    ? figureCell(part, words, 'percent')
    : cell(part.about, 'percent', words.aboutPercentFormat);
}

function nextText(next: NextStep, words: PublicWords): PublicText {
  const { locations: w } = words;
  switch (next.step) {
    case 'none':
      return w.inUse;
    case 'applyForPermit':
    case 'awaitPermit':
      return w.next(w.steps[next.step]);
    case 'deliver':
    case 'soundingBoard':
    case 'letter': {
      const due = shortDay(next.due, words);
      const planned = 'on' in next ? next.on : null;
      const when = next.isLate
        ? w.late(due)
        : planned === null
          ? w.due(due)
          : w.on(shortDay(planned, words));
      return w.next(w.stepWhen(w.steps[next.step], when));
    }
  }
}
