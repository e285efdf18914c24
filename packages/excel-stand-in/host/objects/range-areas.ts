import {
  columnCount,
  contains,
  formatAddress,
  intersection,
  isEntireColumns,
  isEntireRows,
  rowCount,
} from '../a1';
import { asText, booleanAt, given, objectAt, wholeNumberAt } from '../argument';
import { uniform } from '../cell-format';
import { usedArea } from '../cells';
import { applyStyle, styleNameOf } from '../named-styles';
import { itemOrThrow } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import { boundedArea, workbookRangeAt } from '../range-address';
import { clearRange } from '../range-clearing';
import { requirePresent, type AreasRef, type RangeRef } from '../sheets';
import { specialCells } from '../special-cells';
import { tablesOf } from '../tables';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../model';
import type { Session } from '../session';

function rangesOf({ sheet, areas }: AreasRef): RangeRef[] {
  return areas.map((area) => ({ sheet, area }));
}

function addressOf(ref: AreasRef): string {
  return ref.areas.map((area) => formatAddress(ref.sheet.name, area)).join(',');
}

const rangeCollection: AnyClass = declareClass<AreasRef>({
  name: 'RangeCollection',
  items: { of: 'Range', list: rangesOf },
  methods: {
    getCount: { kind: 'read', call: ({ areas }) => areas.length },
    getItemAt: {
      kind: 'read',
      of: 'Range',
      call: (ref, args) => itemOrThrow(rangesOf(ref)[wholeNumberAt(args, 0)]),
    },
  },
});

/** Returns areas on the given sheet, or null if there are none. */
function someAreas({ sheet }: AreasRef, areas: readonly Area[]): AreasRef | null {
  return areas.length === 0 ? null : { sheet, areas };
}

function meeting(ref: AreasRef, args: readonly unknown[], session: Session): AreasRef | null {
  requirePresent(session, ref.sheet);
  const other = otherAreas(ref, args, session);
  if (other.sheet !== ref.sheet) return null;
  const met = ref.areas.flatMap((area) =>
    other.areas.flatMap((each) => intersection(area, each) ?? []),
  );
  return someAreas(ref, met);
}

function otherAreas(ref: AreasRef, args: readonly unknown[], session: Session): AreasRef {
  const given0 = args[0] as { readonly of?: unknown } | null | undefined;
  if (given0?.of === 'RangeAreas') return objectAt(args, 0, 'RangeAreas')?.target as AreasRef;
  const { sheet, area } = workbookRangeAt(session, args, 0, ref.sheet);
  return { sheet, areas: [area] };
}

function special(ref: AreasRef, args: readonly unknown[]): AreasRef | null {
  return someAreas(
    ref,
    rangesOf(ref).flatMap((range) => specialCells(range, args)?.areas ?? []),
  );
}

function used(ref: AreasRef, args: readonly unknown[]): AreasRef | null {
  const valuesOnly = given(args, 0) && booleanAt(args, 0);
  return someAreas(
    ref,
    ref.areas.flatMap((area) => usedArea(ref.sheet, valuesOnly, area) ?? []),
  );
}

const rangeAreas: AnyClass = declareClass<AreasRef>({
  name: 'RangeAreas',
  scalars: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumns) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRows) },
    style: {
      get: (ref) => uniform(ref, styleNameOf),
      set: (ref, value, session) => applyStyle(session, ref, asText(value)),
    },
  },
  links: {
    areas: { of: 'RangeCollection', to: (ref) => ref },
    conditionalFormats: { of: 'ConditionalFormatCollection', to: (ref) => ref },
    dataValidation: { of: 'DataValidation', to: (ref) => ref },
    format: { of: 'RangeFormat', to: (ref) => ref },
    worksheet: { of: 'Worksheet', to: ({ sheet }) => sheet },
  },
  methods: {
    clear: {
      kind: 'write',
      call: (ref, args, session) => clearRange(session, ref, args),
    },
    calculate: {
      kind: 'write',
      call: ({ sheet }, _args, session) => requirePresent(session, sheet),
    },
    getEntireColumn: {
      kind: 'read',
      of: 'RangeAreas',
      call: ({ sheet, areas }): AreasRef => ({
        sheet,
        areas: areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
      }),
    },
    getEntireRow: {
      kind: 'read',
      of: 'RangeAreas',
      call: ({ sheet, areas }): AreasRef => ({
        sheet,
        areas: areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
      }),
    },
    getIntersection: {
      kind: 'read',
      of: 'RangeAreas',
      call: (ref, args, session) => itemOrThrow(meeting(ref, args, session)),
    },
    getIntersectionOrNullObject: { kind: 'read', of: 'RangeAreas', call: meeting },
    getOffsetRangeAreas: {
      kind: 'read',
      of: 'RangeAreas',
      call: ({ sheet, areas }, args): AreasRef => {
        const [down, right] = [wholeNumberAt(args, 0), wholeNumberAt(args, 1)];
        return {
          sheet,
          areas: areas.map((area) =>
            boundedArea(area.top + down, area.left + right, rowCount(area), columnCount(area)),
          ),
        };
      },
    },
    getSpecialCells: {
      kind: 'read',
      of: 'RangeAreas',
      call: (ref, args) => itemOrThrow(special(ref, args)),
    },
    getSpecialCellsOrNullObject: { kind: 'read', of: 'RangeAreas', call: special },
    getTables: {
      kind: 'read',
      of: 'TableScopedCollection',
      call: ({ sheet, areas }, args) => {
        const fully = given(args, 0) && booleanAt(args, 0);
        return tablesOf(sheet).filter(({ table }) =>
          areas.some((area) =>
            fully ? contains(area, table.area) : intersection(area, table.area) !== null,
          ),
        );
      },
    },
    getUsedRangeAreas: {
      kind: 'read',
      of: 'RangeAreas',
      call: (ref, args) => itemOrThrow(used(ref, args)),
    },
    getUsedRangeAreasOrNullObject: { kind: 'read', of: 'RangeAreas', call: used },
  },
});

export const rangeAreasClasses: readonly AnyClass[] = [rangeCollection, rangeAreas];
