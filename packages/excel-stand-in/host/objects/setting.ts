import { textAt } from '../argument';
import { itemOrThrow, invalidArgument } from '../error';
import { declareClass, type AnyClass } from '../object-class';
import type { Workbook } from '../model';

/** One of the add-in's own settings in the workbook, by its key. */
interface SettingRef {
  readonly workbook: Workbook;
  readonly key: string;
}

function settingOf(workbook: Workbook, key: string): SettingRef | null {
  return workbook.settings.has(key) ? { workbook, key } : null;
}

function store({ workbook, key }: SettingRef, value: unknown): void {
  if (value === undefined) throw invalidArgument('A setting has a value.');
  workbook.settings.set(key, JSON.stringify(value));
  workbook.revision++;
}

/**
 * A value that is nested deeper is returned as text. `JSON.stringify` would fail on it. No add-in
 * nests values so deeply.
 */
const DEEPEST = 500;

/** Returns the value of a setting. If the file has a text that is no JSON, it returns the text. */
function valueOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeperThan(DEEPEST, value) ? text : value;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function isDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeperThan(limit - 1, inner));
}

const setting: AnyClass = declareClass<SettingRef>({
  name: 'Setting',
  id: '_Id',
  scalars: {
    _Id: { get: ({ key }) => key },
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }): unknown => valueOf(itemOrThrow(workbook.settings.get(key))),
      set: (ref, value) => store(ref, value),
    },
  },
  methods: {
    delete: {
      kind: 'write',
      call: ({ workbook, key }) => {
        workbook.settings.delete(key);
        workbook.revision++;
      },
    },
  },
});

const settingCollection: AnyClass = declareClass<Workbook>({
  name: 'SettingCollection',
  items: {
    of: 'Setting',
    list: (workbook) => [...workbook.settings.keys()].map((key) => ({ workbook, key })),
  },
  methods: {
    add: {
      kind: 'write',
      of: 'Setting',
      call: (workbook, args): SettingRef => {
        const ref = { workbook, key: textAt(args, 0) };
        store(ref, args[1]);
        return ref;
      },
    },
    getCount: { kind: 'read', call: (workbook) => workbook.settings.size },
    getItem: {
      kind: 'read',
      of: 'Setting',
      call: (workbook, args) => itemOrThrow(settingOf(workbook, textAt(args, 0))),
    },
    getItemOrNullObject: {
      kind: 'read',
      of: 'Setting',
      call: (workbook, args) => settingOf(workbook, textAt(args, 0)),
    },
  },
});

export const settingClasses: readonly AnyClass[] = [setting, settingCollection];
