import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import { FITTING_PART } from '../../workbook/lettings';
import { defineBlock, needs } from '../block';
import {
  cell,
  columnsLine,
  countCell,
  emptyLine,
  figureLine,
  labelledLine,
  lineKey,
  nameCell,
  sentenceLine,
  smallCountsNote,
  subheadingLine,
} from '../line';
import type { LookName } from '../looks';
import type {
  Gate,
  PublicCount,
  PublicCounts,
  Published,
  PublicNumber,
  PublicText,
  PublicWords,
} from '../public';
import type { PlanCell } from '../sheet-plan';
import { type LettingsFigures, type RentFit, lettingsFigures } from './lettings-figures';

/** Block 6. Only officials see corporations: most let too few homes to hide who moved in. */
export const lettings = defineBlock({
  key: 'lettings',
  title: needs('homes', (words) => words.lettings),
  figures: lettingsFigures,
  publish: ({ kinds, districts, rentFit, ...period }, gate) => ({
    ...gate.declared(period),
    kinds: gate.division(KINDS.map((kind) => kinds[kind])),
    exceptions: gate.officialsOnly(KINDS.filter((kind) => IS_EXCEPTION[kind] && kinds[kind] > 0)),
    names: districts.map(({ district }) => (district === null ? null : gate.name(district))),
    households: gate.division(districts.map(({ households }) => households)),
    people: gate.officialsOnly(withTotal(districts.map(({ people }) => people))),
    rentFit: publicFit(rentFit, gate),
    corporations: gate.officialsOnly(
      rentFit.corporations.map((one) => ({ ...one, part: one.fitting / one.lettings })),
    ),
  }),
  lines: (figures, { words }) => ({
    lines: [
      noteLine(figures, words),
      ...kindLines(figures, words),
      emptyLine('lettings.districts.before'),
      subheadingLine('lettings.districts.heading', words.lettings.districts),
      ...districtLines(figures, words),
      ...smallCountsNote('lettings', [figures.kinds, figures.households], words),
      emptyLine('lettings.fit.before'),
      ...fitLines(figures, words),
    ],
  }),
  json: (figures) => ({
    lettings: figures && {
      since: isoDay(figures.since),
      upTo: isoDay(figures.upTo),
      ...figures.kinds,
      districts: figures.districts,
      rentFit: { year: figures.rentFit.year, ...figures.rentFit.total },
    },
  }),
  jsonMeans: {
    lettings:
      'huishoudens die verhuisden van `since` tot en met `upTo`, zonder nareis: `familiesRegular`, `singlesAlternative` (volgens de afspraak), `familiesAlternative`, `singlesRegular` (uitzonderingen), `unknown`; `districts` per wijk (`district`) in het halfjaar: `households` en `people`; `rentFit`: in het jaar `year` van `lettings` te toetsen verhuringen `fitting` passend',
  },
});

type Kind = keyof LettingsFigures['kinds'];

const IS_EXCEPTION: Readonly<Record<Kind, boolean>> = {
  familiesRegular: false,
  singlesAlternative: false,
  familiesAlternative: true,
  singlesRegular: true,
  unknown: false,
};

const KINDS = Object.keys(IS_EXCEPTION) as readonly Kind[];

interface PublicLettings extends Published<
  Pick<LettingsFigures, 'isSinceMeeting' | 'since' | 'upTo'>
> {
  /** In the order of `KINDS`. */
  readonly kinds: PublicCounts;
  /** Kinds that stand out. */
  readonly exceptions: readonly Kind[] | null;
  /** Of the districts; and in their order households and people, with the total of people last. */
  readonly names: readonly (PublicText | null)[];
  readonly households: PublicCounts;
  readonly people: readonly PublicNumber[] | null;
  /** Null where there are too few to show. */
  readonly rentFit: ReturnType<typeof publicFit>;
  readonly corporations:
    readonly Published<RentFit['corporations'][number] & { readonly part: number }>[] | null;
}

function withTotal(counts: readonly number[]): readonly number[] {
  return [...counts, sum(counts)];
}

function publicFit({ year, total }: RentFit, gate: Gate) {
  if (gate.count(total.lettings) === 'small') return null;
  const part = total.lettings === 0 ? null : total.fitting / total.lettings;
  return { ...gate.declared({ year, part }), total: gate.officialsOnly(total) };
}

function noteLine({ isSinceMeeting, since, upTo }: PublicLettings, words: PublicWords) {
  const { lettings: w } = words;
  const note =
    since > upTo
      ? w.noPeriod(words.day(since))
      : w.note(isSinceMeeting, words.day(since), words.day(upTo));
  return sentenceLine('lettings.note', note);
}

function kindLines({ kinds: { counts, total }, exceptions }: PublicLettings, words: PublicWords) {
  const { lettings: w } = words;
  if (total === 'small') return [sentenceLine('lettings.few', words.tooFew(w.few))];
  const explained = (kind: Kind) =>
    kind === 'unknown' ? w.unknownHome : IS_EXCEPTION[kind] ? w.exception : w.asAgreed;
  return [
    ...KINDS.map((kind, i) =>
      labelledLine(lineKey('lettings.kind', kind), w.kinds[kind], [
        countCell(
          counts[i] ?? 'hidden',
          words,
          exceptions?.includes(kind) ? 'lateFigure' : 'figure',
        ),
        cell(explained(kind), 'explanation'),
      ]),
    ),
    labelledLine(
      'lettings.kind.total',
      w.total,
      [countCell(total, words, 'totalFigure')],
      'totalLabel',
    ),
  ];
}

function districtLines({ names, households, people }: PublicLettings, words: PublicWords) {
  const { lettings: w } = words;
  const { counts, total } = households;
  if (total === 'small') return [sentenceLine('lettings.districts.few', words.tooFew(w.few))];
  if (names.length === 0) return [sentenceLine('lettings.districts.none', w.nothing, 'missing')];
  const cells = (count: PublicCount, i: number, look: LookName) => [
    countCell(count, words, look),
    ...(people ? [cell(people[i] ?? null, look)] : []),
  ];
  return [
    columnsLine('lettings.districts.columns', [w.district, w.households, people ? w.people : '']),
    ...names.map((name, i) => ({
      key: lineKey('lettings.district', name ?? ''),
      cells: [
        name === null ? cell(w.districtUnknown, 'label') : nameCell(name),
        ...cells(counts[i] ?? 'hidden', i, 'figure'),
      ],
    })),
    labelledLine(
      'lettings.districts.total',
      w.total,
      cells(total, names.length, 'totalFigure'),
      'totalLabel',
    ),
  ];
}

function fitLines({ rentFit, corporations }: PublicLettings, words: PublicWords) {
  const { lettings: w } = words;
  const line = (figure: PlanCell<PublicText>, explanation: PublicText) =>
    figureLine('lettings.fit', w.fit, figure, explanation);
  const none = cell(words.none, 'textFigure');
  if (!rentFit) return [line(none, w.fitTooFew)];
  const { year, part, total } = rentFit;
  if (part === null) return [line(none, w.fitNone(year))];
  return [
    line(
      fitCell(part, words),
      total ? w.fitIs(total.fitting, total.lettings, year) : w.fitPublic(year),
    ),
    ...(corporations ?? []).map(({ corporation, part: own, fitting, lettings: all }) => ({
      key: lineKey('lettings.fit', corporation),
      cells: [
        nameCell(corporation),
        fitCell(own, words),
        cell(w.fitOf(fitting, all), 'explanation'),
      ],
    })),
  ];
}

/** The percentage, with a word for whether it is enough. */
function fitCell(part: PublicNumber, words: PublicWords): PlanCell<PublicText> {
  const text = words.percent(part);
  return part < FITTING_PART
    ? cell(words.lettings.below(text), 'lateFigure')
    : cell(words.lettings.enough(text), 'aheadFigure');
}
