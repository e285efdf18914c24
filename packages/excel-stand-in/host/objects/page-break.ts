import { wholeNumberAt } from '../argument';
import { invalidArgument, itemOrThrow } from '../error';
import type { Sheet } from '../model';
import { declareClass, type AnyClass } from '../object-class';
import { rangeAt } from '../range-address';
import type { RangeRef } from '../sheets';

/** The page breaks between the rows of a sheet, or between its columns. */
export interface PageBreaksRef {
  readonly sheet: Sheet;
  readonly axis: 'rowBreaks' | 'columnBreaks';
}

interface PageBreakRef extends PageBreaksRef {
  /** The first row (or column) after the break, from 0. */
  readonly at: number;
}

/** The most breaks that Excel allows between rows. For columns, the limit is the same. */
const MOST_BREAKS = 1026;

function allBreaks({ sheet, axis }: PageBreaksRef): PageBreakRef[] {
  return sheet.page[axis].map((at) => ({ sheet, axis, at }));
}

function setBreaks({ sheet, axis }: PageBreaksRef, breaks: readonly number[]): void {
  if (breaks.length > MOST_BREAKS) {
    throw invalidArgument(`A sheet has at most ${MOST_BREAKS} page breaks.`);
  }
  sheet.page[axis] = breaks;
  sheet.revision++;
}

function lineOf({ axis, at }: PageBreakRef, of: PageBreaksRef['axis']): number {
  return axis === of ? at : 0;
}

const pageBreak: AnyClass = declareClass<PageBreakRef>({
  name: 'PageBreak',
  id: '_Id',
  scalars: {
    _Id: { get: (ref) => ref.sheet.page[ref.axis].indexOf(ref.at) },
    rowIndex: { get: (ref) => lineOf(ref, 'rowBreaks') },
    columnIndex: { get: (ref) => lineOf(ref, 'columnBreaks') },
  },
  methods: {
    delete: {
      kind: 'write',
      call: (ref) => {
        const others = ref.sheet.page[ref.axis].filter((at) => at !== ref.at);
        setBreaks(ref, others);
      },
    },
    getCellAfterBreak: {
      kind: 'read',
      of: 'Range',
      call: (ref): RangeRef => {
        const [row, column] = [lineOf(ref, 'rowBreaks'), lineOf(ref, 'columnBreaks')];
        return { sheet: ref.sheet, area: { top: row, bottom: row, left: column, right: column } };
      },
    },
  },
});

const pageBreakCollection: AnyClass = declareClass<PageBreaksRef>({
  name: 'PageBreakCollection',
  items: { of: 'PageBreak', list: allBreaks },
  methods: {
    add: {
      kind: 'write',
      of: 'PageBreak',
      call: (ref, args, session): PageBreakRef => {
        const { area } = rangeAt(session, args, 0, ref.sheet);
        const at = ref.axis === 'rowBreaks' ? area.top : area.left;
        if (at === 0) throw invalidArgument('No page begins before the first cell.');
        const breaks = new Set([...ref.sheet.page[ref.axis], at]);
        setBreaks(
          ref,
          [...breaks].sort((a, b) => a - b),
        );
        return { ...ref, at };
      },
    },
    getCount: { kind: 'read', call: ({ sheet, axis }) => sheet.page[axis].length },
    getItem: {
      kind: 'read',
      of: 'PageBreak',
      call: (ref, args) => itemOrThrow(allBreaks(ref)[wholeNumberAt(args, 0)]),
    },
    removePageBreaks: { kind: 'write', call: (ref) => setBreaks(ref, []) },
  },
});

export const pageBreakClasses: readonly AnyClass[] = [pageBreak, pageBreakCollection];
