/**
 * Handles a person's choice to read a list as a table, when other lists already give rows of that
 * table.
 */
import type { RecognisedRegion } from '../recognise';
import type { Role } from '../tables';
import { guideWithBlock, placeOfBlock } from './by-hand';
import { isComplete } from './lists-together';
import { placesOfDraft } from './places';
import { canBeCompleted, listOption } from './propose/list-option';
import { listSource } from './draft';
import { isBlock } from './resolved';
import type { ReadingGuide } from './schema';
import type { TableGuide } from './table-guide';

export interface Beside {
  /** The sheets or titles of the lists that the table takes its rows from now. */
  readonly places: readonly string[];
  /**
   * The guide that reads the list together with the others. A person still has to confirm it. Null
   * if the list lacks a needed column, or was recognised as another table. Also null if only the
   * list, or only the others, have a row per person or name households.
   */
  readonly together: ReadingGuide | null;
}

/**
 * Returns the lists from which the table takes its rows now, and how to read all of them together.
 * Returns null if the table has no rows yet, or already takes rows from this list. Also null if the
 * table's guide is only proposed.
 */
export function besides(
  { role, state, draft, isStored }: TableGuide,
  recognised: RecognisedRegion,
): Beside | null {
  if (state === 'absent' || draft === null || draft.resolved.sources.length === 0) return null;
  if (state === 'asked' && !isStored) return null;
  const own = draft.resolved.sources.some(
    (source) => isBlock(source) && source.region === recognised.region,
  );
  if (own) return null;
  return { places: placesOfDraft(draft), together: togetherWith(role, draft.guide, recognised) };
}

/**
 * Returns the guide that reads the list together with the others. See `Beside.together` for null.
 */
function togetherWith(
  role: Role,
  guide: ReadingGuide,
  { region, role: recognisedAs, mapping }: RecognisedRegion,
): ReadingGuide | null {
  if (mapping !== null || (recognisedAs !== null && recognisedAs !== role)) return null;
  const option = listOption(role, region);
  if (option === null) return null;
  const source = listSource(region, option.fields, option.year);
  const isAlike = option.arePersons === guide.arePersons && option.isCounted === guide.isCounted;
  if (!isAlike || !(isComplete(role, source, guide) || canBeCompleted(option))) return null;
  return guideWithBlock(guide, source, placeOfBlock(region));
}
