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

test('counts the add-in’s round trips, and neither Office.js’s own nor the end of a run', async () => {
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

test('a request or response over the limit is refused', async () => {
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

test('without switches five megabytes are the limit', async () => {
  const { host } = await opened();
  expect(host.switches.requestLimit).toBe(5 * 1024 * 1024);
  expect(host.switches.responseLimit).toBe(5 * 1024 * 1024);
});

test('an older Excel refuses what is above its version, in the client and in the host', async () => {
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

test('while the user types in a cell calls fail, or wait when asked to', async () => {
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

test('a failure before its actions leaves the workbook as it was', async () => {
  const all = await opened([['oud']]);
  all.host.switches.failures.push({ roundTrip: 2, when: 'before' });
  await write(all, [['eerste']]);
  expect((await refusal(write(all, [['tweede']]))).code).toBe('InvalidOrTimedOutSession');
  expect(first(all)).toBe('eerste');
  await write(all, [['derde']]);
  expect(first(all)).toBe('derde');
});

test('a failure after its actions hides that they took effect', async () => {
  const all = await opened([['oud']]);
  all.host.switches.failures.push({ roundTrip: 1, when: 'after', error: 'activityLimitReached' });
  expect((await refusal(write(all, [['nieuw']]))).code).toBe('ActivityLimitReached');
  expect(first(all)).toBe('nieuw');
});

test('a failure at an action leaves done what came before it', async () => {
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

test('a round trip waits half the latency on its way there, and half on its way back', async () => {
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

test('a protected sheet refuses changes of locked cells, not of others', async () => {
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

test('a protected structure refuses sheets to come, go, move or change name', async () => {
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
