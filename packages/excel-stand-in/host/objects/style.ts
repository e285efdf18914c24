import { asBoolean, asText, optionalTextAt, textAt, wholeNumberAt } from '../argument';
import { ALIGNMENT, PROTECTION, type FormatMembers } from '../cell-format';
import { formatScalars, type LookRef } from '../format-scalars';
import { restyled } from '../cells';
import { itemOrThrow } from '../error';
import type { StyleGroup } from '../model';
import {
  addStyle,
  changeLook,
  deleteStyle,
  knownStyleName,
  namedStyle,
  setIncluded,
  styleNames,
} from '../named-styles';
import { declareClass, type AnyClass, type Scalar } from '../object-class';
import type { Session } from '../session';

function included(group: StyleGroup): Scalar<LookRef> {
  return {
    get: ({ look }, { workbook }) => !namedStyle(workbook, look).excludes.includes(group),
    set: ({ look }, value, session) => setIncluded(session, look, group, asBoolean(value)),
  };
}

/** The members of a range's format, which a style has from the start. */
function styleScalars(members: FormatMembers): Record<string, Scalar<LookRef>> {
  const always = Object.entries(members).map(
    ([name, member]) => [name, { ...member, since: undefined }] as const,
  );
  return formatScalars(Object.fromEntries(always));
}

const style: AnyClass = declareClass<LookRef>({
  name: 'Style',
  scalars: {
    name: { get: ({ look }) => look },
    builtIn: {
      get: ({ look }, { workbook }) =>
        workbook.styles?.find(({ name }) => name === look)?.builtIn ?? true,
    },
    numberFormat: {
      get: ({ look }, { workbook }) => namedStyle(workbook, look).look.numberFormat ?? 'General',
      set: ({ look }, value, session) => {
        const numberFormat = asText(value);
        changeLook(session, look, (before) => restyled(before, { numberFormat }));
      },
    },
    ...styleScalars(ALIGNMENT),
    ...styleScalars(PROTECTION),
    includeAlignment: included('alignment'),
    includeBorder: included('border'),
    includeFont: included('font'),
    includeNumber: included('number'),
    includePatterns: included('patterns'),
    includeProtection: included('protection'),
  },
  links: {
    borders: { of: 'RangeBorderCollection', to: (ref) => ref },
    fill: { of: 'RangeFill', to: (ref) => ref },
    font: { of: 'RangeFont', to: (ref) => ref },
  },
  methods: {
    delete: { kind: 'write', call: ({ look }, _args, session) => deleteStyle(session, look) },
  },
});

function byName(args: readonly unknown[], { workbook }: Session): LookRef | null {
  const name = knownStyleName(workbook, optionalTextAt(args, 0) ?? '');
  return name === null ? null : { look: name };
}

function listed({ workbook }: Session): LookRef[] {
  return styleNames(workbook).map((look) => ({ look }));
}

const styleCollection: AnyClass = declareClass<unknown>({
  name: 'StyleCollection',
  items: { of: 'Style', list: (_of, session) => listed(session) },
  methods: {
    add: { kind: 'write', call: (_of, args, session) => addStyle(session, textAt(args, 0)) },
    getCount: {
      since: '1.9',
      kind: 'read',
      call: (_of, _args, session) => listed(session).length,
    },
    getItem: {
      kind: 'read',
      of: 'Style',
      call: (_of, args, session) => itemOrThrow(byName(args, session)),
    },
    getItemAt: {
      since: '1.9',
      kind: 'read',
      of: 'Style',
      call: (_of, args, session) => itemOrThrow(listed(session)[wholeNumberAt(args, 0)]),
    },
    getItemOrNullObject: {
      since: '1.14',
      kind: 'read',
      of: 'Style',
      call: (_of, args, session) => byName(args, session),
    },
  },
});

export const styleClasses: readonly AnyClass[] = [style, styleCollection];
