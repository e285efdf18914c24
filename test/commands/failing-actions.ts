import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { MadeTab } from '../../src/commands/make-overleg-tab';
import type { Workbook } from '../../packages/excel-stand-in/host';
import { ACTION } from '../../packages/excel-stand-in/host/rich-api';
import type { RequestMoment } from '../../packages/excel-stand-in/host/switches';
import { cellsOfTab, host, make, note, restore, tab } from './meeting-tab-stage';

/** What was made where one action of one request fails; null where that was told as a failure. */
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

/** Actions of one request, one after the other, whose failures leave the same. */
export interface AlikeActions {
  readonly first: number;
  readonly count: number;
}

/**
 * The actions of a request by what their failures leave. Whoever sent it goes on from the workbook
 * and from what was answered before the failure: where neither is different from one action to the
 * next, they fail alike, and one of them proves both. The tab is made once to see it.
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

/** Whether the last action was answered more than that it is done, or that its object is there. */
function wasToldMore({ actions, results }: RequestMoment): boolean {
  const action = actions[results.length - 1];
  const value = results.at(-1)?.Value ?? null;
  return action?.ActionType === ACTION.instantiate ? value === null : value !== null;
}

/**
 * What the next run makes of a workbook depends on that workbook alone, and many an action changes
 * nothing in it.
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

/** Tells whether two workbooks hold the same; by which run, and how often changed, does not matter. */
function printOf({ revision: _, ...content }: Workbook): string {
  const sheets = content.sheets.map(({ revision: _of, ...sheet }) => sheet);
  const text = serialize({ ...content, sheets })
    .toString('latin1')
    .replace(RUN, '');
  return createHash('sha256').update(text).digest('base64');
}
