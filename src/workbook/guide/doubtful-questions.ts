/**
 * Asks about rows that may not count: hidden copies, and rows with a remark such as `ging niet
 * door`.
 */
import { cellAddress } from '../address';
import { idKey, isBlank } from '../cell';
import { fillKey, isRowHidden, type CellScalar } from '../grid';
import { TABLES } from '../tables';
import { yesOrNo } from '../yes-no';
import {
  doubtfulCells,
  saysWhetherItCounts,
  type DoubtfulCell,
  type ListCell,
} from './doubtful-rows';
import { indexOfField, listsOf, type Draft, type DraftList } from './draft';
import { answer, question, type Question } from './question';
import { rowKey } from './rows-together';
import { meaningKey } from './translate';

/** More hidden rows than this are probably hidden on purpose, so nothing is asked. */
const MOST_HIDDEN = 200;

/**
 * Asks about hidden rows with the same household as a visible row. A hidden row may be a copy or a
 * second move. Rows of family members who join are not asked about.
 */
export function hiddenRepeats(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  if (role !== 'placements' || guide.arePersons) return [];
  const found = listsOf(draft).flatMap(hiddenRepeatsIn);
  if (found.length === 0 || found.length > MOST_HIDDEN) return [];
  const key = 'hidden-repeats';
  const data = { kind: 'hidden-repeats', count: found.length } as const;
  const keys = found.map((one) => one.key);
  const out = answer({ kind: 'leave-out' }, { ...guide, hiddenRepeats: keys }, key);
  const all = answer({ kind: 'do-count' }, { ...guide, hiddenRepeats: [] }, key);
  return [
    question(
      role,
      key,
      data,
      [out, all],
      found.every(({ isAlike }) => isAlike),
    ),
  ];
}

interface HiddenRepeat {
  readonly key: string;
  /** True if the row has as many people as a visible row of its household. */
  readonly isAlike: boolean;
}

function hiddenRepeatsIn(list: DraftList): readonly HiddenRepeat[] {
  const { grid } = list.region;
  const [id, day] = [indexOfField(list, 'household'), indexOfField(list, 'date')];
  if (grid.hiddenRows.length === 0 || id === null || day === null) return [];
  const persons = indexOfField(list, 'persons');
  const joining = indexOfField(list, 'isFamilyJoining');
  const at = (row: number, index: number | null): CellScalar =>
    index === null ? '' : (grid.values[row]?.[list.region.left + index] ?? '');
  const inView = new Map<string, Set<string>>();
  for (const row of list.body) {
    if (isRowHidden(grid, row) || isBlank(at(row, id))) continue;
    if (yesOrNo(at(row, joining)) === true) continue;
    const household = idKey(String(at(row, id)));
    inView.set(household, (inView.get(household) ?? new Set()).add(String(at(row, persons))));
  }
  return list.body.flatMap((row) => {
    const own = String(at(row, id));
    const twins = inView.get(idKey(own));
    if (!isRowHidden(grid, row) || twins === undefined) return [];
    if (yesOrNo(at(row, joining)) === true) return [];
    const isAlike = twins.has(String(at(row, persons)));
    return [{ key: rowKey(own, String(at(row, day))), isAlike }];
  });
}

const MOST_QUOTES = 4;
const LONGEST_QUOTE = 60;

/** Asks about rows whose placement fell through, according to a remark, struck cells or a *nee*. */
export function fellThrough(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  if (role !== 'placements') return [];
  const answered = new Set(guide.answered.flatMap(doubtsOfKey));
  const agreed = new Set(guide.fellThrough);
  const found = doubtsIn(draft);
  const leftOut = new Set(found.flatMap(({ at, cell }) => (agreed.has(cell.doubt) ? [at] : [])));
  const open = found.filter(({ at, cell }) => !answered.has(cell.doubt) && !leftOut.has(at));
  const doubts = [...new Set(open.map(({ cell }) => cell.doubt))].sort().slice(0, MOST_DOUBTS);
  return fellThroughQuestion(draft, FELL_THROUGH + doubts.join('\n'), found);
}

/**
 * Asks an earlier question again. Remarks that were added since then are not part of the question.
 */
export function fellThroughAgain(draft: Draft | null, key: string): Question | undefined {
  return draft === null ? undefined : fellThroughQuestion(draft, key, doubtsIn(draft))[0];
}

const FELL_THROUGH = 'fell-through:';
const MOST_DOUBTS = 100;

function doubtsOfKey(key: string): readonly string[] {
  return key.startsWith(FELL_THROUGH) ? key.slice(FELL_THROUGH.length).split('\n') : [];
}

function fellThroughQuestion(
  draft: Draft,
  key: string,
  all: readonly FoundDoubt[],
): readonly Question[] {
  const { role, guide } = draft;
  const doubts = doubtsOfKey(key);
  const found = all.filter(({ cell }) => doubts.includes(cell.doubt));
  const rows = new Set(found.map(({ at }) => at)).size;
  if (rows === 0) return [];
  const quotes = found.slice(0, MOST_QUOTES).map(({ list, cell }) => quoteOf(list, cell));
  const data = { kind: 'fell-through', rows, quotes } as const;
  const others = guide.fellThrough.filter((doubt) => !doubts.includes(doubt));
  const out = { ...guide, fellThrough: [...others, ...doubts] };
  const answers = [
    answer({ kind: 'do-not-count' }, out, key),
    answer({ kind: 'do-count' }, { ...guide, fellThrough: others }, key),
  ];
  return [question(role, key, data, answers, true)];
}

interface FoundDoubt {
  readonly list: DraftList;
  readonly cell: DoubtfulCell;
  /** The sheet and row of the cell, as one text. */
  readonly at: string;
}

/** The doubtful cells of rows that would count otherwise. */
function doubtsIn(draft: Draft): readonly FoundDoubt[] {
  return listsOf(draft).flatMap((list) =>
    doubtfulCells(list, list.body)
      .filter(({ row }) => mayCount(list, row, draft))
      .map((cell) => ({ list, cell, at: `${list.region.grid.sheet} ${cell.row}` })),
  );
}

/** Returns true for a placement whose *Telt mee* is blank. */
function mayCount(list: DraftList, row: number, draft: Draft): boolean {
  return isPlacement(list, row, draft) && !saysWhetherItCounts(list, row);
}

/** Returns true for a row with a day, unless its status says that nobody moved in. */
export function isPlacement(list: DraftList, row: number, { guide }: Draft): boolean {
  const { grid, left } = list.region;
  const day = indexOfField(list, 'date');
  if (day !== null && isBlank(grid.values[row]?.[left + day] ?? '')) return false;
  const status = indexOfField(list, 'status');
  if (status === null) return true;
  const own = grid.values[row]?.[left + status] ?? '';
  const { kind } = TABLES.placements.columns.status;
  const meant = guide.meanings['status']?.[meaningKey(own)] ?? own;
  const state = kind.read(meant, 'General', 0).value;
  return state === null || state === 'gehuisvest';
}

function quoteOf({ region }: DraftList, { row, index }: ListCell) {
  const { grid, left } = region;
  const text = String(grid.values[row]?.[left + index] ?? '').trim();
  const place = `${grid.sheet}, ${cellAddress(row + grid.top, left + index + grid.left)}`;
  const isLong = text.length > LONGEST_QUOTE;
  const isStruck = grid.struck?.has(fillKey(row, left + index)) ?? false;
  return { place, text: isLong ? `${text.slice(0, LONGEST_QUOTE)}…` : text, isStruck };
}
