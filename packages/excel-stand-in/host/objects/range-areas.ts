import { columnCount, formatAddress, isEntireColumns, isEntireRows, rowCount } from '../a1';
import { wholeNumberAt } from '../argument';
import { itemOrThrow } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import { clearRange } from '../range-clearing';
import type { AreasRef, RangeRef } from '../sheets';

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
  },
});

export const rangeAreasClasses: readonly AnyClass[] = [rangeCollection, rangeAreas];
