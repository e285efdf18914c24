// The same checks at a tenth of the weight: the commands' bundle carries them.
import * as z from 'zod/mini';
import { jsonOf } from '../workbook/json-text';
import type { RescuedItem } from './typed-meanwhile';

/**
 * What is kept in the workbook's settings while a tab is being written: what people had typed when
 * it was read, what has still to go back, and where Excel keeps a copy of what is overwritten.
 * Whoever makes the tab next finds it where a run was cut short, and loses nothing.
 */
export interface AtWork {
  /** Codes of what was read, as `knownItems` gives them. */
  readonly known: readonly string[];
  readonly rescued: readonly RescuedItem[];
  /** The sheet's id: somebody may give the tab another name meanwhile. Null where it was new. */
  readonly sheet: string | null;
  /** First column (0 = A) of the copy; null where there is none. */
  readonly copyColumn: number | null;
  /** Those of copies that runs before left, to be cleared. */
  readonly oldCopies: readonly number[];
}

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

const Setting = z.object({
  version: z.literal(2),
  known: z.array(z.string()),
  rescued: z.array(
    z.object({
      key: z.nullable(z.string()),
      label: z.string(),
      column: z.nullable(z.number()),
      replaces: z.array(z.string()),
      cell: z.object({
        content: Scalar,
        isFormula: z.boolean(),
        shown: Scalar,
        numberFormat: z.string(),
      }),
    }),
  ),
  sheet: z.nullable(z.string()),
  copyColumn: z.nullable(z.number()),
  oldCopies: z.array(z.number()),
});

const AT_WORK = 'at work|';

/** Settings whose key begins so mark the tab of that name. */
export function markerPrefix(tab: string): string {
  return `overleg|${tab}|`;
}

/** The key of a tab's setting while it is being written; `run` tells it from any other's. */
export function atWorkKey(tab: string, run: string): string {
  return `${markerPrefix(tab)}${AT_WORK}${run}`;
}

export function atWorkValue(work: AtWork): z.infer<typeof Setting> {
  const { known, rescued, oldCopies } = work;
  return {
    ...work,
    version: 2,
    known: [...known],
    rescued: rescued.map((item) => ({ ...item, replaces: [...item.replaces] })),
    oldCopies: [...oldCopies],
  };
}

/** Work that a run left unfinished, the name of the tab that it made, and the key that says so. */
export interface UnfinishedWork extends AtWork {
  readonly tab: string;
  readonly setting: string;
}

const AT_WORK_KEY = /^overleg\|(.*)\|at work\|/;

/** What runs that were cut short left in the settings, JSON texts by key. */
export function unfinishedWork(settings: Readonly<Record<string, string>>): UnfinishedWork[] {
  return Object.entries(settings).flatMap(([setting, text]) => {
    const tab = AT_WORK_KEY.exec(setting)?.[1];
    const work = tab === undefined ? null : Setting.safeParse(jsonOf(text));
    return tab !== undefined && work?.success ? [{ ...work.data, tab, setting }] : [];
  });
}

interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** The work that was left on a sheet: by its id where that still is a sheet's, else by its name. */
export function workOn(
  works: readonly UnfinishedWork[],
  sheet: KnownSheet,
  sheets: readonly KnownSheet[],
): UnfinishedWork[] {
  return works.filter((work) => sheetOf(work, sheets)?.id === sheet.id);
}

/** The work that was left on tabs which have another name by now. */
export function workElsewhere<Sheet extends KnownSheet>(
  works: readonly UnfinishedWork[],
  sheets: readonly Sheet[],
): { readonly work: UnfinishedWork; readonly sheet: Sheet }[] {
  return works.flatMap((work) => {
    const sheet = sheetOf(work, sheets);
    return sheet && !isSameName(sheet.name, work.tab) ? [{ work, sheet }] : [];
  });
}

function sheetOf<Sheet extends KnownSheet>(
  work: UnfinishedWork,
  sheets: readonly Sheet[],
): Sheet | undefined {
  const found = sheets.find(({ id }) => id === work.sheet);
  return found ?? sheets.find(({ name }) => isSameName(name, work.tab));
}

/** Excel's names of sheets do not tell capitals from small letters. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
