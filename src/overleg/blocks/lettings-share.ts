/** The share of the corporations' lettings that went to permit holders. */
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { Letting } from '../../workbook/lettings';
import type { CorporationTerms } from '../corporation-terms';
import { cell, lineKey, nameCell, sentenceLine, subheadingLine } from '../line';
import type { Gate, PublicText, PublicWords } from '../public';

/** Lettings of the half-year, for each corporation whose total number of lettings is known. */
export interface ShareOfLettings {
  readonly corporation: string;
  /** Lettings to permit holders, up to the day of the figures. */
  readonly own: number;
  /** All its lettings, as in Verdeling. */
  readonly all: number;
}

export function sharesOfLettings(
  corporations: readonly CorporationTerms[],
  lettings: readonly Letting[],
  since: SerialDay,
): readonly ShareOfLettings[] {
  const own = new Map<string, number>();
  for (const { date, home, placement } of lettings) {
    const corporation = home?.corporation ?? placement.corporation;
    if (date < since || corporation === null) continue;
    own.set(idKey(corporation), (own.get(idKey(corporation)) ?? 0) + 1);
  }
  return corporations.flatMap(({ name, allLettings }) =>
    allLettings === null || allLettings === 0
      ? []
      : [{ corporation: name, own: own.get(idKey(name)) ?? 0, all: allLettings }],
  );
}

/**
 * Administrators only see the total, because most corporations let few homes to permit holders.
 * Everybody knows the number of all lettings, so the percentage is computed from a rounded count.
 */
export function publicShares(shares: readonly ShareOfLettings[], gate: Gate) {
  const all = sum(shares.map((one) => one.all));
  const own = gate.count(sum(shares.map((one) => one.own)));
  const shown = typeof own === 'object' ? own.about : own;
  return {
    isNone: shares.length === 0,
    all: gate.declared(all),
    own,
    part: typeof shown === 'number' ? gate.declared(shown / all) : null,
    corporations: gate.officialsOnly(shares.map((one) => ({ ...one, part: one.own / one.all }))),
  };
}

export function shareLines(
  { isNone, all, own, part, corporations }: ReturnType<typeof publicShares>,
  words: PublicWords,
) {
  if (isNone) return [];
  const { lettings: w } = words;
  const total = (percentage: PublicText, explanation: PublicText) => ({
    key: 'lettings.share.total',
    cells: [
      cell(w.total, 'totalLabel'),
      cell(percentage, 'textFigure'),
      cell(explanation, 'explanation'),
    ],
  });
  return [
    subheadingLine('lettings.share.heading', w.share),
    ...(corporations ?? []).map((one) => ({
      key: lineKey('lettings.share', one.corporation),
      cells: [
        nameCell(one.corporation),
        cell(words.percent(one.part), 'textFigure'),
        cell(w.shareOf(one.own, one.all), 'explanation'),
      ],
    })),
    part === null || typeof own === 'string'
      ? sentenceLine('lettings.share.few', w.shareFew(all))
      : typeof own === 'number'
        ? total(words.percent(part), w.shareOf(own, all))
        : total(words.aboutPercent(part), w.sharePublic(all)),
  ];
}
