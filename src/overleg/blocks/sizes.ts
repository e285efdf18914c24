import { defineBlock } from '../block';
import type { SerialDay } from '../../domain/units';
import type { RefusalGroup } from '../../workbook/refusal-reasons';
import {
  cell,
  columnsLine,
  countCell,
  emptyLine,
  labelledLine,
  lineKey,
  roundingNote,
  sentenceLine,
  subheadingLine,
} from '../line';
import { plainText } from '../plain-text';
import { type Gate, isFew, type PublicCounts, type PublicValue, type PublicWords } from '../public';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { freeHomesCell } from './free-homes';
import {
  type DeclinedReasons,
  type Refusals,
  sizesFigures,
  type SizesFigures,
} from './sizes-figures';

const END = emptyLine('waiting.end');

/**
 * The end of the block of waiting households: their number by size, beside the available homes, and
 * the refused homes.
 */
export const sizes = defineBlock({
  key: 'sizes',
  figures: sizesFigures,
  // Only officials see who waits and who refused. Behind each home that was taken, kept or refused
  // is a household, so these homes are rounded like households.
  publish: ({ lines, total, areHomesToCome, refusals }, gate) => ({
    lines: lines.map(({ least, most, ...counts }, i) => ({
      ...gate.declared({ least, most }),
      ...publicSupply(counts, isOnlySize(lines, least), areHomesToCome[i] === true, gate),
    })),
    total: publicSupply(total, true, areHomesToCome.includes(true), gate),
    refusals: refusals && {
      since: refusals.since,
      isNone: refusals.groups.every(({ homes }) => homes === 0),
      groups: refusals.groups.map(({ group }) => group),
      homes: gate.divisions({ counts: refusals.groups.map(({ homes }) => homes) })[0] ?? NONE,
    },
  }),
  officials: ({ lines, total, refusals, declined }, { words }) => {
    const { sizes: w } = words;
    if (lines.length === 0) return { lines: [END] };
    return {
      lines: [
        emptyLine('sizes.before'),
        subheadingLine('sizes.heading', w.heading),
        columnsLine('sizes.columns', [w.size, w.households, w.offered, w.planned, w.gap]),
        ...lines.map(({ least, most, households, offered, planned, gap }) =>
          labelledLine(lineKey('sizes.size', least), w.sizeOf(least, most), [
            cell(households, 'figure'),
            cell(offered, 'figure'),
            cell(planned, 'figure'),
            cell(gap, gap > 0 ? 'lateFigure' : 'figure'),
          ]),
        ),
        labelledLine(
          'sizes.total',
          w.total,
          [total.households, total.offered, total.planned, total.gap].map((count) =>
            cell(count, 'totalFigure'),
          ),
          'totalLabel',
        ),
        sentenceLine('sizes.note', w.note),
        sentenceLine('sizes.noteOfPlanned', w.noteOfPlanned),
        sentenceLine('sizes.noteOfGap', w.noteOfGap),
        ...(refusals ? refusalLines(refusals, words) : []),
        ...(declined ? declinedLines(declined, words) : []),
        END,
      ],
    };
  },
  administrators: ({ lines, total, refusals }, { words }) => {
    const { sizes: w } = words;
    if (lines.length === 0) return { lines: [END] };
    return {
      lines: [
        emptyLine('sizes.before'),
        subheadingLine('sizes.heading', w.homesHeading),
        columnsLine('sizes.columns', [w.size, w.offered, w.planned]),
        ...lines.map(({ least, most, offered, planned }) =>
          labelledLine(lineKey('sizes.size', least), w.sizeOf(least, most), [
            freeHomesCell(offered, words),
            freeHomesCell(planned, words),
          ]),
        ),
        labelledLine(
          'sizes.total',
          w.total,
          [total.offered, total.planned].map((count) => freeHomesCell(count, words, 'totalFigure')),
          'totalLabel',
        ),
        sentenceLine('sizes.note', w.note),
        sentenceLine('sizes.noteOfPlanned', w.noteOfPlanned),
        sentenceLine('sizes.noteOfFives', w.noteOfFives),
        ...(refusals ? groupLines(refusals, words) : []),
        END,
      ],
    };
  },
  json: (figures) => ({
    sizes: figures.lines,
    sizesTotal: figures.total,
    refusals: figures.refusals?.reasons ?? [],
    declined: figures.declined?.reasons ?? [],
  }),
  jsonMeans: {
    sizes:
      'per grootte met nareizigers (`least` tot en met `most`; `null` is zonder einde): `households` die zonder woning wachten, `offered` aangeboden en `planned` dit halfjaar nog aan te bieden woningen die zij kunnen nemen, `gap` hoeveel huishoudens zonder woning blijven als elke woning naar één huishouden gaat, de grootste eerst',
    sizesTotal:
      'dezelfde aantallen (`households`, `offered`, `planned`, `gap`) voor alle groottes samen; elke woning telt hier één keer',
    refusals:
      'woningen (`homes`) die sinds het vorige overleg zijn aangeboden en geweigerd of ingetrokken, per reden (`reason`)',
    declined:
      'voorstellen (`proposals`) die sinds het vorige overleg zijn afgewezen volgens Afwijzingen, per reden (`reason`)',
  },
});

/** Whether no household of two or more of another size could get a home on offer. */
function isOnlySize(lines: SizesFigures['lines'], least: number): boolean {
  return !lines.some((one) => one.least > 1 && one.least !== least && one.offered > 0);
}

/**
 * A zero is shown where it tells nothing about how many homes are taken: if other sizes show that
 * homes for more than one are left, or if no home was to come.
 */
function publicSupply(
  { offered, planned }: Pick<SizesFigures['total'], 'offered' | 'planned'>,
  isOnly: boolean,
  areHomesToCome: boolean,
  gate: Gate,
) {
  const free = (count: number, isNoughtShown: boolean) =>
    isNoughtShown ? gate.count(count) : gate.freeHomes([count]).total;
  return {
    offered: free(offered, offered === 0 && !isOnly),
    planned: free(planned, planned === 0 && !areHomesToCome),
  };
}

const NONE: PublicCounts = { counts: [], total: 'small' };

interface PublicRefusals {
  readonly since: SerialDay;
  readonly isNone: boolean;
  readonly groups: readonly RefusalGroup[];
  /** In the order of `groups`. */
  readonly homes: PublicCounts;
}

/** Shows all groups or none. If some were left out, readers would know that those have no homes. */
function groupLines(
  { since, isNone, groups, homes }: PublicRefusals,
  words: PublicWords,
): Line<PublicValue>[] {
  const { sizes: w } = words;
  const day = words.day(since);
  if (isNone) return [sentenceLine('sizes.refused.none', w.noneRefused(day))];
  const before = emptyLine('sizes.refused.before');
  if (isFew(homes.total)) {
    return [before, sentenceLine('sizes.refused.few', words.tooFew(w.fewRefused(day)))];
  }
  return [
    before,
    columnsLine('sizes.refused.columns', [w.refusedSince(day), w.homes]),
    ...groups.map((group, i) =>
      labelledLine(lineKey('sizes.refused', group), w.refusalGroups[group], [
        countCell(homes.counts[i] ?? 'hidden', words),
      ]),
    ),
    labelledLine(
      'sizes.refused.total',
      w.total,
      [countCell(homes.total, words, 'totalFigure')],
      'totalLabel',
    ),
    ...roundingNote('sizes', homes.counts, words),
  ];
}

function refusalLines({ since, reasons, households }: Refusals, words: TabWords): Line[] {
  const { sizes: w } = words;
  const day = words.day(since);
  if (reasons.length === 0) return [sentenceLine('sizes.refused.none', w.noneRefused(day))];
  return [
    emptyLine('sizes.refused.before'),
    columnsLine('sizes.refused.columns', [w.refusedSince(day), w.homes]),
    ...reasons.map(({ reason, homes }) => reasonLine('sizes.reason', reason, homes, words)),
    ...households.map(({ household, homes }) =>
      labelledLine(lineKey('sizes.refusedBy', household), w.refusedFor(plainText(household, 20)), [
        cell(homes, 'figure'),
      ]),
    ),
  ];
}

function declinedLines({ since, reasons }: DeclinedReasons, words: TabWords): Line[] {
  const { sizes: w } = words;
  const day = words.day(since);
  if (reasons.length === 0) return [sentenceLine('sizes.declined.none', w.noneDeclined(day))];
  return [
    emptyLine('sizes.declined.before'),
    columnsLine('sizes.declined.columns', [w.declinedSince(day), w.proposals]),
    ...reasons.map(({ reason, proposals }) =>
      reasonLine('sizes.declinedFor', reason, proposals, words),
    ),
  ];
}

function reasonLine(key: string, reason: string | null, count: number, words: TabWords): Line {
  const label = reason === null ? words.sizes.noReason : plainText(reason, 34);
  return labelledLine(lineKey(key, reason ?? ''), label, [cell(count, 'figure')]);
}
