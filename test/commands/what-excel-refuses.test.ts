/**
 * With each thing that an Excel can be told to refuse: what is asked is done as it should be, or a
 * sentence says why not and no cell is changed.
 */
import { checkWorkbook } from '../../src/commands/check-workbook';
import { excelFailureText } from '../../src/commands/excel-failure';
import { acceptProposal } from '../../src/excel/accept-proposal';
import { applyFixes } from '../../src/excel/apply-fixes';
import { failureCode } from '../../src/excel/run';
import { excelFailures } from '../../src/i18n/nl/excel-failures';
import type { Understanding } from '../../src/workbook/understand';
import type { Workbook } from '../../packages/excel-stand-in/host';
import {
  defaultSwitches,
  REFUSALS,
  type Switches,
} from '../../packages/excel-stand-in/host/switches';
import { AS_OF, HOME, HOMES, LINKED } from '../excel/proposal-stage';
import { proposeHomes } from '../in-one-piece';
import { client, host, LONG, make, restore, runOn } from './meeting-tab-stage';
import { addFilledTable, partnersWorkbook } from './partners-workbook';

const ACTIONS = {
  check: () => checkWorkbook(runOn(client), AS_OF),
  make: () => make(),
  fix: () =>
    applyFixes(
      runOn(client),
      [3, 4, 5].map((row) => ({
        sheet: 'Kandidaten',
        address: `D${row}`,
        fix: { before: 'Gekoppeld ', after: 'gekoppeld', numberFormat: null },
      })),
    ),
  accept: async () => {
    const [pair] = proposeHomes(understanding.records, AS_OF)?.pairs ?? [];
    if (!pair) throw new Error('Nothing is proposed.');
    await acceptProposal(runOn(client), understanding.tables, pair);
  },
} as const;

const SWITCHES: Readonly<Record<string, Partial<Switches>>> = {
  ...Object.fromEntries(Object.entries(REFUSALS).map(([name, refusals]) => [name, { refusals }])),
  'writing over hidden rows': { hiddenRowsDivertWrites: true },
  'any change': { viewOnly: true },
};

/** Only these may keep an action from being done. */
const MAY_STOP: Readonly<Record<string, readonly (keyof typeof ACTIONS)[]>> = {
  // What guards a tab and a promise against others stands in a setting.
  settings: ['make', 'accept'],
  reading: ['check', 'make', 'fix', 'accept'],
  'any change': ['make', 'fix', 'accept'],
};

let start: Workbook;
let understanding: Understanding;

beforeAll(async () => {
  const workbook = partnersWorkbook();
  addFilledTable(workbook, 'Kandidaten', [
    ['Kandidaat', 'Personen', 'Gekoppeld', 'Status'],
    ['K-11', 2, LINKED, 'gekoppeld'],
    ...['K-12', 'K-13', 'K-14'].map((id) => [id, 2, LINKED + 3, 'Gekoppeld ']),
  ]);
  addFilledTable(workbook, 'Woningen', [HOMES, HOME]);
  const [, corporations] = workbook.sheets;
  // A chart of a newer kind, of which Excel tells no series.
  corporations?.charts.push(WATERFALL);
  for (const { rows, name } of workbook.sheets)
    if (name !== 'Taakstelling') rows.set(2, { hidden: true });
  restore(workbook);
  start = structuredClone(host.workbook);
  understanding = await checkWorkbook(runOn(client), AS_OF);
});

const PART = { title: { text: '', visible: false }, majorGridlines: false };

const WATERFALL = {
  id: 'waterval',
  name: 'Waterval',
  type: 'Waterfall',
  title: { text: '', visible: false },
  legend: { visible: false, position: 'Bottom' },
  categoryAxis: PART,
  valueAxis: PART,
  series: [],
  left: 400,
  top: 10,
  width: 200,
  height: 100,
} as const satisfies Workbook['sheets'][number]['charts'][number];

function cells(): Map<string, unknown> {
  return new Map(
    host.workbook.sheets.flatMap(({ name, cells: filled }) =>
      [...filled]
        .filter(([, { value }]) => value !== null)
        .map(([key, { value, formula }]) => [`${name} ${key}`, formula ?? value] as const),
    ),
  );
}

async function after(action: keyof typeof ACTIONS, switched: Partial<Switches>) {
  restore(start);
  Object.assign(host.switches, defaultSwitches(), switched);
  const failure = await ACTIONS[action]().then(
    () => null,
    (error: unknown) => error,
  );
  Object.assign(host.switches, defaultSwitches());
  return { failure, cells: cells() };
}

test.each(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])(
  '%s: as it should be, or said and nothing changed',
  async (action) => {
    const untouched = new Map((restore(start), cells()));
    const right = await after(action, {});
    expect(right.failure).toBeNull();
    for (const [refused, switched] of Object.entries(SWITCHES)) {
      const { failure, cells: found } = await after(action, switched);
      const isStopped = failure !== null;
      expect({ refused, isStopped }).toEqual({
        refused,
        isStopped: MAY_STOP[refused]?.includes(action) ?? false,
      });
      expect([refused, found]).toEqual([refused, isStopped ? untouched : right.cells]);
      if (!isStopped) continue;
      const code = failureCode(failure) ?? '';
      expect(Object.keys(excelFailures.known)).toContain(code);
      expect(excelFailureText(code, 'nl').split(/[.;] /).length).toBeGreaterThan(1);
    }
  },
  LONG,
);
