import { checkWorkbook } from '../../src/commands/check-workbook';
import { putScenario } from '../../src/commands/put-scenario';
import { addDays, serialOf } from '../../src/domain/calendar';
import { targetsOf, scenariosOf } from '../../src/workbook/scenarios';
import type { CellScalar } from '../../src/workbook/grid';
import {
  addSheet,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
  setCells,
  type Client,
  type Host,
} from '../../packages/excel-stand-in/host';
import { runWhile } from '../excel/meanwhile';
import { runOn } from './meeting-tab-stage';
import { addFilledTable } from './partners-workbook';
import { InTurn, interleavings } from './two-in-turn';

const TODAY = serialOf(2026, 11, 25);
const HEADERS = ['Scenario', 'Gebeurtenis', 'Waarop', 'Waarde', 'Vanaf', 'Wie'];
const FIRST = ['Zuinig', 'tempo', '', 80, '', 'gemeente'];
const OUT = {
  scenario: 'Uitval',
  event: 'corporatie valt uit',
  target: 'Veldhof',
  value: null,
  from: serialOf(2026, 12, 7),
} as const;
const PACE = { scenario: 'Traag', event: 'tempo', target: null, value: 80, from: null } as const;

let host: Host;
let client: Client;

async function stage(...rows: readonly (readonly CellScalar[])[]): Promise<void> {
  const workbook = createWorkbook();
  addFilledTable(workbook, 'Corporaties', [
    ['Corporatie', 'Woningen'],
    ['Veldhof', 900],
  ]);
  if (rows.length > 0) addFilledTable(workbook, "Scenario's", [HEADERS, ...rows]);
  host = createHost(workbook);
  client = await openClient(host);
}

afterEach(() => client.close());

const sheet = () => host.workbook.sheets.find(({ name }) => name === "Scenario's")!;
const rowAt = (row: number, width = HEADERS.length) =>
  Array.from(
    { length: width },
    (_, column) => sheet().cells.get(cellKey(row, column))?.value ?? null,
  );

async function eventsRead() {
  const { tables } = await checkWorkbook(runOn(client), TODAY);
  return scenariosOf(tables.scenarios, targetsOf(tables)).all;
}

test('an event becomes the last row of the table, and is read back as the same event', async () => {
  await stage(FIRST);
  expect(await putScenario(runOn(client), OUT)).toEqual({ sheet: "Scenario's", address: 'A3' });
  expect(rowAt(2)).toEqual(['Uitval', 'corporatie valt uit', 'Veldhof', null, OUT.from, null]);
  expect(await eventsRead()).toEqual([
    { name: 'Zuinig', events: [{ kind: 'tempo', percent: 80 }], isWhole: true },
    {
      name: 'Uitval',
      events: [{ kind: 'corporationOut', corporation: 'Veldhof', from: OUT.from, weeks: null }],
      isWhole: true,
    },
  ]);
});

test('if there is no table, one is made with the event as its only row', async () => {
  await stage();
  expect(await putScenario(runOn(client), PACE)).toEqual({ sheet: "Scenario's", address: 'A2' });
  expect(rowAt(1, 4)).toEqual(['Traag', 'tempo', null, 80]);
  expect(await eventsRead()).toEqual([
    { name: 'Traag', events: [{ kind: 'tempo', percent: 80 }], isWhole: true },
  ]);
  expect(await putScenario(runOn(client), OUT)).toEqual({ sheet: "Scenario's", address: 'A3' });
});

test('a name that looks like a formula stays a text', async () => {
  await stage(FIRST);
  await putScenario(runOn(client), { ...PACE, scenario: '=1+1' });
  expect(rowAt(2)[0]).toBe('=1+1');
  expect(sheet().cells.get(cellKey(2, 0))?.formula ?? null).toBeNull();
});

test.each<[string, () => void, object]>([
  [
    'something stands below the table',
    () => setCells(sheet(), 'B3', [['typed']]),
    { code: 'no-row-below', table: "Scenario's", has: 'cells-below' },
  ],
  [
    'the sheet is protected',
    () => {
      sheet().protected = true;
    },
    { code: 'protected', sheet: "Scenario's" },
  ],
])('nothing is written where %s', async (_, before, why) => {
  await stage(FIRST);
  before();
  await expect(putScenario(runOn(client), OUT)).rejects.toMatchObject({ why });
  expect(rowAt(2)[0]).toBeNull();
  expect(rowAt(1)).toEqual(FIRST);
});

test('a list that is no Excel table gets no row', async () => {
  await stage();
  const loose = addSheet(host.workbook, "Scenario's");
  setCells(loose, 'A1', [HEADERS, FIRST]);
  await expect(putScenario(runOn(client), OUT)).rejects.toMatchObject({
    why: { code: 'scenarios-loose', table: "Scenario's" },
  });
});

test('text that somebody types below the table meanwhile stays, and the event is not written', async () => {
  await stage(FIRST);
  const run = runWhile(client, () => setCells(sheet(), 'A3', [['typed']]));
  await expect(putScenario(run, OUT)).rejects.toMatchObject({
    why: { code: 'no-row-below', has: 'cells-below' },
  });
  expect(rowAt(2)[0]).toBe('typed');
});

test('the same event of the same scenario is not added twice', async () => {
  await stage(FIRST);
  await putScenario(runOn(client), OUT);
  expect(await putScenario(runOn(client), { ...OUT, scenario: ' uitval' })).toEqual({
    sheet: "Scenario's",
    address: 'A3',
  });
  await putScenario(runOn(client), { ...OUT, scenario: 'Later uit' });
  await putScenario(runOn(client), { ...OUT, from: addDays(OUT.from, 7) });
  expect((await eventsRead()).map(({ events }) => events.length)).toEqual([1, 2, 1]);
});

/** Lets two clients add an event at once. `order` gives the client, 0 or 1, of each round trip. */
async function putAtOnce(order: readonly number[], second: typeof OUT | typeof PACE) {
  const other = await openClient(host);
  const inTurn = new InTurn(host, order);
  await Promise.all([
    inTurn.run(client, 0, (run) => putScenario(run, OUT)),
    inTurn.run(other, 1, (run) => putScenario(run, second)),
  ]);
  other.close();
}

describe.each([
  ['below a table', [FIRST], 5],
  ['in a workbook without the table', [], 6],
] as const)('two people who add an event at once, %s', (_, rows, roundTrips) => {
  const orders = interleavings(roundTrips, roundTrips);
  const some = orders.filter((_order, at) => at % Math.ceil(orders.length / 6) === 0);

  test.each([
    ['get a row each', PACE, ['Traag', 'Uitval']],
    ['get one row if their events are the same', OUT, ['Uitval']],
  ] as const)('%s', async (__, second, names) => {
    for (const order of some) {
      await stage(...rows);
      await putAtOnce(order, second);
      expect(host.workbook.sheets.filter(({ name }) => name.startsWith('Scenario'))).toHaveLength(
        1,
      );
      const events = (await eventsRead()).flatMap((one) => one.events.map(() => one.name));
      expect(events.filter((name) => name !== 'Zuinig').sort()).toEqual(names);
      client.close();
    }
    await stage();
  });
});
