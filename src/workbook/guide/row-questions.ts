/**
 * Asks questions about the rows of a draft, which is a proposed guide. Questions about headers are
 * elsewhere.
 */
import { idKey, isBlank } from '../cell';
import { headerKey } from '../header';
import type { Region } from '../regions';
import type { Steps } from '../steps';
import type { TableDefinition } from '../table';
import { headerOf } from '../table';
import { TABLES } from '../tables';
import { dateOrderOf } from '../words/date-order';
import { headerWords } from '../words/header-sense';
import {
  headingsSay,
  isName,
  hasDaysWithoutYear,
  repeatsIn,
  rowsBelowIds,
} from './propose/list-option';
import { headingOf, nameIn, rowsWithHeadings } from './around';
import { titlesAbove } from './titles';
import { saysNothing } from './pieces';
import { indexOfField, listsOf, type Draft, type DraftList } from './draft';
import { answer, mapBlocks, question, withField, type Answer, type Question } from './question';
import { isBlock, type ResolvedBlock } from './resolved';
import type { FieldSource, ReadingGuide } from './schema';
import { lacksYear } from './translate';
import { momentOf } from './moment';
import { weekIn } from './week';
import { weekQuestions } from './week-questions';
import { textsInColumn } from './column-texts';
import { fellThrough, hiddenRepeats } from './doubtful-questions';
import { fillQuestions } from './fill-questions';
import { lookQuestions } from './look-questions';
import { meaningQuestions } from './meaning-questions';

const RAISED: readonly ((draft: Draft) => readonly Question[])[] = [
  persons,
  years,
  dateOrders,
  weekQuestions,
  fillQuestions,
  corporations,
  withoutDay,
  repeats,
  hiddenRepeats,
  fellThrough,
  lookQuestions,
  meaningQuestions,
];

export function* rowQuestions(draft: Draft): Steps<readonly Question[]> {
  const questions: Question[] = [];
  for (const raised of RAISED) {
    questions.push(...raised(draft));
    yield;
  }
  return questions;
}

/** A single date with the month first is treated as a typing error. */
const FEWEST_PROOFS = 2;

/** Asks whether the day or the month comes first, if dates such as `4/13/2016` occur. */
function dateOrders(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  const definition: TableDefinition = TABLES[role];
  return Object.keys(definition.columns).flatMap((field) => {
    if (definition.columns[field]?.kind.name !== 'date' || field in guide.dateOrders) return [];
    const texts = listsOf(draft).map((list) => textsInColumn(list, field));
    const proofs = texts.flat().filter((text) => dateOrderOf([text]) === 'month-first');
    if (proofs.length < FEWEST_PROOFS) return [];
    const orders = texts.map(dateOrderOf);
    const isMonthFirst = orders.includes('month-first');
    const key = `date-order:${field}`;
    const set = (order: 'day-first' | 'month-first'): ReadingGuide => ({
      ...guide,
      dateOrders: { ...guide.dateOrders, [field]: order },
    });
    const month = answer({ kind: 'month-first' }, set('month-first'), key);
    const day = answer({ kind: 'day-first' }, set('day-first'), key);
    const isProved = isMonthFirst && !orders.includes('mixed') && !orders.includes('day-first');
    const data = { kind: 'date-order', field, header: headerOf(definition, field) } as const;
    return [question(role, key, data, [month, day], isProved)];
  });
}

const FEWEST_REPEATS = 3;

/** Asks whether each row is a person, if many rows repeat the household and day of another row. */
function persons(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  if ((role !== 'placements' && role !== 'households') || guide.isCounted) return [];
  let [rows, repeated] = [0, 0];
  for (const list of listsOf(draft)) {
    const id = indexOfField(list, 'household');
    if (id === null) continue;
    const day = indexOfField(list, role === 'placements' ? 'date' : 'linkedOn');
    const counts = repeatsIn(list.region, list.body, id, day);
    const hasSize = 'persons' in list.source.fields;
    const below = hasSize ? 0 : rowsBelowIds(list.region, list.body, id, day);
    rows += counts.rows + below;
    repeated += counts.repeated + below;
  }
  const isLikely = repeated >= FEWEST_REPEATS && repeated * 5 >= rows;
  if (!isLikely && !guide.arePersons) return [];
  const key = 'persons';
  return [
    question(
      role,
      key,
      { kind: 'persons', rows, households: rows - repeated },
      [
        answer({ kind: 'rows-are-persons' }, { ...guide, arePersons: true }, key),
        answer({ kind: 'rows-are-households' }, { ...guide, arePersons: false }, key),
      ],
      true,
    ),
  ];
}

/** Asks for the year of days without a year, if the guide does not say where to find the year. */
function years(draft: Draft): readonly Question[] {
  const { role, guide, resolved } = draft;
  const definition: TableDefinition = TABLES[role];
  const unsaid = resolved.sources.flatMap((resolvedSource) => {
    if (!isBlock(resolvedSource) || resolvedSource.source.year !== null) return [];
    const example = exampleWithoutYear(resolvedSource, definition);
    return example === null ? [] : [example];
  });
  const [example] = unsaid;
  if (example === undefined) return [];
  const key = 'year';
  const likely = likelyYears(draft);
  const withYear = (value: number): ReadingGuide =>
    mapBlocks(guide, (source) =>
      source.year === null ? { ...source, year: { from: 'constant' as const, value } } : source,
    );
  return [
    question(
      role,
      key,
      { kind: 'year', example, hasYears: likely.length > 0 },
      likely.map((year) => answer({ kind: 'year', year }, withYear(year), key)),
      likely.length === 1,
    ),
  ];
}

function exampleWithoutYear(
  { source, region }: ResolvedBlock,
  { columns }: TableDefinition,
): string | null {
  for (const [field, from] of Object.entries(source.fields)) {
    const kind = columns[field]?.kind.name;
    if (kind !== 'date' && kind !== 'period') continue;
    if (from.from === 'column') {
      if (source.kind === 'list' && !hasDaysWithoutYear(region, from.header)) continue;
      const index = region.headers.indexOf(from.header);
      for (const row of region.rows) {
        const value = region.grid.values[row]?.[region.left + index] ?? '';
        const isMoment =
          typeof value === 'string' &&
          (lacksYear(value) || (value.length <= 25 && namesTimeWithoutYear(value)));
        if (isMoment) return String(value);
      }
      continue;
    }
    if (from.from === 'across' && source.kind === 'matrix') {
      const without = source.across.find(namesTimeWithoutYear);
      if (without !== undefined) return without;
    }
    if (from.from === 'sheet' || from.from === 'title') {
      const text = from.from === 'sheet' ? region.grid.sheet : (titlesAbove(region)[0]?.text ?? '');
      if (namesTimeWithoutYear(text)) return text;
    }
  }
  return null;
}

function namesTimeWithoutYear(text: string): boolean {
  const { year, month, half } = momentOf(text);
  return year === null && (month !== null || half !== null || weekIn(text) !== null);
}

/** Returns the years that the workbook mentions: at most six, the latest first. */
function likelyYears({ resolved, workbookYears }: Draft): readonly number[] {
  const own = resolved.sources.flatMap((source) =>
    isBlock(source)
      ? titlesAbove(source.region).flatMap(({ text }) => momentOf(text).year ?? [])
      : [],
  );
  const found = [...new Set([...own, ...workbookYears])].sort((a, b) => b - a);
  return found.length > 0 ? found.slice(0, 6) : [];
}

/**
 * Asks whether the names of sheets, titles or headings are corporations, if no column holds the
 * corporation.
 */
function corporations(draft: Draft): readonly Question[] {
  const { role, guide, knownCorporations } = draft;
  if (!('corporation' in TABLES[role].columns) || role === 'corporations') return [];
  const all = listsOf(draft);
  const unsaid = all.filter(({ source }) => !('corporation' in source.fields));
  const said = all.filter(({ source }) => isAround(source.fields['corporation']));
  const key = 'corporation';
  if (said.length > 0 && unsaid.length === 0) return headingCorporations(draft, said, key);
  const headed = unsaid.filter(({ region }) => headingsSay(region, isName));
  if (headed.length > 0 && headed.length === all.length) {
    return [corporationQuestion(draft, 'heading', headingNames(headed), true, key, guide)];
  }
  if (unsaid.length < 2 || unsaid.length < all.length) return [];
  for (const around of ['sheet', 'title'] as const) {
    const names = unsaid.map(({ region }) =>
      nameIn(around === 'sheet' ? region.grid.sheet : (titlesAbove(region)[0]?.text ?? '')),
    );
    const distinct = [...new Set(names)];
    if (distinct.length < 2 || !distinct.every((name) => isName(name) && !isTableName(name)))
      continue;
    const isKnown =
      knownCorporations.size > 0 &&
      distinct.every((name) => knownCorporations.has(name.toLowerCase()));
    return [
      corporationQuestion(
        draft,
        around,
        distinct,
        isKnown || knownCorporations.size === 0,
        key,
        guide,
      ),
    ];
  }
  return [];
}

function isAround(from: FieldSource | undefined): boolean {
  return from?.from === 'heading' || from?.from === 'sheet' || from?.from === 'title';
}

function isTableName(name: string): boolean {
  const key = headerKey(name);
  const tables: readonly TableDefinition[] = Object.values(TABLES);
  return (
    /^(blad|sheet|tabel|table)\d*$/.test(key) ||
    headerWords(name).every((word) => OF_A_LIST.test(word)) ||
    tables.some((table) => [table.name, ...table.otherNames].some((one) => headerKey(one) === key))
  );
}

/** Words that say what a list is. They name no corporation. */
const OF_A_LIST =
  /^(gehuisvest|geplaatst|verhuisd|plaatsing|plaatsingen|huisvesting|wachtlijst|wacht|kopie|copy|oud|oude|nieuw|archief|lijst|overzicht|definitief|concept|werkbestand|kwartaal|kw|q?[1-4]|[1-4]e|week|wk|\d{1,4}|housed|placed)$/;

function corporationQuestion(
  { role }: Draft,
  around: 'sheet' | 'title' | 'heading',
  names: readonly string[],
  proposes: boolean,
  key: string,
  guide: ReadingGuide,
): Question {
  const yes = answer({ kind: 'yes' }, withField(guide, 'corporation', { from: around }), key);
  const no = answer({ kind: 'no' }, withField(guide, 'corporation', { from: 'nothing' }), key);
  return question(
    role,
    key,
    { kind: 'corporation', around, names },
    proposes ? [yes, no] : [no, yes],
    proposes,
  );
}

/** Asks whether the headings are corporations, if the proposal reads them as corporations. */
function headingCorporations(
  draft: Draft,
  said: readonly DraftList[],
  key: string,
): readonly Question[] {
  const isHeading = said.some(({ source }) => source.fields['corporation']?.from === 'heading');
  if (!isHeading) return [];
  return [corporationQuestion(draft, 'heading', headingNames(said), true, key, draft.guide)];
}

function headingNames(said: readonly DraftList[]): readonly string[] {
  const names = said.flatMap(({ region }) => headingTexts(region).map(nameIn));
  return [...new Set(names)].slice(0, 6);
}

const FEWEST_WITHOUT = 3;

/**
 * Asks about placements without a day, if there are many. They are households that still wait, or
 * errors.
 */
function withoutDay(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  const field = 'date';
  if (role !== 'placements' || guide.without.includes(field)) return [];
  let [rows, without] = [0, 0];
  for (const list of listsOf(draft)) {
    const index = indexOfField(list, field);
    const id = indexOfField(list, 'household') ?? indexOfField(list, 'persons');
    if (index === null || id === null) continue;
    const { grid, left } = list.region;
    let above = '';
    for (const row of list.body) {
      const own = grid.values[row]?.[left + id];
      if (isBlank(own)) continue;
      const isFurther = guide.arePersons && idKey(String(own)) === above;
      above = idKey(String(own));
      if (isFurther && isBlank(grid.values[row]?.[left + index])) continue;
      rows += 1;
      if (saysNothing(grid.values[row]?.[left + index])) without += 1;
    }
  }
  if (without < FEWEST_WITHOUT || without * 20 < rows) return [];
  const key = 'without:date';
  return [
    question(
      role,
      key,
      { kind: 'without', field: headerOf(TABLES[role], field), count: without, of: rows },
      [
        answer({ kind: 'leave-out' }, { ...guide, without: [...guide.without, field] }, key),
        answer({ kind: 'are-faults' }, guide, key),
      ],
      true,
    ),
  ];
}

/** Asks about rows that occur in two lists of the guide with the same id and day. */
function repeats(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  const firsts = new Map<string, number>();
  const sheets = new Set<string>();
  let count = 0;
  for (const [which, list] of listsOf(draft).entries()) {
    const id = indexOfField(list, 'household') ?? indexOfField(list, 'home');
    const day = indexOfField(list, 'date') ?? indexOfField(list, 'linkedOn');
    if (id === null) continue;
    const { grid, left } = list.region;
    for (const row of list.body) {
      const value = grid.values[row]?.[left + id] ?? '';
      if (isBlank(value)) continue;
      const on = day === null ? '' : String(grid.values[row]?.[left + day] ?? '');
      const key = `${String(value).trim().toLowerCase()} ${on.trim().toLowerCase()}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, which);
      else if (first !== which) {
        count += 1;
        sheets.add(grid.sheet);
      }
    }
  }
  if (count === 0) return [];
  const key = 'repeats';
  const once: Answer = answer({ kind: 'once' }, { ...guide, repeatsOnce: true }, key);
  const all: Answer = answer({ kind: 'all' }, { ...guide, repeatsOnce: false }, key);
  return [question(role, key, { kind: 'repeats', count, sheets: [...sheets] }, [once, all], true)];
}

function headingTexts(region: Region): readonly string[] {
  return rowsWithHeadings(region).flatMap((row) => headingOf(region, row)?.text ?? []);
}
