import { columnCount, formatAddress, isEntireColumns, isEntireRows, rowCount } from '../a1';
import { wholeNumberAt } from '../argument';
import { found } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import { clearRange } from '../range-content';
import type { AreasRef, RangeRef } from '../sheets';
import { conditionalFormatCollection } from './conditional-format';
import { dataValidation } from './data-validation';
import { range } from './range';
import { rangeFormat } from './range-format';
import { worksheet } from './worksheet';

function rangesOf({ sheet, areas }: AreasRef): RangeRef[] {
  return areas.map((area) => ({ sheet, area }));
}

function addressOf(ref: AreasRef): string {
  return ref.areas.map((area) => formatAddress(ref.sheet.name, area)).join(',');
}

const rangeCollection: AnyClass = declareClass<AreasRef>({
  name: 'RangeCollection',
  items: { of: () => range, list: rangesOf },
  methods: {
    getCount: { kind: 'read', call: ({ areas }) => areas.length },
    getItemAt: {
      kind: 'read',
      of: () => range,
      call: (ref, args) => found(rangesOf(ref)[wholeNumberAt(args, 0)]),
    },
  },
});

export const rangeAreas: AnyClass = declareClass<AreasRef>({
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
    areas: { of: () => rangeCollection, to: (ref) => ref },
    conditionalFormats: { of: () => conditionalFormatCollection, to: (ref) => ref },
    dataValidation: { of: () => dataValidation, to: (ref) => ref },
    format: { of: () => rangeFormat, to: (ref) => ref },
    worksheet: { of: () => worksheet, to: ({ sheet }) => sheet },
  },
  methods: {
    clear: {
      kind: 'write',
      call: (ref, args, session) => clearRange(session, ref, args),
    },
  },
});
