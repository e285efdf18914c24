import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import type { Client } from '../../packages/excel-stand-in/host';
import { openClient, setCells } from '../../packages/excel-stand-in/host';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';
import { LONG, host, client, restore, runOn, tab, cellsOfTab, note } from './meeting-tab-stage';

describe('two at once', () => {
  const DEMO = join(__dirname, '..', 'workbooks', 'demo.xlsx');
  const request = {
    wish: { date: serialOf(2016, 10, 12), kind: 'bestuurlijk', asOf: null },
    now: serialOf(2016, 10, 5) + 0.5,
    version: '1.0.0',
  } as const;

  test.each(['no tab yet', 'a tab with a note'] as const)(
    'with %s, every order of their round trips ends with one right tab and every note',
    async (start) => {
      const other = await openClient(host);
      const file = await readWorkbook(await readFile(DEMO), 'demo.xlsx');
      restore(file.workbook);
      if (start === 'a tab with a note') {
        await makeOverlegTab(runOn(client), request);
        const sheet = tab();
        if (sheet) setCells(sheet, 'J8', [['blijft staan']]);
      }
      const begin = structuredClone(host.workbook);
      await makeOverlegTab(runOn(client), request);
      const expected = cellsOfTab();
      for (const order of interleavings(4, 4)) {
        restore(begin);
        const turns = turnsIn(order);
        await Promise.all([
          makeOverlegTab(inTurn(client, 0, turns), request).finally(() => turns.leave(0)),
          makeOverlegTab(inTurn(other, 1, turns), request).finally(() => turns.leave(1)),
        ]);
        const tabs = host.workbook.sheets.filter(({ name }) => name.startsWith('Overleg 2016'));
        expect(tabs).toHaveLength(1);
        expect(cellsOfTab()).toEqual(expected);
        expect(note(7)).toBe(start === 'a tab with a note' ? 'blijft staan' : null);
      }
      other.close();
    },
    LONG,
  );
});

/** All orders of `a` turns of client 0 and `b` turns of client 1. */
function interleavings(a: number, b: number): number[][] {
  if (a === 0) return [Array<number>(b).fill(1)];
  if (b === 0) return [Array<number>(a).fill(0)];
  return [
    ...interleavings(a - 1, b).map((rest) => [0, ...rest]),
    ...interleavings(a, b - 1).map((rest) => [1, ...rest]),
  ];
}

interface Turns {
  take(who: number): Promise<void>;
  done(): void;
  leave(who: number): void;
}

/** Lets round trips through in the given order, and any later ones as they come. */
function turnsIn(order: readonly number[]): Turns {
  const queue = [...order];
  const gone = new Set<number>();
  let waiting: { who: number; go: () => void }[] = [];
  const pass = () => {
    while (queue[0] !== undefined && gone.has(queue[0])) queue.shift();
    const next = queue[0];
    const ready = waiting.find(({ who }) => next === undefined || who === next);
    if (!ready) return;
    waiting = waiting.filter((one) => one !== ready);
    queue.shift();
    ready.go();
  };
  return {
    take: (who) =>
      new Promise((go) => {
        waiting.push({ who, go });
        pass();
      }),
    done: pass,
    leave: (who) => {
      gone.add(who);
      pass();
    },
  };
}

/** Runs batches whose every round trip waits for its turn. */
function inTurn(one: Client, who: number, turns: Turns): ExcelRun {
  return (batch) =>
    one.Excel.run(async (context) => {
      const sync = context.sync.bind(context);
      context.sync = (async () => {
        await turns.take(who);
        try {
          await sync();
        } finally {
          turns.done();
        }
      }) as typeof context.sync;
      return batch(context);
    });
}
