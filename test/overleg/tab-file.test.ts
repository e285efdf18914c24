import { strFromU8, unzipSync } from 'fflate';
import { emptyLine, headingLine, labelledLine } from '../../src/overleg/line';
import type { SheetPlan } from '../../src/overleg/sheet-plan';
import { tabFile } from '../../src/overleg/tab-file';
import { composeTab } from '../../src/overleg/tab-write';

const BLOCKS = ['eerste', 'tweede', 'derde', 'vierde'];

const PLAN: SheetPlan = {
  name: 'Overleg 2016-10-12 B',
  lines: [
    ...BLOCKS.flatMap((block) => [
      headingLine(`${block}.heading`, block),
      ...Array.from({ length: 30 }, (_, i) => labelledLine(`${block}.row${i}`, 'Regel', [])),
      emptyLine(`${block}.end`),
    ]),
    emptyLine('notes.end'),
  ],
  noteHeader: 'Toelichting',
  carriedAfterKey: 'vierde.end',
  charts: [],
  print: {
    lastKey: 'notes.end',
    titleRows: 1,
    leftHeader: '',
    rightHeader: '',
    leftFooter: '',
    rightFooter: '',
  },
  frozenRows: 1,
};

test('the file of its own ends its pages where the tab does, and is printed in the same size', async () => {
  const written = composeTab(PLAN, { lines: [] }, 1900);
  // Two blocks of 32 rows fit on a page, three do not.
  expect(written.print.breaks).toEqual([65]);
  const sheet = strFromU8((await parts(written))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  // A break's id counts the rows before it.
  expect(sheet).toContain('<brk id="64" max="16383" man="1"/>');
  expect(sheet).toContain(`scale="${written.print.scale}"`);
  expect(sheet).not.toContain('fitTo');
});

async function parts(written: ReturnType<typeof composeTab>) {
  return unzipSync(await tabFile(written, 1900));
}
