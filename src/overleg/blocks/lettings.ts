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
  roundingNote,
  sentenceLine,
  subheadingLine,
} from '../line';
import type { LookName } from '../looks';
import { compareNames } from '../compare-names';
import { isFew } from '../public';
import type {
  Gate,
  PublicCount,
  PublicCounts,
  Published,
  PublicNumber,
  PublicText,
  PublicWords,
} from '../public';
import { nearest, STEP as LEAST } from '../rounding';
import type { PlanCell } from '../sheet-plan';
import {
  type AgreedSince,
  type LettingsFigures,
  type RentFit,
  lettingsFigures,
} from './lettings-figures';
import { publicShares, shareLines } from './lettings-share';

/**
 * Who was housed where. Only officials see corporations: most let so few homes that readers could
 * recognise people.
 */
export const lettings = defineBlock({
  key: 'lettings',
  title: needs('homes', (words) => words.lettings),
  figures: lettingsFigures,
  publish: ({ kinds, districts, otherDistricts, rentFit, shares, ...period }, gate) => ({
    ...gate.declared(period),
    ...publicKinds(kinds, gate),
    exceptions: gate.officialsOnly(
      KINDS.filter(
        (kind) =>
          IS_EXCEPTION[kind] && kinds[kind] > 0 && agreedFor(kind, period.agreed) === 'always',
      ),
    ),
    ...publicDistricts(districts, otherDistricts, gate),
    rentFit: publicFit(rentFit, gate),
    shares: publicShares(shares, gate),
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
      ...roundingNote(
        'lettings',
        [figures.kinds, figures.households].flatMap(({ counts, total }) =>
          isFew(total) ? [] : counts,
        ),
        words,
      ),
      emptyLine('lettings.fit.before'),
      ...fitLines(figures, words),
      ...figures.assumedLimits.map(({ year, used }) =>
        sentenceLine(lineKey('lettings.limits', year), words.lettings.limitsAssumed(year, used)),
      ),
      ...shareLines(figures.shares, words),
    ],
  }),
  json: (figures) => ({
    lettings: figures && {
      since: isoDay(figures.since),
      upTo: isoDay(figures.upTo),
      ...figures.kinds,
      districts: figures.districts,
      rentFit: { year: figures.rentFit.year, ...figures.rentFit.total },
      assumedLimits: figures.assumedLimits,
      shares: figures.shares,
    },
  }),
  jsonMeans: {
    lettings:
      'huishoudens die verhuisden van `since` tot en met `upTo`, zonder nareis: `familiesRegular`, `singlesAlternative` (volgens de afspraak), `familiesAlternative`, `singlesRegular` (uitzonderingen), `unknown`; `districts` per wijk (`district`) in het halfjaar: `households` en `people`; `rentFit`: in het jaar `year` van `lettings` te toetsen verhuringen `fitting` passend; `assumedLimits`: jaren (`year`) waarvan de huurgrenzen nog niet bekend zijn, met het jaar (`used`) waarvan de grenzen zijn gebruikt; `shares`: per corporatie (`corporation`) hoeveel van `all` verhuringen in het halfjaar naar vergunninghouders gingen (`own`)',
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

function agreedFor(kind: Kind, { families, singles }: LettingsFigures['agreed']): AgreedSince {
  return kind === 'familiesRegular' || kind === 'familiesAlternative' ? families : singles;
}

interface PublicLettings extends Published<
  Pick<LettingsFigures, 'isSinceMeeting' | 'since' | 'upTo' | 'assumedLimits' | 'agreed'>
> {
  /** In the order of `KINDS`. */
  readonly kinds: PublicCounts;
  /** Whether there are no lettings of any kind. */
  readonly isNone: boolean;
  /** The kinds that deviate from the agreement. Null for administrators. */
  readonly exceptions: readonly Kind[] | null;
  /** In the order of `households` and of `people`, in which the total comes last. */
  readonly names: readonly (PublicText | null)[];
  readonly households: PublicCounts;
  readonly people: readonly PublicNumber[] | null;
  readonly shares: ReturnType<typeof publicShares>;
  /** Null if there are too few to show. */
  readonly rentFit: ReturnType<typeof publicFit>;
  readonly corporations:
    readonly Published<RentFit['corporations'][number] & { readonly part: number }>[] | null;
}

function publicKinds(kinds: LettingsFigures['kinds'], gate: Gate) {
  const [counts] = gate.divisions({ counts: KINDS.map((kind) => kinds[kind]) });
  return { kinds: counts ?? NONE, isNone: KINDS.every((kind) => kinds[kind] === 0) };
}

/**
 * Administrators see all districts, ordered by name. An order by count, or leaving districts out,
 * would reveal counts.
 */
function publicDistricts(
  districts: LettingsFigures['districts'],
  others: LettingsFigures['otherDistricts'],
  gate: Gate,
) {
  const none = others.map((district) => ({ district, households: 0, people: 0 }));
  const all = districts.length === 0 ? [] : [...districts, ...none];
  const byName = all.sort((a, b) =>
    a.district === null || b.district === null
      ? Number(a.district === null) - Number(b.district === null)
      : compareNames(a.district, b.district),
  );
  const shown = gate.officialsOnly(true) ? districts : byName;
  const [households] = gate.divisions({ counts: shown.map((one) => one.households) });
  const people = shown.map((one) => one.people);
  return {
    names: shown.map(({ district }) => (district === null ? null : gate.name(district))),
    households: households ?? NONE,
    people: gate.officialsOnly([...people, sum(people)]),
  };
}

const NONE: PublicCounts = { counts: [], total: 'small' };

/**
 * Administrators see a rounded percentage, if at least five lettings fit and at least five do not.
 * Null if there are fewer than five lettings in all.
 */
function publicFit({ year, total }: RentFit, gate: Gate) {
  const { lettings: all, fitting } = total;
  const isOfficial = gate.officialsOnly(true) !== null;
  if (!isOfficial && all < LEAST) return null;
  const part = all === 0 ? null : fitting / all;
  const isTold = fitting >= LEAST && all - fitting >= LEAST;
  return {
    year: gate.declared(year),
    isEnough: part !== null && part >= FITTING_PART,
    part: part === null || isOfficial ? gate.declared(part) : null,
    about: part === null || !isTold ? null : gate.declared(nearest(part, 0.05)),
    isNone: part === null,
    total: gate.officialsOnly(total),
  };
}

function noteLine({ isSinceMeeting, since, upTo }: PublicLettings, words: PublicWords) {
  const { lettings: w } = words;
  const note =
    since > upTo
      ? w.noPeriod(words.day(since))
      : w.note(isSinceMeeting, words.day(since), words.day(upTo));
  return sentenceLine('lettings.note', note);
}

function kindLines(figures: PublicLettings, words: PublicWords) {
  const { kinds, isNone, exceptions, agreed } = figures;
  const { counts, total } = kinds;
  const { lettings: w } = words;
  if (isNone) return [sentenceLine('lettings.none', w.nothing, 'missing')];
  if (isFew(total)) return [sentenceLine('lettings.few', words.tooFew(w.few))];
  const explained = (kind: Kind): PublicText => {
    if (kind === 'unknown') return w.unknownHome;
    const since = agreedFor(kind, agreed);
    if (since === 'never') return w.notAgreed;
    if (since !== 'always') return w.agreedFrom(words.day(since));
    return IS_EXCEPTION[kind] ? w.exception : w.asAgreed;
  };
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
  if (names.length === 0) return [sentenceLine('lettings.districts.none', w.nothing, 'missing')];
  if (isFew(total)) return [sentenceLine('lettings.districts.few', words.tooFew(w.few))];
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
  const { year, part, about, isEnough, isNone, total } = rentFit;
  if (isNone) return [line(none, w.fitNone(year))];
  const text =
    part !== null ? words.percent(part) : about !== null ? words.aboutPercent(about) : null;
  return [
    line(
      fitCell(text, isEnough, words),
      total ? w.fitIs(total.fitting, total.lettings, year) : w.fitPublic(year),
    ),
    ...(corporations ?? []).map(({ corporation, part: own, fitting, lettings: all }) => ({
      key: lineKey('lettings.fit', corporation),
      cells: [
        nameCell(corporation),
        fitCell(words.percent(own), own >= FITTING_PART, words),
        cell(w.fitOf(fitting, all), 'explanation'),
      ],
    })),
  ];
}

/** The percentage, if it may be shown, with a word that says whether it is enough. */
function fitCell(
  percentage: PublicText | null,
  isEnough: boolean,
  { lettings: w }: PublicWords,
): PlanCell<PublicText> {
  const [word, said] = isEnough ? [w.fitEnough, w.enough] : [w.fitBelow, w.below];
  return cell(
    percentage === null ? word : said(percentage),
    isEnough ? 'aheadFigure' : 'lateFigure',
  );
}
