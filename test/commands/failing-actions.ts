import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { MadeTab } from '../../src/commands/make-overleg-tab';
import type { Workbook } from '../../packages/excel-stand-in/host';
import { ACTION } from '../../packages/excel-stand-in/host/rich-api';
import type { RequestMoment } from '../../packages/excel-stand-in/host/switches';
import { cellsOfTab, host, make, note, restore, tab } from './meeting-tab-stage';

/**
 * Makes the tab while one action of one request fails. `roundTrip` counts from 1, `action` from 0.
 * Returns null if the failure was reported, and the tab if it was made nevertheless.
 */
export async function makeFailing(
  workbook: Workbook,
  roundTrip: number,
  action: number,
): Promise<MadeTab | null> {
  restore(workbook);
  host.resetCounters();
  host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
  const made = await make().catch((error: unknown) => {
    expect(error).toMatchObject({ code: 'GeneralException' });
    return null;
  });
  host.switches.failures = [];
  return made;
}

/** Consecutive actions of one request whose failures have the same effect. */
export interface AlikeActions {
  readonly first: number;
  readonly count: number;
}

/**
 * Makes the tab once, and groups the actions of one request. Failures within a group have the same
 * effect, so one test per group is enough. A new group begins where the workbook has changed, or
 * where the last answer contains a value.
 */
export async function actionsByFailure(
  workbook: Workbook,
  roundTrip: number,
): Promise<readonly AlikeActions[]> {
  restore(workbook);
  host.resetCounters();
  const groups: AlikeActions[] = [];
  let before = '';
  host.switches.watch = (moment) => {
    if (moment.roundTrip !== roundTrip) return;
    const print = printOf(host.workbook);
    const last = groups.at(-1);
    if (last && print === before && !wasToldMore(moment)) {
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    } else groups.push({ first: moment.action, count: 1 });
    before = print;
  };
  await make();
  host.switches.watch = null;
  return groups;
}

/** Returns true if the answer to the last action contains more than its success. */
function wasToldMore({ actions, results }: RequestMoment): boolean {
  const action = actions[results.length - 1];
  const value = results.at(-1)?.Value ?? null;
  return action?.ActionType === ACTION.instantiate ? value === null : value !== null;
}

/**
 * Makes the tab again. Expects the right cells, and no safety copy beside the tab. Skips a
 * workbook that is already in `mended`, because the result would be the same.
 */
export async function mendOnce(mended: Set<string>, fresh: Map<number, unknown>): Promise<void> {
  const left = printOf(host.workbook);
  if (mended.has(left)) return;
  mended.add(left);
  await make();
  expect(cellsOfTab()).toEqual(fresh);
  expect([...(tab()?.cells.keys() ?? [])].filter((key) => key % 16384 >= 40)).toEqual([]);
  expect(tab()?.charts).toHaveLength(2);
  expect(note(7)).toBe('blijft staan');
}

const RUN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Returns a hash of the workbook's contents, without the ids of runs and the counts of changes. */
function printOf({ revision: _, ...content }: Workbook): string {
  const sheets = content.sheets.map(({ revision: _of, ...sheet }) => sheet);
  const text = serialize({ ...content, sheets })
    .toString('latin1')
    .replace(RUN, '');
  return createHash('sha256').update(text).digest('base64');
}
