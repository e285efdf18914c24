import { defineBlock } from '../block';
import {
  cell,
  columnsLine,
  emptyLine,
  labelledLine,
  lineKey,
  sentenceLine,
  subheadingLine,
} from '../line';
import { plainText } from '../plain-text';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { sizesFigures, type DeclinedReasons, type Refusals } from './sizes-figures';

const END = emptyLine('waiting.end');

/**
 * The end of block 5: the waiting households by size, compared with the available homes, and the
 * refused homes.
 */
export const sizes = defineBlock({
  key: 'sizes',
  figures: sizesFigures,
  // These are homes in which nobody lives. Only officials see who waits and who refused.
  publish: ({ lines }, gate) =>
    lines.map(({ least, most, offered, planned }) =>
      gate.declared({ least, most, offered, planned }),
    ),
  officials: ({ lines, refusals, declined }, { words }) => {
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
        sentenceLine('sizes.note', w.note),
        ...(refusals ? refusalLines(refusals, words) : []),
        ...(declined ? declinedLines(declined, words) : []),
        END,
      ],
    };
  },
  administrators: (lines, { words: { sizes: w } }) => ({
    lines:
      lines.length === 0
        ? [END]
        : [
            emptyLine('sizes.before'),
            subheadingLine('sizes.heading', w.homesHeading),
            columnsLine('sizes.columns', [w.size, w.offered, w.planned]),
            ...lines.map(({ least, most, offered, planned }) =>
              labelledLine(lineKey('sizes.size', least), w.sizeOf(least, most), [
                cell(offered, 'figure'),
                cell(planned, 'figure'),
              ]),
            ),
            sentenceLine('sizes.note', w.note),
            END,
          ],
  }),
  json: (figures) => ({
    sizes: figures.lines,
    refusals: figures.refusals?.reasons ?? [],
    declined: figures.declined?.reasons ?? [],
  }),
  jsonMeans: {
    sizes:
      'per grootte met nareizigers (`least` tot en met `most`; `null` is zonder einde): `households` die zonder woning wachten, `offered` aangeboden en `planned` dit halfjaar nog aan te bieden woningen die zij kunnen nemen, `gap` het tekort',
    refusals:
      'woningen (`homes`) die sinds het vorige overleg zijn aangeboden en geweigerd of ingetrokken, per reden (`reason`)',
    declined:
      'voorstellen (`proposals`) die sinds het vorige overleg zijn afgewezen volgens Afwijzingen, per reden (`reason`)',
  },
});

function refusalLines({ since, reasons, households }: Refusals, words: TabWords): Line[] {
  const { sizes: w } = words;
  const day = words.day(since);
  if (reasons.length === 0) return [sentenceLine('sizes.refused.none', w.noneRefused(day))];
  return [
    emptyLine('sizes.refused.before'),
    columnsLine('sizes.refused.columns', [w.refusedSince(day), w.homes]),
    ...reasons.map(({ reason, homes }) =>
      labelledLine(
        lineKey('sizes.reason', reason ?? ''),
        reason === null ? w.noReason : plainText(reason, 34),
        [cell(homes, 'figure')],
      ),
    ),
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
      labelledLine(
        lineKey('sizes.declinedFor', reason ?? ''),
        reason === null ? w.noReason : plainText(reason, 34),
        [cell(proposals, 'figure')],
      ),
    ),
  ];
}
