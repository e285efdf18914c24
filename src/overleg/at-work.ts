// `zod/mini` makes the same checks as `zod` in a tenth of the size, and the commands' bundle
// contains it.
import * as z from 'zod/mini';
import { jsonOf } from '../workbook/json-text';
import { isSameSheet } from '../workbook/meeting-tab';
import type { RescuedItem } from './typed-meanwhile';

/**
 * The data that the workbook's settings hold while a tab is being written: what people had typed,
 * what has to be restored, and the names of Excel's copies of the overwritten cells. After an
 * interrupted run, the next run finds this data and restores what is missing.
 */
export interface AtWork {
  /** Codes of the texts that were read, as `knownItems` gives them. */
  readonly known: readonly string[];
  /** The order of the lines when the tab was read, as `orderOf` gives it. */
  readonly order: string;
  readonly rescued: readonly RescuedItem[];
  /** The sheet's id, because somebody may rename the tab meanwhile. Null if the sheet was new. */
  readonly sheet: string | null;
  /** Names of the copies. The last one may be of this run; any earlier copy has to be cleared. */
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

/** Returns the prefix of the keys of settings that mark the tab with that name. */
export function markerPrefix(tab: string): string {
  return `overleg|${tab}|`;
}

/** Returns the key of a tab's setting while it is being written. Each `run` has its own key. */
export function atWorkKey(tab: string, run: string): string {
  return `${markerPrefix(tab)}${AT_WORK}${run}`;
}

/** Returns the key of the setting by which only one user's add-in writes the tab at a time. */
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

/** Work that a run left unfinished, with the name of its tab and the key of its setting. */
export interface UnfinishedWork extends AtWork {
  readonly tab: string;
  readonly setting: string;
}

const AT_WORK_KEY = /^overleg\|(.*)\|at work\|/;

/** Returns the work that interrupted runs left in the settings, which are JSON texts by key. */
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

/** Unfinished work and the sheet on which it was left. */
export interface WorkOnSheet<Sheet> {
  readonly work: UnfinishedWork;
  readonly sheet: Sheet;
}

/**
 * Returns the work that was left on a tab, and the work on tabs that were renamed since: no other
 * run would find those.
 */
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
