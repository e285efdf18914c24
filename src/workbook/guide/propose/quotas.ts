/**
 * Proposes to read Taakstelling from single cells with a label, and asks questions about these
 * cells.
 */
import { halfYearLabel, nextHalfYear } from '../../../domain/calendar';
import { parseHalfYear } from '../../../domain/half-year-text';
import { headerKey } from '../../header';
import { headerWords } from '../../words/header-sense';
import { backlogWithin } from '../backlog-within';
import { cellsSourceOf, withCell, type CellRecord } from '../cell-records';
import type { Draft } from '../draft';
import { halfYearOfMoment } from '../moment';
import { answer, question, type AnswerLabel, type Question } from '../question';
import { isBlock } from '../resolved';
import { plainGuide, type ReadingGuide } from '../schema';
import { looseNumbers, openingHalfYear, type LooseNumber } from './quota-cells';
import { yearListOf, type YearRow } from './year-list';
import { draftOf, type Surroundings } from './surroundings';

export interface FoundNumber extends LooseNumber {
  /** A half-year such as `2016-I`. Null if it is unknown, or if the number is of a whole year. */
  readonly period: string | null;
  readonly year: number | null;
}

/** Returns the quotas and backlogs in single cells and in lists with a row per year. */
export function foundNumbers(around: Surroundings): readonly FoundNumber[] {
  const [onlyYear, secondYear] = around.years;
  const year = secondYear === undefined ? (onlyYear ?? null) : null;
  const loose = around.sheets.flatMap((grid) =>
    looseNumbers(grid, (row, column) => around.isTaken(grid, row, column)).map((found) => {
      const own = found.moment.year ?? year;
      const half = halfYearOfMoment({ ...found.moment, month: null, year: own });
      const period =
        found.what === 'opening'
          ? openingHalfYear(found, own)
          : half === null
            ? null
            : halfYearLabel(half);
      return { ...found, period, year: own };
    }),
  );
  return [...loose, ...numbersPerYear(around)];
}

function yearLists({ recognition }: Surroundings): readonly (readonly YearRow[])[] {
  return recognition.regions.flatMap(({ region, role, mapping }) => {
    const rows =
      role === 'quotas' || (role === null && mapping === null) ? yearListOf(region) : null;
    return rows === null ? [] : [rows];
  });
}

function numbersPerYear(around: Surroundings): readonly FoundNumber[] {
  return yearLists(around)
    .flat()
    .flatMap(({ year, quota, opening }): FoundNumber[] => {
      const moment = { year, half: null, month: null };
      const backlog = { what: 'opening', moment, period: `${year}-I`, year } as const;
      return [
        { what: 'quota', moment, period: null, year, ...quota },
        ...(opening === null ? [] : [{ ...backlog, ...opening }]),
      ];
    });
}

export function quotaProposals(around: Surroundings): readonly Draft[] {
  const numbers = foundNumbers(around);
  const quotas = numbers.filter(({ what, period }) => what === 'quota' && period !== null);
  const perYear = quotasOfYears(numbers, quotas);
  const known = [...quotas, ...grossOnly(numbers, quotas)];
  if (known.length === 0 && perYear.length === 0) return [];
  const records = oneEach(known).map((found) => ({
    period: { constant: found.period ?? '' },
    quota: found.cell,
  }));
  const guide = withOpening(cellsGuide(records), openingsFor(records, numbers));
  const labels = [...known, ...perYear].map(({ label }) => label);
  return [draftOf(guide, around, [{ kind: 'labels', labels: [...new Set(labels)] }], 200)];
}

/** Returns the quotas that contain the backlog, if their half-year has no other quota. */
function grossOnly(
  numbers: readonly FoundNumber[],
  quotas: readonly FoundNumber[],
): readonly FoundNumber[] {
  return numbers.filter(
    ({ what, period }) =>
      what === 'gross-quota' && period !== null && !quotas.some((one) => one.period === period),
  );
}

function cellsGuide(records: readonly CellRecord[]): ReadingGuide {
  return plainGuide('quotas', [{ kind: 'cells', records: [...records] }]);
}

/** Returns the quotas of whole years without a known quota of a half-year. */
function quotasOfYears(
  numbers: readonly FoundNumber[],
  quotas: readonly FoundNumber[],
): readonly FoundNumber[] {
  return numbers.filter(
    ({ what, period, year }) =>
      what === 'quota' &&
      period === null &&
      year !== null &&
      !quotas.some((one) => one.period?.startsWith(`${year}-`)),
  );
}

function oneEach(found: readonly FoundNumber[]): readonly FoundNumber[] {
  return found
    .filter(({ period }, index) => found.findIndex((other) => other.period === period) === index)
    .sort((a, b) => (a.period ?? '').localeCompare(b.period ?? ''));
}

/**
 * Returns the backlogs that may be the one before the first half-year. These are the backlogs of
 * that half-year, else those without a time, else those of the half-year before.
 */
function openingsFor(
  records: readonly CellRecord[],
  numbers: readonly FoundNumber[],
): readonly FoundNumber[] {
  const first = records.flatMap(({ period }) =>
    period && 'constant' in period ? period.constant : [],
  )[0];
  const openings = numbers.filter(({ what }) => what === 'opening');
  const exact = openings.filter(({ period }) => first !== undefined && period === first);
  if (exact.length > 0) return exact;
  const undated = openings.filter(({ period }) => period === null);
  return undated.length > 0 ? undated : openings.filter((one) => isLeftBefore(one, first));
}

/**
 * Returns true for a backlog of the half-year before the first quota. For example, `Achterstand 1e
 * halfjaar` is what the first half-year left for the second.
 */
function isLeftBefore({ period }: FoundNumber, first: string | undefined): boolean {
  const half = period === null ? null : parseHalfYear(period);
  return half !== null && halfYearLabel(nextHalfYear(half)) === first;
}

function withOpening(guide: ReadingGuide, openings: readonly FoundNumber[]): ReadingGuide {
  const [opening] = openings;
  const [source] = guide.sources;
  if (opening === undefined || source?.kind !== 'cells') return guide;
  const [first, ...others] = source.records;
  if (first === undefined) return guide;
  const records = [{ ...first, opening: opening.cell }, ...others];
  const isAhead = headerWords(opening.label).includes('voorsprong');
  return {
    ...guide,
    sources: [{ ...source, records }],
    signs: isAhead ? { opening: 'ahead' } : guide.signs,
  };
}

/** Adds the backlog before the first half-year, after an answer gave that half-year. */
function withOpeningOf(guide: ReadingGuide, numbers: readonly FoundNumber[]): ReadingGuide {
  const source = cellsSourceOf(guide);
  if (source === null) return guide;
  const periodOf = ({ period }: CellRecord): string =>
    period !== undefined && 'constant' in period ? period.constant : '';
  const records = [...source.records].sort((a, b) => periodOf(a).localeCompare(periodOf(b)));
  if (records[0] !== undefined && 'opening' in records[0]) return guide;
  const sorted = { ...guide, sources: [{ ...source, records }] };
  return withOpening(sorted, openingsFor(records, numbers));
}

export function quotaQuestions(draft: Draft, around: Surroundings): readonly Question[] {
  if (draft.role !== 'quotas') return [];
  const numbers = foundNumbers(around);
  return [
    ...backlogInCells(draft, numbers),
    ...differing(draft, numbers),
    ...ofYears(draft, numbers),
    ...signOfOpening(draft, numbers),
    ...openingElsewhere(draft, numbers),
  ].filter(({ key }) => !draft.guide.answered.includes(key));
}

/**
 * Asks about a quota that contains the backlog, according to a text beside the cell. Otherwise the
 * backlog would be counted twice.
 */
function backlogInCells(
  { guide, resolved }: Draft,
  numbers: readonly FoundNumber[],
): readonly Question[] {
  const records = resolved.sources.flatMap((source) =>
    isBlock(source)
      ? []
      : source.records.map((record, at) => ({ record, named: source.source.records[at] })),
  );
  return records.flatMap(({ record, named }) => {
    const [period, cell, used] = [record['period'], record['quota'], named?.['quota']];
    if (period === undefined || !('constant' in period)) return [];
    if (cell === undefined || 'constant' in cell || !used || 'constant' in used) return [];
    const label = backlogWithin(cell, used.label);
    if (label === null) return [];
    const others = numbers.filter(
      (one) =>
        one.what === 'quota' &&
        one.period === period.constant &&
        (one.cell.sheet !== used.sheet || one.cell.address !== used.address),
    );
    const key = `cell-contains-backlog:${period.constant}:${used.sheet}:${headerKey(label)}`;
    const place = `${used.sheet}, ${used.address}`;
    const data = { kind: 'cell-contains-backlog', label, place, period: period.constant } as const;
    const backlogs = openingsFor([{ period }], numbers).filter(
      ({ value, cell: own }) => value > 0 && own.sheet === used.sheet,
    );
    const answers = [
      ...backlogs.map((one) => {
        const header = `${one.value} (${one.cell.sheet}, ${one.cell.address})`;
        const net = { ...used, minus: one.cell };
        return answer(
          { kind: 'minus', header },
          withCell(guide, period.constant, 'quota', net),
          key,
        );
      }),
      ...others.map((one) =>
        answer(cellLabel(one), withCell(guide, period.constant, 'quota', one.cell), key),
      ),
      answer({ kind: 'net' } as const, guide, key),
    ];
    return [question('quotas', key, data, answers, backlogs.length === 1 && others.length === 0)];
  });
}

/** Asks which cell is right if two cells give different numbers for one half-year. */
function differing({ guide }: Draft, numbers: readonly FoundNumber[]): readonly Question[] {
  const source = cellsSourceOf(guide);
  if (source === null) return [];
  return source.records.flatMap((record) => {
    const period = record['period'];
    if (period === undefined || !('constant' in period)) return [];
    return (['quota', 'opening'] as const).flatMap((field) => {
      const used = record[field];
      if (used === undefined || 'constant' in used) return [];
      const same = numbers.filter((one) => one.what === field && one.period === period.constant);
      const distinct = same.filter(
        ({ value }, index) => same.findIndex((other) => other.value === value) === index,
      );
      if (distinct.length < 2) return [];
      const key = `which-cell:${field}:${period.constant}`;
      const answers = distinct.map((one) =>
        answer(cellLabel(one), withCell(guide, period.constant, field, one.cell), key),
      );
      const data = { kind: 'which-cell', field, period: period.constant } as const;
      return [question('quotas', key, data, answers, false)];
    });
  });
}

function cellLabel({ cell, value }: FoundNumber): AnswerLabel {
  return { kind: 'cell', place: `${cell.sheet}, ${cell.address}`, value };
}

/**
 * Asks how the quota of a year was divided over its half-years. The quota is never simply halved.
 */
function ofYears({ guide }: Draft, numbers: readonly FoundNumber[]): readonly Question[] {
  const periods = new Set(
    (cellsSourceOf(guide)?.records ?? []).flatMap(({ period }) =>
      period && 'constant' in period ? period.constant : [],
    ),
  );
  const unsaid = quotasOfYears(
    numbers,
    numbers.filter(({ what, period }) => what === 'quota' && period !== null),
  );
  return unsaid.flatMap(({ year, value, cell }) => {
    if (year === null || periods.has(`${year}-I`) || periods.has(`${year}-II`)) return [];
    if (guide.sources.some(({ kind }) => kind !== 'cells')) return [];
    const key = `quota-of-year:${year}`;
    const place = `${cell.sheet}, ${cell.address}`;
    const data = { kind: 'quota-of-year', year, amount: value, place } as const;
    const fill = (first: number, second: number): ReadingGuide | null => {
      if (first + second !== value) return null;
      const one = withCell(guide, `${year}-I`, 'quota', { constant: String(first) });
      const both = withCell(one, `${year}-II`, 'quota', { constant: String(second) });
      const whole = withOpeningOf(both, numbers);
      return { ...whole, answered: [...whole.answered, key] };
    };
    return [{ ...question('quotas', key, data, [], false), fill }];
  });
}

/**
 * Asks whether a backlog means behind or ahead, if the number is negative or its label is
 * ambiguous.
 */
function signOfOpening({ guide }: Draft, numbers: readonly FoundNumber[]): readonly Question[] {
  const source = cellsSourceOf(guide);
  const used = source?.records
    .map((record) => record['opening'])
    .find((cell) => cell !== undefined);
  if (used === undefined || 'constant' in used) return [];
  const found = numbers.find(
    ({ cell }) => cell.sheet === used.sheet && cell.address === used.address,
  );
  if (found === undefined || 'opening' in guide.signs) return [];
  const words = headerWords(found.label);
  const isDoubtful = found.value < 0 || words.includes('saldo') || words.includes('voor');
  if (!isDoubtful) return [];
  const key = 'sign:opening';
  const signed = (sign: 'behind' | 'ahead'): ReadingGuide => ({
    ...guide,
    signs: { ...guide.signs, opening: sign },
  });
  return [
    question(
      'quotas',
      key,
      { kind: 'sign', field: 'opening', header: found.label },
      [
        answer({ kind: 'behind' }, signed('behind'), key),
        answer({ kind: 'ahead' }, signed('ahead'), key),
      ],
      false,
    ),
  ];
}

/** Asks about a cell that may hold the first backlog, if the list of quotas does not give it. */
function openingElsewhere(draft: Draft, numbers: readonly FoundNumber[]): readonly Question[] {
  const { guide, resolved } = draft;
  const lists = guide.sources.filter(({ kind }) => kind === 'list');
  const hasOpening = guide.sources.some((source) =>
    source.kind === 'cells'
      ? source.records.some((record) => 'opening' in record)
      : 'opening' in source.fields,
  );
  if (lists.length === 0 || hasOpening || resolved.lost.length > 0) return [];
  const openings = numbers.filter(({ what, period }) => what === 'opening' && period !== null);
  const [first] = openings;
  if (first === undefined || first.period === null) return [];
  const key = 'opening-elsewhere';
  const { period } = first;
  const answers = [
    ...openings
      .filter((one) => one.period === period)
      .map((one) => answer(cellLabel(one), withCell(guide, period, 'opening', one.cell), key)),
    answer({ kind: 'no' } as const, guide, key),
  ];
  const data = { kind: 'which-cell', field: 'opening', period } as const;
  return [question('quotas', key, data, answers, false)];
}
