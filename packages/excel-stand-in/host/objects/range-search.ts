import { booleanAt, given, textAt } from '../argument';
import { removeDuplicates, type DuplicatesRemoved } from '../duplicates';
import { edgeOf, extendedTo, regionAround } from '../edges';
import { itemOrThrow } from '../error';
import { findAll, findIn, readSearch, replaceIn } from '../find';
import { WHOLE_SHEET } from '../cells';
import { declareClass, type AnyClass, type Method } from '../object-class';
import { requirePresent, type RangeRef } from '../sheets';
import type { Sheet } from '../model';
import type { Session } from '../session';

function found(ref: RangeRef, args: readonly unknown[], session: Session): RangeRef | null {
  requirePresent(session, ref.sheet);
  return findIn(session, ref, readSearch(args[0], args[1]));
}

/** Declares `Range.find` and related methods. */
export const searchMethods: Readonly<Record<string, Method<RangeRef>>> = {
  find: {
    since: '1.9',
    kind: 'read',
    of: 'Range',
    call: (ref, args, session) => itemOrThrow(found(ref, args, session)),
  },
  findOrNullObject: { since: '1.9', kind: 'read', of: 'Range', call: found },
  replaceAll: {
    since: '1.9',
    kind: 'write',
    call: (ref, args, session) =>
      replaceIn(session, ref, readSearch(args[0], args[2]), textAt(args, 1)),
  },
  removeDuplicates: {
    since: '1.9',
    kind: 'write',
    of: 'RemoveDuplicatesResult',
    call: (ref, args, session) =>
      removeDuplicates(session, ref, args[0], given(args, 1) && booleanAt(args, 1)),
  },
  getRangeEdge: {
    since: '1.13',
    kind: 'read',
    of: 'Range',
    call: (ref, args, session) => edgeOf(session, ref, args),
  },
  getExtendedRange: {
    since: '1.13',
    kind: 'read',
    of: 'Range',
    call: (ref, args, session) => extendedTo(session, ref, args),
  },
  getSurroundingRegion: { since: '1.7', kind: 'read', of: 'Range', call: regionAround },
};

function foundAll(sheet: Sheet, args: readonly unknown[], session: Session) {
  requirePresent(session, sheet);
  return findAll(session, sheet, readSearch(args[0], args[1]));
}

export const sheetSearchMethods: Readonly<Record<string, Method<Sheet>>> = {
  findAll: {
    since: '1.9',
    kind: 'read',
    of: 'RangeAreas',
    call: (sheet, args, session) => itemOrThrow(foundAll(sheet, args, session)),
  },
  findAllOrNullObject: { since: '1.9', kind: 'read', of: 'RangeAreas', call: foundAll },
  replaceAll: {
    since: '1.9',
    kind: 'write',
    call: (sheet, args, session) => {
      const search = readSearch(args[0], args[2]);
      return replaceIn(session, { sheet, area: WHOLE_SHEET }, search, textAt(args, 1));
    },
  },
};

const removeDuplicatesResult: AnyClass = declareClass<DuplicatesRemoved>({
  name: 'RemoveDuplicatesResult',
  scalars: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});

export const rangeSearchClasses: readonly AnyClass[] = [removeDuplicatesResult];
