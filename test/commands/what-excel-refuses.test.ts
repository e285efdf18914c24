/**
 * Tests each action of the add-in against each refusal of Excel. Either the action succeeds, or a
 * sentence says why not and no cell changes.
 */
import { checkWorkbook } from '../../src/commands/check-workbook';
import { excelFailureText } from '../../src/commands/excel-failure';
import { acceptProposal } from '../../src/excel/accept-proposal';
import { applyFixes } from '../../src/excel/apply-fixes';
import { failureCode } from '../../src/excel/run';
import { excelFailures } from '../../src/i18n/nl/excel-failures';
import type { Understanding } from '../../src/workbook/understand';
import type { Workbook } from '../../packages/excel-stand-in/host';
import { defaultSwitches, type Switches } from '../../packages/excel-stand-in/host/switches';
import { AS_OF } from '../excel/proposal-stage';
import { proposeHomes } from '../in-one-piece';
import { client, host, LONG, make, restore, runOn } from './meeting-tab-stage';
import {
  ACTION_NAMES,
  codeWhereStopped,
  FIXED,
  refusingWorkbook,
  spaced,
  SWITCHES,
  type ActionName,
} from './refusing-excel';

const ACTIONS = {
  check: () => checkWorkbook(runOn(client), AS_OF),
  make: () => make(),
  fix: () =>
    applyFixes(
      runOn(client),
      FIXED.map((id, i) => ({
        sheet: 'Kandidaten',
        address: `A${i + 3}`,
        fix: { before: spaced(id), after: id, numberFormat: null },
      })),
    ),
  accept: async () => {
    const [pair] = proposeHomes(understanding.records, AS_OF)?.pairs ?? [];
    if (!pair) throw new Error('Nothing is proposed.');
    await acceptProposal(runOn(client), understanding.tables, pair);
  },
} as const satisfies Readonly<Record<ActionName, () => Promise<unknown>>>;

let start: Workbook;
let understanding: Understanding;

beforeAll(async () => {
  restore(refusingWorkbook());
  start = structuredClone(host.workbook);
  understanding = await checkWorkbook(runOn(client), AS_OF);
});

function cells(): Map<string, unknown> {
  return new Map(
    host.workbook.sheets.flatMap(({ name, cells: filled }) =>
      [...filled]
        .filter(([, { value }]) => value !== null)
        .map(([key, { value, formula }]) => [`${name} ${key}`, formula ?? value] as const),
    ),
  );
}

const sheets = () => host.workbook.sheets.map(({ name }) => name);

async function after(action: ActionName, switched: Partial<Switches>) {
  restore(start);
  Object.assign(host.switches, defaultSwitches(), switched);
  const failure = await ACTIONS[action]().then(
    () => null,
    (error: unknown) => error,
  );
  Object.assign(host.switches, defaultSwitches());
  return { failure, cells: cells(), sheets: sheets() };
}

test.each(ACTION_NAMES)(
  '%s gives the usual cells under each refusal, or says why not and changes nothing',
  async (action) => {
    const untouched = new Map((restore(start), cells()));
    const before = sheets();
    const right = await after(action, {});
    expect(right.failure).toBeNull();
    for (const [refused, switched] of Object.entries(SWITCHES)) {
      const { failure, cells: found, sheets: names } = await after(action, switched);
      const code = failure === null ? null : failureCode(failure);
      expect({ refused, code }).toEqual({ refused, code: codeWhereStopped(refused, action) });
      expect([refused, found]).toEqual([refused, code === null ? right.cells : untouched]);
      expect([refused, names]).toEqual([refused, code === null ? right.sheets : before]);
      if (code === null) continue;
      expect(Object.keys(excelFailures.known)).toContain(code);
      expect(excelFailureText(code, 'nl').split(/[.;] /).length).toBeGreaterThan(1);
    }
  },
  LONG,
);
