// The same checks at a tenth of the weight: the commands' bundle carries them.
import * as z from 'zod/mini';
import { jsonOf } from '../workbook/json-text';
import { isSameSheet } from '../workbook/meeting-tab';
import type { RescuedItem } from './typed-meanwhile';

/**
 * What is kept in the workbook's settings while a tab is being written: what people had typed when
 * it was read, what has still to go back, and which copy Excel keeps of what is overwritten. Where a
 * run was cut short, whoever makes a tab next finds it, and puts back what is missing.
 */
export interface AtWork {
  /** Codes of what was read, as `knownItems` gives them. */
  readonly known: readonly string[];
  /** Which line stood in which row when it was read, as `orderOf` gives it. */
  readonly order: string;
  readonly rescued: readonly RescuedItem[];
  /** The sheet's id: somebody may give the tab another name meanwhile. Null where it was new. */
  readonly sheet: string | null;
  /** Names of copies, which stand in them: the last is its own, if it came that far; one before is to be cleared. */
  readonly copies: readonly string[];
}

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

const Setting = z.object({
  version: z.literal(1),
  known: z.array(z.string()),
  order: z.string(),
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
  copies: z.array(z.string()),
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

/** The key of a tab's setting that says nothing but that it may be written by one client alone. */
export function untouchedKey(tab: string, run: string): string {
  return `${markerPrefix(tab)}untouched|${run}`;
}

export function atWorkValue(work: AtWork): z.infer<typeof Setting> {
  const { known, order, rescued, sheet, copies } = work;
  return {
    version: 1,
    known: [...known],
    order,
    rescued: rescued.map((item) => ({ ...item, replaces: [...item.replaces] })),
    sheet,
    copies: [...copies],
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

/** Unfinished work and the sheet it was left on. */
export interface WorkOnSheet<Sheet> {
  readonly work: UnfinishedWork;
  readonly sheet: Sheet;
}

/** The work that was left on a tab, and on tabs which have another name by now: nobody else will find it. */
export function workToMend<Sheet extends KnownSheet>(
  works: readonly UnfinishedWork[],
  tab: string,
  sheets: readonly Sheet[],
): WorkOnSheet<Sheet>[] {
  return works.flatMap((work) => {
    const sheet = sheetOf(work, sheets);
    const isOurs = sheet && (isSameSheet(sheet.name, tab) || !isSameSheet(sheet.name, work.tab));
    return isOurs ? [{ work, sheet }] : [];
  });
}

function sheetOf<Sheet extends KnownSheet>(
  work: UnfinishedWork,
  sheets: readonly Sheet[],
): Sheet | undefined {
  const found = sheets.find(({ id }) => id === work.sheet);
  return found ?? sheets.find(({ name }) => isSameSheet(name, work.tab));
}
