import { FITTING_PART } from '../../workbook/lettings';
import {
  cell,
  columnsLine,
  emptyLine,
  figureLine,
  lineKey,
  nameCell,
  sentenceLine,
  shownCell,
  subheadingLine,
} from '../line';
import type { LookName } from '../looks';
import type { PublicLettings } from '../public-report';
import { LETTING_KINDS } from '../public-report';
import type { Line, PlanCell } from '../sheet-plan';
import type { ShownCounts } from '../small-counts';
import { sum } from '../sum';
import type { TabWords } from '../words';
import { dayText } from '../words';
import { block, smallCountsNote } from './block-lines';
import type { LettingsFigures, RentFit } from './lettings-figures';

/** Block 6 for the officials. */
export function lettingsLines(lettings: LettingsFigures | null, words: TabWords): Line[] {
  const { lettings: w } = words;
  return block('lettings', w.heading, lettings, 'homes', w.fills, words, (figures) => [
    noteLine(figures, words),
    ...LETTING_KINDS.map((kind) =>
      kindLine(kind, cell(figures.kinds[kind], kindLook(kind, figures.kinds[kind])), words),
    ),
    kindTotalLine(cell(sum(Object.values(figures.kinds)), 'totalFigure'), words),
    emptyLine('lettings.districts.before'),
    subheadingLine('lettings.districts.heading', w.districts),
    ...districtLines(figures, words),
    ...rentFitLines(figures.rentFit, words),
  ]);
}

/** Block 6 for the administrators: small counts are kept back, and corporations are left out. */
export function publicLettingsLines(lettings: PublicLettings | null, words: TabWords): Line[] {
  const { lettings: w } = words;
  return block('lettings', w.heading, lettings, 'homes', w.fills, words, (figures) => {
    const { kinds, districts } = figures;
    return [
      noteLine(figures, words),
      ...publicKindLines(kinds, words),
      emptyLine('lettings.districts.before'),
      subheadingLine('lettings.districts.heading', w.districts),
      ...publicDistrictLines(districts, words),
      ...smallCountsNote('lettings', [kinds, districts.households], words),
      emptyLine('lettings.fit.before'),
      publicFitLine(figures.rentFit, words),
    ];
  });
}

function publicKindLines({ counts, total }: ShownCounts, words: TabWords): Line[] {
  const { lettings: w } = words;
  if (total === 'small') return [sentenceLine('lettings.few', words.tooFew(w.few))];
  return [
    ...LETTING_KINDS.map((kind, i) => kindLine(kind, shownCell(counts[i] ?? 0, words), words)),
    kindTotalLine(shownCell(total, words, 'totalFigure'), words),
  ];
}

function publicDistrictLines(
  { names, households }: PublicLettings['districts'],
  words: TabWords,
): Line[] {
  const { lettings: w } = words;
  if (households.total === 'small') {
    return [sentenceLine('lettings.districts.few', words.tooFew(w.few))];
  }
  return [
    columnsLine('lettings.districts.columns', [w.district, w.households]),
    ...names.map((name, i) => ({
      key: lineKey('lettings.district', name ?? ''),
      cells: [districtCell(name, words), shownCell(households.counts[i] ?? 0, words)],
    })),
    {
      key: 'lettings.districts.total',
      cells: [cell(w.total, 'totalLabel'), shownCell(households.total, words, 'totalFigure')],
    },
  ];
}

function noteLine(
  { isSinceMeeting, since, upTo }: Pick<LettingsFigures, 'isSinceMeeting' | 'since' | 'upTo'>,
  words: TabWords,
): Line {
  const { lettings: w } = words;
  const note =
    since > upTo
      ? w.noPeriod(dayText(since, words))
      : w.note(isSinceMeeting, dayText(since, words), dayText(upTo, words));
  return sentenceLine('lettings.note', note);
}

type LettingKind = (typeof LETTING_KINDS)[number];

const IS_EXCEPTION: Readonly<Record<LettingKind, boolean>> = {
  familiesRegular: false,
  singlesAlternative: false,
  familiesAlternative: true,
  singlesRegular: true,
  unknown: false,
};

function kindLook(kind: LettingKind, count: number): LookName {
  return IS_EXCEPTION[kind] && count > 0 ? 'lateFigure' : 'figure';
}

function kindLine(kind: LettingKind, count: PlanCell, words: TabWords): Line {
  const { lettings: w } = words;
  const explanation =
    kind === 'unknown' ? w.unknownHome : IS_EXCEPTION[kind] ? w.exception : w.asAgreed;
  return {
    key: lineKey('lettings.kind', kind),
    cells: [cell(w.kinds[kind], 'label'), count, cell(explanation, 'explanation')],
  };
}

function kindTotalLine(total: PlanCell, words: TabWords): Line {
  return { key: 'lettings.kind.total', cells: [cell(words.lettings.total, 'totalLabel'), total] };
}

function districtLines({ districts }: LettingsFigures, words: TabWords): Line[] {
  const { lettings: w } = words;
  if (districts.length === 0) {
    return [sentenceLine('lettings.districts.none', w.nothing, 'missing')];
  }
  const total = (figure: (one: (typeof districts)[number]) => number) =>
    districts.reduce((sum, one) => sum + figure(one), 0);
  return [
    columnsLine('lettings.districts.columns', [w.district, w.households, w.people]),
    ...districts.map(({ district, households, people }) => ({
      key: lineKey('lettings.district', district ?? ''),
      cells: [districtCell(district, words), cell(households, 'figure'), cell(people, 'figure')],
    })),
    {
      key: 'lettings.districts.total',
      cells: [
        cell(w.total, 'totalLabel'),
        cell(
          total(({ households }) => households),
          'totalFigure',
        ),
        cell(
          total(({ people }) => people),
          'totalFigure',
        ),
      ],
    },
  ];
}

function districtCell(district: string | null, words: TabWords): PlanCell {
  return district === null ? cell(words.lettings.districtUnknown, 'label') : nameCell(district);
}

function rentFitLines({ year, total, corporations }: RentFit, words: TabWords): Line[] {
  const { lettings: w } = words;
  const before = emptyLine('lettings.fit.before');
  if (total.lettings === 0) {
    return [
      before,
      figureLine('lettings.fit', w.fit, cell(words.none, 'textFigure'), w.fitNone(year)),
    ];
  }
  return [
    before,
    figureLine(
      'lettings.fit',
      w.fit,
      fitCell(total.fitting / total.lettings, words),
      w.fitIs(total.fitting, total.lettings, year),
    ),
    ...corporations.map(({ corporation, fitting, lettings }) => ({
      key: lineKey('lettings.fit', corporation),
      cells: [
        nameCell(corporation),
        fitCell(fitting / lettings, words),
        cell(w.fitOf(fitting, lettings), 'explanation'),
      ],
    })),
  ];
}

function publicFitLine(fit: PublicLettings['rentFit'], words: TabWords): Line {
  const { lettings: w } = words;
  return figureLine(
    'lettings.fit',
    w.fit,
    fit ? fitCell(fit.part, words) : cell(words.none, 'textFigure'),
    fit ? w.fitPublic(fit.year) : w.fitTooFew,
  );
}

/** The percentage, with a word for whether it is enough. */
function fitCell(part: number, words: TabWords): PlanCell {
  const text = words.percent(part);
  return part < FITTING_PART
    ? cell(words.lettings.below(text), 'lateFigure')
    : cell(words.lettings.enough(text), 'aheadFigure');
}
