/** A list that a person calls a table, where rows of other lists are read as that table already. */
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
  /** Where the rows stand that are read as the table now. */
  readonly places: readonly string[];
  /**
   * The list read together with them, still to be confirmed. Null where it lacks a needed column, or
   * where one is read per person or without households and the other is not.
   */
  readonly together: ReadingGuide | null;
}

/** Null where nothing is read as the table, or where the list is part of it. */
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

/** Not for a list that is read, or was said to be read, as another table. */
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
