import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import { serialOf } from '../../src/domain/calendar';
import { openClient, setCells } from '../../packages/excel-stand-in/host';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';
import { LONG, host, client, restore, runOn, tab, cellsOfTab, note } from './meeting-tab-stage';
import { InTurn, endingAlike, interleavings } from './two-in-turn';

describe('two people who make the tab at once', () => {
  const DEMO = join(__dirname, '..', 'workbooks', 'demo.xlsx');
  const request = {
    wish: { date: serialOf(2016, 10, 12), kind: 'bestuurlijk', asOf: null },
    now: serialOf(2016, 10, 5) + 0.5,
    version: '1.0.0',
  } as const;

  test.each(['no tab yet', 'a tab with a note'] as const)(
    'with %s, get one right tab with every note, whatever the order of their round trips',
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
      const proven = new Set<string>();
      for (const order of interleavings(4, 4)) {
        if (proven.has(order.join(''))) continue;
        restore(begin);
        const inTurn = new InTurn(host, order);
        await Promise.all([
          inTurn.run(client, 0, (run) => makeOverlegTab(run, request)),
          inTurn.run(other, 1, (run) => makeOverlegTab(run, request)),
        ]);
        for (const alike of endingAlike(inTurn.turns)) proven.add(alike);
        const tabs = host.workbook.sheets.filter(({ name }) => name.startsWith('Overleg 2016'));
        expect(tabs).toHaveLength(1);
        expect(cellsOfTab()).toEqual(expected);
        expect(note(7)).toBe(start === 'a tab with a note' ? 'blijft staan' : null);
      }
      expect(proven.size).toBe(interleavings(4, 4).length);
      other.close();
    },
    LONG,
  );
});
