import { cell, columnsLine, dateCell, lineKey, sentenceLine } from '../line';
import type { PublicBottlenecks } from '../public-report';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { block, ownerCell, textColumnsLine, textEntryLines } from './block-lines';
import type { BottlenecksFigures } from './bottlenecks-figures';

/** Block 10 for the officials: each open bottleneck. */
export function bottlenecksLines(bottlenecks: BottlenecksFigures | null, words: TabWords): Line[] {
  const { bottlenecks: w } = words;
  return block('bottlenecks', w.heading, bottlenecks, 'bottlenecks', w.fills, words, ({ open }) => {
    if (open.length === 0) return [sentenceLine('bottlenecks.none', w.none, 'missing')];
    const entries = open.map(({ owner, date, daysOpen, bottleneck }) => ({
      front: [ownerCell(owner), dateCell(date, words), cell(daysOpen, 'figure')] as const,
      text: bottleneck,
      day: date,
    }));
    return [
      textColumnsLine('bottlenecks', [w.owner, w.since, w.daysOpen, w.bottleneck]),
      ...textEntryLines('bottlenecks.open', entries, words),
    ];
  });
}

/** Block 10 for the administrators: how many are open, by who is to solve them. */
export function publicBottlenecksLines(
  bottlenecks: PublicBottlenecks | null,
  words: TabWords,
): Line[] {
  const { bottlenecks: w } = words;
  return block('bottlenecks', w.heading, bottlenecks, 'bottlenecks', w.fills, words, (figures) => {
    if (figures.open === 0) return [sentenceLine('bottlenecks.none', w.none, 'missing')];
    return [
      columnsLine('bottlenecks.columns', [w.owner, w.open]),
      ...figures.byParty.map(({ party, open }) => ({
        key: lineKey('bottlenecks.party', party),
        cells: [cell(words.parties[party], 'label'), cell(open, 'figure')],
      })),
      {
        key: 'bottlenecks.total',
        cells: [cell(words.waiting.total, 'totalLabel'), cell(figures.open, 'totalFigure')],
      },
    ];
  });
}
