import { MAX_COLUMNS, REFUSALS, type RefusedMember } from '../../host';
import { closeAll, opened, refusal, until, type Opened } from './opened';

afterEach(closeAll);

async function write({ Excel }: Opened, values: unknown[][], address = 'A1'): Promise<void> {
  await Excel.run({ delayForCellEdit: false }, async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange(address).values = values;
    await context.sync();
  });
}

function first({ workbook }: Opened): unknown {
  return workbook.sheets[0]?.cells.get(0)?.value ?? null;
}

test('the host counts the round trips of the add-in, and not those that Office.js adds', async () => {
  const all = await opened([[1]]);
  const { host, Excel } = all;
  expect(host.counters.roundTrips).toBe(0);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1').load('values');
    await context.sync();
    range.values = [[2]];
    await context.sync();
  });
  expect(host.counters.roundTrips).toBe(2);
  expect(host.counters.requestBytes).toBeGreaterThan(host.counters.largestRequestBytes);
  expect(host.counters.responseBytes).toBeGreaterThan(0);
  host.resetCounters();
  expect(host.counters.requestBytes).toBe(0);
});

test('a request or response above the limit is refused', async () => {
  const all = await opened([['x'.repeat(3000)]], {
    switches: { requestLimit: 3000, responseLimit: 3000 },
  });
  const long = await refusal(write(all, [['y'.repeat(4000)]]));
  expect(long.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(first(all)).toBe('x'.repeat(3000));
  const read = await refusal(
    all.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').load('values');
      await context.sync();
    }),
  );
  expect(read.code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('the limit of a request is five megabytes by default', async () => {
  const { host } = await opened();
  expect(host.switches.requestLimit).toBe(5 * 1024 * 1024);
  expect(host.switches.responseLimit).toBe(5 * 1024 * 1024);
});

test('an older Excel refuses members above its version, in the client and in the host', async () => {
  const { Excel, client, host } = await opened([], {
    switches: { requirements: { ExcelApi: '1.6', CustomFunctionsRuntime: '1.1' } },
  });
  expect(client.Office.context.requirements.isSetSupported('ExcelApi', '1.6')).toBe(true);
  expect(client.Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(false);
  host.switches.requirements = { ExcelApi: '1.1' };
  const error = await refusal(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getUsedRangeOrNullObject();
      await context.sync();
    }),
  );
  expect(error.code).toBe('ApiNotFound');
  expect(error.message).toContain('needs ExcelApi 1.4, this Excel has 1.1');
});

test('while the user types in a cell, requests fail, or wait if the client asks for that', async () => {
  const all = await opened();
  all.host.switches.cellEdit = true;
  expect((await refusal(write(all, [['nu']]))).code).toBe('InvalidOperationInCellEditMode');
  all.host.resetCounters();
  const waiting = all.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A1').values = [['straks']];
    await context.sync();
  });
  await until(() => all.host.counters.roundTrips === 1);
  expect(first(all)).toBeNull();
  all.host.switches.cellEdit = false;
  await waiting;
  expect(first(all)).toBe('straks');
});

test('a failure before the actions changes nothing', async () => {
  const all = await opened([['oud']]);
  all.host.switches.failures.push({ roundTrip: 2, when: 'before' });
  await write(all, [['eerste']]);
  expect((await refusal(write(all, [['tweede']]))).code).toBe('InvalidOrTimedOutSession');
  expect(first(all)).toBe('eerste');
  await write(all, [['derde']]);
  expect(first(all)).toBe('derde');
});

test('a failure after the actions keeps their effect, but the client gets an error', async () => {
  const all = await opened([['oud']]);
  all.host.switches.failures.push({ roundTrip: 1, when: 'after', error: 'activityLimitReached' });
  expect((await refusal(write(all, [['nieuw']]))).code).toBe('ActivityLimitReached');
  expect(first(all)).toBe('nieuw');
});

test('a failure at one action keeps the effect of earlier actions', async () => {
  const all = await opened();
  const { Excel, host, workbook } = all;
  const body = async (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.getRange('A1').values = [['eerste']];
      sheet.getRange('A2').values = [['tweede']];
      await context.sync();
    });
  const counts: number[] = [];
  for (let action = 0; counts.at(-1) !== 2; action++) {
    workbook.sheets[0]?.cells.clear();
    host.resetCounters();
    host.switches.failures = [{ roundTrip: 1, when: 'at', action }];
    await body().catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'GeneralException' }),
    );
    counts.push(workbook.sheets[0]?.cells.size ?? 0);
  }
  expect(counts[0]).toBe(0);
  expect(counts).toContain(1);
  expect(counts).toEqual([...counts].sort());
});

test('half the latency passes before the actions take effect, and half after that', async () => {
  const all = await opened([], { switches: { latency: 46 } });
  const waits = jest.spyOn(globalThis, 'setTimeout');
  const found: unknown[] = [];
  waits.mockImplementation((after, milliseconds) => {
    if (milliseconds === 23) found.push(first(all));
    return setImmediate(after) as unknown as NodeJS.Timeout;
  });
  await write(all, [['x']]);
  waits.mockRestore();
  expect(found).toEqual([null, 'x']);
});

test('a protected sheet refuses changes of locked cells, and allows those of others', async () => {
  const all = await opened();
  const { Excel } = all;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  const error = await refusal(write(all, [['x']]));
  expect(error.code).toBe('AccessDenied');
  expect(error.debugInfo.errorLocation).toBe('Range.values');
  expect(first(all)).toBeNull();
  await write(all, [['x']], 'B1');
  expect(all.workbook.sheets[0]?.cells.get(1)?.value).toBe('x');
});

test('a protected structure forbids adding, deleting, moving and renaming sheets', async () => {
  const { Excel, workbook } = await opened();
  workbook.structureProtected = true;
  const changes: ((sheets: Excel.WorksheetCollection) => void)[] = [
    (sheets) => void sheets.add('Nieuw'),
    (sheets) => sheets.getItem('Blad1').delete(),
    (sheets) => void (sheets.getItem('Blad1').name = 'Anders'),
    (sheets) => void (sheets.getItem('Blad1').visibility = 'Hidden'),
  ];
  for (const change of changes) {
    const error = await refusal(
      Excel.run(async (context) => {
        change(context.workbook.worksheets);
        await context.sync();
      }),
    );
    expect(error.code).toBe('AccessDenied');
  }
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Blad1']);
});

/** Writes to A1:A5 while rows 2, 3 and 5 are hidden, and returns the values of the rows. */
async function overHiddenRows(
  divert: boolean,
  write: (sheet: Excel.Worksheet) => void,
): Promise<unknown[]> {
  const all = await opened([['a'], ['b'], ['c'], ['d'], ['e']], {
    switches: { hiddenRowsDivertWrites: divert },
  });
  const [sheet] = all.workbook.sheets;
  for (const row of [1, 2, 4]) sheet?.rows.set(row, { hidden: true });
  await all.Excel.run(async (context) => {
    write(context.workbook.worksheets.getItem('Blad1'));
    await context.sync();
  });
  return [0, 1, 2, 3, 4].map((row) => sheet?.cells.get(row * MAX_COLUMNS)?.value);
}

const FIVE = [[1], [2], [3], [4], [5]];

test('a grid over hidden rows is written correctly, except with hiddenRowsDivertWrites', async () => {
  const wholly = (sheet: Excel.Worksheet): void => void (sheet.getRange('A1:A5').values = FIVE);
  expect(await overHiddenRows(false, wholly)).toEqual([1, 2, 3, 4, 5]);
  expect(await overHiddenRows(true, wholly)).toEqual([1, 'b', 'c', 1, 'e']);
});

test('visible rows in one block, and single rows, are written correctly even with hiddenRowsDivertWrites', async () => {
  const runs = (sheet: Excel.Worksheet): void => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A4').values = [[4]];
    sheet.getRange('A5').values = [[5]];
  };
  expect(await overHiddenRows(true, runs)).toEqual([1, 'b', 'c', 4, 5]);
});

type Use = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

test.each<[string, readonly RefusedMember[], Use, string, string]>([
  [
    'series of charts',
    REFUSALS.chartSeries,
    (context, sheet) => {
      sheet.charts.add('Line', sheet.getRange('A1:B2'));
      context.workbook.worksheets.load('items/charts/items/series/items/name');
    },
    'GeneralException',
    'Chart.series',
  ],
  [
    'freezing',
    REFUSALS.freezing,
    (_context, sheet) => sheet.freezePanes.freezeRows(1),
    'GeneralException',
    'WorksheetFreezePanes.freezeRows',
  ],
  [
    'page set-up',
    REFUSALS.pageSetUp,
    (_context, sheet) => (sheet.pageLayout.orientation = 'Landscape'),
    'GeneralException',
    'PageLayout.orientation',
  ],
  [
    'activating',
    REFUSALS.activating,
    (_context, sheet) => sheet.activate(),
    'GeneralException',
    'Worksheet.activate',
  ],
  [
    'settings',
    REFUSALS.settings,
    ({ workbook }) => workbook.settings.add('taal', 'nl'),
    'ItemNotFound',
    'SettingCollection.add',
  ],
  [
    'reading',
    REFUSALS.reading,
    (_context, sheet) => sheet.getUsedRange().load('values'),
    'AccessDenied',
    'Range.values',
  ],
])('%s can be refused', async (_what, refusals, use, code, place) => {
  const { Excel, host } = await opened([
    ['a', 'b'],
    [1, 2],
  ]);
  const run = (): Promise<void> =>
    Excel.run(async (context) => {
      use(context, context.workbook.worksheets.getItem('Blad1'));
      await context.sync();
    });
  await run();
  host.switches.refusals = refusals;
  const error = await refusal(run());
  expect([error.code, error.debugInfo.errorLocation]).toEqual([code, place]);
});

test('a view-only workbook can be read, but not changed', async () => {
  const all = await opened([['oud']], { switches: { viewOnly: true } });
  const { Excel, workbook } = all;
  expect((await refusal(write(all, [['nieuw']]))).code).toBe('AccessDenied');
  const adding = Excel.run(async (context) => {
    context.workbook.worksheets.add('Nieuw');
    await context.sync();
  });
  expect((await refusal(adding)).code).toBe('AccessDenied');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([['oud']]);
  });
  expect([workbook.revision, workbook.sheets[0]?.revision]).toEqual([0, 0]);
});

test('a table grows when something is written below it, except with tablesGrow off', async () => {
  const bottom = async (tablesGrow: boolean): Promise<number | undefined> => {
    const all = await opened([['Datum'], [1]], { switches: { tablesGrow } });
    await all.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.tables.add('A1:A2', true);
      sheet.getRange('A3').values = [[2]];
      await context.sync();
    });
    return all.workbook.sheets[0]?.tables[0]?.area.bottom;
  };
  expect(await bottom(true)).toBe(2);
  expect(await bottom(false)).toBe(1);
});
