import { columnCount, intersection, rowCount } from '../a1';
import { cellAt } from '../cells';
import { itemOrThrow } from '../error';
import type { Method, Scalar } from '../object-class';
import type { RangeRef } from '../sheets';
import { spills } from '../spills';

function isSingle({ area }: RangeRef): boolean {
  return rowCount(area) === 1 && columnCount(area) === 1;
}

function spillingTo(ref: RangeRef): RangeRef | null {
  const { top, left } = ref.area;
  const spill = isSingle(ref) ? cellAt(ref.sheet, top, left)?.spill : undefined;
  if (!spill) return null;
  return {
    ...ref,
    area: { top, left, bottom: top + spill.rows - 1, right: left + spill.columns - 1 },
  };
}

function spillParent(ref: RangeRef): RangeRef | null {
  if (!isSingle(ref)) return null;
  const found = [...spills(ref.sheet)].find(({ area }) => intersection(area, ref.area));
  return found ? { ...ref, area: found.anchor } : null;
}

/** Returns true if formulas that spill fill all cells, false if none, and null if some. */
function hasSpill({ sheet, area }: RangeRef): boolean | null {
  const parts = [...spills(sheet)].flatMap((one) => intersection(one.area, area) ?? []);
  if (parts.length === 0) return false;
  // No cell is counted twice, because spilled values never overlap.
  const filled = parts.reduce((sum, part) => sum + rowCount(part) * columnCount(part), 0);
  return filled === rowCount(area) * columnCount(area) ? true : null;
}

export const spillScalars: Readonly<Record<string, Scalar<RangeRef>>> = {
  hasSpill: { since: '1.12', get: hasSpill },
};

const method = (call: (ref: RangeRef) => RangeRef | null): Method<RangeRef> => ({
  since: '1.12',
  kind: 'read',
  of: 'Range',
  call,
});

export const spillMethods: Readonly<Record<string, Method<RangeRef>>> = {
  getSpillingToRange: method((ref) => itemOrThrow(spillingTo(ref))),
  getSpillingToRangeOrNullObject: method(spillingTo),
  getSpillParent: method((ref) => itemOrThrow(spillParent(ref))),
  getSpillParentOrNullObject: method(spillParent),
};
