/**
 * Asks what a look means: a colour or italics of the cells in some rows. Each look has its own
 * question.
 */
import { cellAddress } from '../address';
import {
  doubtOfLook,
  doubtUnlessLook,
  lookOfKey,
  unexplainedLooks,
  type LookKey,
} from './row-looks';
import { listsOf, type Draft, type DraftList } from './draft';
import { hasLooks } from '../grid';
import { hasLegend } from './fill-questions';
import { isPlacement } from './doubtful-questions';
import { saysWhetherItCounts } from './doubtful-rows';
import { answer, question, type Question } from './question';
import type { ReadingGuide } from './schema';

const LOOK = 'look:';
/** With more looks than this, nothing is asked. The colours are then probably decoration. */
const MOST_LOOKS = 5;
const PLACES_SHOWN = 4;

/** A look that nobody has explained yet, with the cells that have the look. */
export interface OpenLook {
  readonly key: LookKey;
  readonly cells: readonly {
    readonly list: DraftList;
    readonly row: number;
    readonly index: number;
  }[];
}

/** Returns the unexplained looks of rows, the most frequent first. */
export function openLooks(draft: Draft): readonly OpenLook[] {
  const { role, guide } = draft;
  if (role !== 'placements' && role !== 'households' && role !== 'homes') return [];
  const found = new Map<LookKey, OpenLook['cells'][number][]>();
  const areFillsExplained = hasLegend(draft);
  for (const list of listsOf(draft)) {
    if (!hasLooks(list.region.grid)) continue;
    const isRead = role === 'placements' ? isPlacement : () => true;
    const rows = list.body.filter((row) => isRead(list, row, draft));
    for (const { row, looks } of unexplainedLooks(list, rows)) {
      if (saysWhetherItCounts(list, row)) continue;
      for (const [key, index] of looks) {
        if (isAnswered(guide, key)) continue;
        if (areFillsExplained && lookOfKey(key).kind === 'fill') continue;
        const known = found.get(key) ?? [];
        found.set(key, known);
        known.push({ list, row, index });
      }
    }
  }
  return [...found]
    .map(([key, cells]) => ({ key, cells }))
    .sort((a, b) => b.cells.length - a.cells.length);
}

/**
 * Returns true if a person has answered what this look means. The answer about a legend covers all
 * fills.
 */
function isAnswered({ answered }: ReadingGuide, key: LookKey): boolean {
  if (answered.includes(LOOK + key)) return true;
  return answered.includes('fills') && lookOfKey(key).kind === 'fill';
}

export function lookQuestions(draft: Draft): readonly Question[] {
  const { role, guide } = draft;
  const open = openLooks(draft);
  if (open.length > MOST_LOOKS) return [];
  const keys = open.map(({ key }) => LOOK + key);
  const others = [...new Set([...guide.answered, ...keys])];
  return open.map(({ key, cells }) => {
    const own = LOOK + key;
    const changed = (doubts: readonly string[], answered = guide.answered): ReadingGuide => ({
      ...guide,
      answered: [...answered],
      fellThrough: [...guide.fellThrough, ...doubts],
    });
    const answers = [
      answer({ kind: 'look-does-not-count' }, changed([doubtOfLook(key)]), own),
      answer({ kind: 'look-counts' }, guide, own),
      answer({ kind: 'only-look-counts' }, changed([doubtUnlessLook(key)], others), own),
      answer({ kind: 'looks-say-nothing' }, changed([], others), own),
    ];
    const data = {
      kind: 'look',
      look: lookOfKey(key),
      rows: cells.length,
      places: cells.slice(0, PLACES_SHOWN).map(placeOf),
      areOthers: open.length > 1,
    } as const;
    return question(role, own, data, answers, false);
  });
}

function placeOf({ list: { region }, row, index }: OpenLook['cells'][number]): string {
  const { grid, left } = region;
  return `${grid.sheet}, ${cellAddress(row + grid.top, left + index + grid.left)}`;
}
