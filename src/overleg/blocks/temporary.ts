import { isoDay } from '../../domain/iso-day';
import { defineBlock, needs } from '../block';
import {
  cell,
  columnsLine,
  countCell,
  countText,
  figureLine,
  labelledLine,
  lineKey,
  roundingNote,
  sentenceLine,
} from '../line';
import { isFew } from '../public';
import type { PublicCount, PublicFigure, PublicText, PublicWords } from '../public';
import { temporaryFigures, type LeavingInMonth } from './temporary-figures';
import { monthAndYear } from '../words';

/** Households that have to move on, and the homes that they need beside those for the quota. */
export const temporary = defineBlock({
  key: 'temporary',
  title: needs('homes', (words) => words.temporary),
  figures: temporaryFigures,
  // The number of homes needed for the quota depends on people housed.
  isReckonedAnew: true,
  publish: ({ months, total, needed, neededForQuota }, gate) => {
    const [households] = gate.divisions({ counts: months.map((month) => month.households) });
    if (!households) throw new Error('The gate hands out what it is given.');
    return {
      months: months.map(({ month }) => month),
      households,
      needed: gate.count(needed),
      neededForQuota: neededForQuota === null ? null : gate.reckoned(neededForQuota, true),
      isNobody: total.households === 0,
    };
  },
  officials: ({ months, total }, { words }, shared) => {
    const { temporary: w } = words;
    if (months.length === 0) return { lines: [sentenceLine('temporary.none', w.none, 'missing')] };
    return {
      lines: [
        sentenceLine('temporary.note', w.note),
        columnsLine('temporary.columns', [w.month, w.households, w.people, w.withoutNext]),
        ...months.map(({ month, households, people, withoutNext }) =>
          labelledLine(
            monthKey(month),
            monthLabel(month, shared.context.words),
            [households, people, withoutNext].map((count) =>
              cell(count, month === 'past' ? 'lateFigure' : 'figure'),
            ),
          ),
        ),
        labelledLine(
          'temporary.total',
          words.waiting.total,
          [total.households, total.people, total.withoutNext].map((count) =>
            cell(count, 'totalFigure'),
          ),
          'totalLabel',
        ),
        neededLine(shared.figures, shared.context.words),
      ],
    };
  },
  administrators: (figures, { words }) => {
    const { temporary: w } = words;
    const { months, households, isNobody } = figures;
    if (isNobody) return { lines: [sentenceLine('temporary.none', w.none, 'missing')] };
    if (isFew(households.total)) {
      return { lines: [sentenceLine('temporary.few', words.tooFew(w.few))] };
    }
    return {
      lines: [
        sentenceLine('temporary.note', w.note),
        columnsLine('temporary.columns', [w.month, w.households]),
        ...months.map((month, i) =>
          labelledLine(monthKey(month), monthLabel(month, words), [
            countCell(households.counts[i] ?? 'hidden', words),
          ]),
        ),
        labelledLine(
          'temporary.total',
          words.waiting.total,
          [countCell(households.total, words, 'totalFigure')],
          'totalLabel',
        ),
        neededLine(figures, words),
        ...roundingNote('temporary', [...households.counts, households.total], words),
      ],
    };
  },
  json: (figures) => ({
    temporary: figures && {
      ...figures.total,
      needed: figures.needed,
      months: figures.months.map(({ month, ...leaving }) => ({
        month: typeof month === 'number' ? isoDay(month) : month,
        ...leaving,
      })),
    },
  }),
  jsonMeans: {
    temporary:
      'huishoudens in een tijdelijke woning: `households`, `people`, `withoutNext` zonder volgende woning, `needed` de woningen voor wie daarvan binnen een jaar weg moet; `months` hetzelfde per maand (`month`: de eerste dag, `past` termijn voorbij, `later` na een jaar) waarin zij weg moeten zijn',
  },
});

type Month = LeavingInMonth['month'];

function monthKey(month: Month): string {
  return lineKey('temporary.month', month);
}

function monthLabel(month: Month, words: PublicWords): PublicText {
  return typeof month === 'string' ? words.temporary.times[month] : monthAndYear(month, words);
}

interface Needed {
  readonly needed: PublicCount;
  readonly neededForQuota: PublicFigure | null;
}

function neededLine({ needed, neededForQuota }: Needed, words: PublicWords) {
  const { temporary: w } = words;
  return figureLine(
    'temporary.needed',
    w.needed,
    countCell(needed, words),
    neededForQuota === null ? w.neededIs : w.besides(countText(neededForQuota, words)),
  );
}
